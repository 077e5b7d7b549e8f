import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { DateScalar, DateTimeScalar } from '@kapstok/graphql';
import { AccessLogResolver, DESK_RESOLVERS, WhoSawResolver, VerificationResolver, YearlyReportResolver } from '@kapstok/fg-desk';
import { OWN_LOG_RESOLVERS } from '@kapstok/own-log';
import { DOMAIN_MODULES } from './domain.module';
import { FieldsNotMapped, requireMapped } from './personal-data/unmapped';

const FILE = 'apps/api/schema.graphql';
const HEADER = '# Generated from the code by `npm run schema`; a check fails when it differs.\n\n';

type Class = new (...args: never[]) => unknown;

/** The schema as text, from the resolvers alone: no database, no process. */
export async function printedSchema(): Promise<string> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  try {
    const provided = DOMAIN_MODULES.flatMap((module) => (Reflect.getMetadata('providers', module) as Class[] | undefined) ?? []);
    const isResolver = (provider: Class) => typeof provider === 'function' && Reflect.hasMetadata('graphql:resolver_type', provider);
    // The desk of the FG is made with an address, so its providers are not on the class.
    const resolvers = [...provided.filter(isResolver), AccessLogResolver, WhoSawResolver, YearlyReportResolver, VerificationResolver, ...DESK_RESOLVERS, ...OWN_LOG_RESOLVERS];
    const schema = await app.get(GraphQLSchemaFactory).create(resolvers as never, [DateScalar, DateTimeScalar]);
    return `${HEADER}${printSchema(lexicographicSortSchema(schema))}\n`;
  } finally {
    await app.close();
  }
}

/** Writes apps/api/schema.graphql, or with `--check` ends with 1 when it differs from the code or a field of it is not said to leave a line. */
export async function schemaCommand(args: readonly string[]): Promise<number> {
  const printed = await printedSchema();
  if (!args.includes('--check')) {
    writeFileSync(FILE, printed);
    return 0;
  }
  if (readFileSync(FILE, 'utf8') === printed) return isMapped(printed) ? 0 : 1;
  process.stderr.write(`${FILE} differs from the code: run \`npm run schema\` and look at the difference.\n`);
  return 1;
}

function isMapped(printed: string): boolean {
  try {
    requireMapped(buildSchema(printed));
    return true;
  } catch (error) {
    if (!(error instanceof FieldsNotMapped)) throw error;
    process.stderr.write(`${error.message}\n`);
    return false;
  }
}
