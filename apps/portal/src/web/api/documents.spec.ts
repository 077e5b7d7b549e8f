import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import * as operations from './operations.generated';

const root = join(__dirname, '../../../../..');
const schema = buildSchema(readFileSync(join(root, 'apps/api/schema.graphql'), 'utf8'));
const files = readdirSync(__dirname).filter((file) => file.endsWith('.graphql'));
const documents = Object.entries(operations).filter(([name]) => name.endsWith('Document')).map(([name, document]) => [name, String(document)] as const);

describe('what the portal asks of the API', () => {
  it.each(documents)('%s fits the schema of the API', (_name, document) => {
    expect(validate(schema, parse(document)).map(({ message }) => message)).toEqual([]);
  });

  it.each(documents)('%s asks for one thing at the top, so that one answer is one decision', (_name, document) => {
    const [operation] = parse(document).definitions.flatMap((each) => (each.kind === 'OperationDefinition' ? [each] : []));
    expect(operation?.selectionSet.selections).toHaveLength(1);
  });

  it('was generated from the documents that are there', () => {
    const written = files.flatMap((file) => parse(readFileSync(join(__dirname, file), 'utf8')).definitions)
      .flatMap((each) => (each.kind === 'OperationDefinition' && each.name ? [`${each.name.value}Document`] : []));
    expect(documents.map(([name]) => name).sort()).toEqual(written.sort());
  });

  it.each(files)('%s was not changed after its types were generated', (file) => {
    const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
    const generated = plain(readFileSync(join(__dirname, 'operations.generated.ts'), 'utf8'));
    for (const definition of parse(readFileSync(join(__dirname, file), 'utf8')).definitions) {
      expect(generated).toContain(plain(definition.loc!.source.body.slice(definition.loc!.start, definition.loc!.end)));
    }
  });
});
