import 'reflect-metadata';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Field, GraphQLModule, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { ExpressAdapter } from '@nestjs/platform-express';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { load, median } from './load';

/**
 * Which HTTP adapter carries Apollo: the same module, the same query, the two adapters in turn, five rounds.
 * Prints requests per second and ends with one line of JSON: fastifyToExpress.
 */
@ObjectType()
class Row {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  kind!: string;
}

@Resolver(() => Row)
class RowResolver {
  @Query(() => [Row])
  rows(): Row[] {
    return Array.from({ length: 20 }, (_, index) => ({ id: String(index), kind: 'hulpverlening' }));
  }
}

@Module({
  imports: [GraphQLModule.forRoot<ApolloDriverConfig>({ driver: ApolloDriver, autoSchemaFile: true, playground: false })],
  providers: [RowResolver],
})
class AdapterModule {}

async function rate(adapter: FastifyAdapter | ExpressAdapter): Promise<number> {
  const app = await NestFactory.create(AdapterModule, adapter as ExpressAdapter, { logger: false });
  await app.listen(0, '127.0.0.1');
  const address = app.getHttpServer().address() as { port: number };
  const url = `http://127.0.0.1:${address.port}/graphql`;
  try {
    await load({ url, query: '{ rows { id kind } }', seconds: 1 });
    return (await load({ url, query: '{ rows { id kind } }', seconds: 3 })).perSecond;
  } finally {
    await app.close();
  }
}

async function main(): Promise<void> {
  const rounds: { fastify: number; express: number }[] = [];
  for (let round = 0; round < 5; round++) {
    rounds.push({ fastify: await rate(new FastifyAdapter()), express: await rate(new ExpressAdapter()) });
  }
  for (const { fastify, express } of rounds) console.log(`fastify ${fastify.toFixed(0)}/s   express ${express.toFixed(0)}/s`);
  console.log(JSON.stringify({ fastifyToExpress: Number(median(rounds.map(({ fastify, express }) => fastify / express)).toFixed(2)) }));
}

void main();
