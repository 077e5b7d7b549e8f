import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, extendSchema, parse, type GraphQLSchema } from 'graphql';
import { FieldsNotMapped, requireMapped } from './unmapped';

// That this file is what the code makes is checked by `npm run schema -- --check`, which asks the same of the schema of the code.
const text = readFileSync(join(__dirname, '../../schema.graphql'), 'utf8');
const schema = buildSchema(text);
const problems = (changed: GraphQLSchema): readonly string[] => {
  try {
    requireMapped(changed);
    return [];
  } catch (error) {
    if (error instanceof FieldsNotMapped) return error.problems;
    throw error;
  }
};
const planted = (sdl: string) => problems(extendSchema(schema, parse(sdl)));

// R268: no field about a person without a line.
describe('every field of the api', () => {
  it('says whether it is about a person, and by which line serving it can be seen', () => {
    expect(problems(schema)).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['a field of a person', 'extend type Person { bsn: String }', 'Person.bsn: not said whether it is about a person'],
    ['a field of a type that holds nothing of a person', 'extend type Organisation { clients: [Person!]! }', 'Organisation.clients: not said whether it is about a person'],
    ['a type', 'type Diary { words: String } extend type Dossier { diary: Diary }', 'Diary.words: not said whether it is about a person'],
    ['a query', 'extend type Query { everybody: [Person!]! }', 'Query.everybody: not said whether it is about a person'],
    ['a mutation', 'extend type Mutation { removePerson(id: ID!): Boolean! }', 'Mutation.removePerson: not said whether it is about a person'],
  ])('is refused when nobody said so: %s', (_, sdl, problem) => {
    expect(planted(sdl)).toContain(problem);
  });

  it('is refused when a query without a line leads to somebody', () => {
    const leads = buildSchema(text.replace(/^ {2}sentences: \[Sentence!\]!$/m, '  sentences: [Person!]!'));
    expect(problems(leads)).toContain('Query.sentences: leaves no line and leads to Person');
  });

  it('is taken off the list when it is gone', () => {
    const gone = buildSchema(text.replace(/^ {2}unreadNotices: Int!$/m, ''));
    expect(problems(gone)).toContain('Query.unreadNotices: listed, not in the schema');
  });
});
