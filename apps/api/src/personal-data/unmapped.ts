import { getNamedType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { NOT_PERSONAL, PERSONAL } from './personal-fields';
import { ROOT_LINES } from './root-lines';

/** A field of the api of which nobody said whether it is about a person, or by which line it can be seen; deny by default (R268). */
export class FieldsNotMapped extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`apps/api/src/personal-data does not fit the schema:\n  ${problems.join('\n  ')}`);
    this.name = 'FieldsNotMapped';
  }
}

/** Throws FieldsNotMapped with all that is wrong between the schema and the lists. */
export function requireMapped(schema: GraphQLSchema): void {
  const problems = [...unmappedFields(schema), ...staleEntries(schema), ...silentRoots(schema)];
  if (problems.length > 0) throw new FieldsNotMapped(problems);
}

function unmappedFields(schema: GraphQLSchema): string[] {
  return objectsOf(schema).flatMap((type) => {
    const known = knownFields(type.name);
    return Object.keys(type.getFields()).filter((field) => !known.includes(field)).map((field) => `${type.name}.${field}: not said whether it is about a person`);
  });
}

// What is listed and no longer there would hide a field of the same name that comes back as something else.
function staleEntries(schema: GraphQLSchema): string[] {
  const listed = [...Object.keys(PERSONAL), ...Object.keys(NOT_PERSONAL), ...Object.keys(ROOT_LINES)];
  const twice = Object.keys(PERSONAL).filter((name) => name in NOT_PERSONAL).map((name) => `${name}: said to be both`);
  const gone = listed.flatMap((name) => {
    const type = schema.getType(name);
    const fields = isObjectType(type) ? Object.keys(type.getFields()) : [];
    return knownFields(name).filter((field) => !fields.includes(field)).map((field) => `${name}.${field}: listed, not in the schema`);
  });
  return [...twice, ...gone];
}

// Whatever way leads to a person starts at the top: a root field without a line may lead to none.
function silentRoots(schema: GraphQLSchema): string[] {
  return (['Query', 'Mutation'] as const).flatMap((root) => {
    const type = schema.getType(root);
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields())
      .filter(({ name }) => ROOT_LINES[root][name]?.length === 0)
      .flatMap(({ name, type: given }) => personalIn(getNamedType(given).name, schema).map((found) => `${root}.${name}: leaves no line and leads to ${found}`));
  });
}

function personalIn(name: string, schema: GraphQLSchema, seen = new Set<string>()): string[] {
  const type = schema.getType(name);
  if (!isObjectType(type) || seen.has(name)) return [];
  seen.add(name);
  if (name in PERSONAL) return [name];
  return Object.values(type.getFields()).flatMap((field) => personalIn(getNamedType(field.type).name, schema, seen));
}

function knownFields(name: string): string[] {
  if (name === 'Query' || name === 'Mutation') return Object.keys(ROOT_LINES[name]);
  return (PERSONAL[name]?.fields ?? NOT_PERSONAL[name] ?? '').split(' ').filter(Boolean);
}

function objectsOf(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'));
}
