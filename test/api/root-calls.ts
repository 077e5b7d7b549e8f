import { randomUUID } from 'node:crypto';
import {
  getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType, isObjectType, type GraphQLField, type GraphQLInputType, type GraphQLOutputType, type GraphQLSchema,
} from 'graphql';

export type Root = 'Query' | 'Mutation';
export type Values = Readonly<Record<string, unknown>>;

/** One root field as a request: every argument and required part of an input has a value that fits its type. */
export interface RootCall {
  readonly root: Root;
  readonly field: string;
  readonly document: string;
  readonly variables: Values;
}

/** Words that are as good as any where the type says no more than text. */
const WORDS: Values = {
  category: 'gezin', categories: 'gezin', kind: 'feit', purpose: 'hulpverlening', task: 'hulpverlening', toTask: 'hulpverlening', law: 'wgbo', answer: 'given', view: 'agrees',
  how: 'oral', birthDate: '2015-01-01', name: 'Niemand Bekend', finding: 'in-order', action: 'view', reasons: 'not-necessary', box: 'sent', on: '2026-01-01', outcome: 'nothing',
};
const DEFAULT_WORDS = 'Woorden voor deze proef, lang genoeg';
const A_YEAR = 365 * 24 * 3_600_000;

/** Builds the request of one root field. `known` are values by the name of an argument or a part of the input; an unknown id is nobody's. */
export function rootCall(schema: GraphQLSchema, root: Root, name: string, known: Values): RootCall {
  const type = schema.getType(root);
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  if (!field) throw new Error(`${root}.${name} is not in the schema`);
  const asked = field.args.filter(({ name: argument, type: of }) => isNonNullType(of) || argument in known);
  const variables = Object.fromEntries(asked.map(({ name: argument, type: of }) => [argument, valueOf(of, argument, known)]));
  const head = asked.map((one) => `$${one.name}: ${String(one.type)}`).join(', ');
  const given = asked.map((one) => `${one.name}: $${one.name}`).join(', ');
  const document = `${root.toLowerCase()}${head ? ` (${head})` : ''} { ${name}${given ? `(${given})` : ''}${selectionOf(field)} }`;
  return { root, field: name, document, variables };
}

function valueOf(type: GraphQLInputType, name: string, known: Values): unknown {
  if (name in known) return known[name];
  if (isNonNullType(type)) return valueOf(type.ofType, name, known);
  if (isListType(type)) return [valueOf(type.ofType, name, known)];
  if (isInputObjectType(type)) {
    const parts = Object.values(type.getFields()).filter((part) => isNonNullType(part.type) && part.defaultValue === undefined || part.name in known);
    return Object.fromEntries(parts.map((part) => [part.name, valueOf(part.type, part.name, known)]));
  }
  if (isEnumType(type)) return type.getValues()[0]!.name;
  return scalarOf(type.name, name);
}

function scalarOf(type: string, name: string): unknown {
  if (type === 'ID') return randomUUID();
  if (type === 'Int' || type === 'Float') return 1;
  if (type === 'Boolean') return true;
  if (type === 'DateTime') return new Date(Date.now() + A_YEAR).toISOString();
  if (type === 'Date') return WORDS[name] ?? '2026-01-01';
  return WORDS[name] ?? DEFAULT_WORDS;
}

// As much as stands in the object itself, and one level below it.
function selectionOf({ type }: GraphQLField<unknown, unknown>): string {
  return selection(type, 2);
}

function selection(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields())
    .filter((field) => field.args.every((argument) => !isNonNullType(argument.type)))
    .flatMap((field) => {
      if (!isObjectType(getNamedType(field.type))) return [field.name];
      return depth > 1 ? [`${field.name}${selection(field.type, depth - 1)}`] : [];
    });
  return fields.length > 0 ? ` { ${fields.join(' ')} }` : ' { __typename }';
}
