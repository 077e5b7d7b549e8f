import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { DomainModule } from './domain.module';
import { ApiErrors } from './errors/api-errors';
import { queryLimits } from './limits/query-limits';
import { RequestTransactionPlugin } from './request/request-transaction.plugin';
import type { ApiContext } from './request/request-context';

@Module({ providers: [ApiErrors], exports: [ApiErrors] })
class ErrorsModule {}

/** GraphQL, code first: strict limits, guarded field resolvers, no introspection in production. */
@Module({})
export class ApiGraphqlModule {
  static forRoot({ production }: { production: boolean }): DynamicModule {
    const { plugins, validationRules, allowBatchedHttpRequests, includeStacktraceInErrorResponses } = queryLimits.protect();
    return {
      module: ApiGraphqlModule,
      imports: [
        DomainModule,
        ErrorsModule,
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          imports: [ErrorsModule],
          inject: [ApiErrors],
          useFactory: (errors: ApiErrors): ApolloDriverConfig => ({
            autoSchemaFile: true,
            sortSchema: true,
            path: '/graphql',
            playground: false,
            introspection: !production,
            hideSchemaDetailsFromClientErrors: production,
            persistedQueries: false,
            csrfPrevention: true,
            // Guards do not reach field resolvers by themselves.
            fieldResolverEnhancers: ['guards'],
            preserveHttpStatusForExecutionErrors: false,
            autoTransformHttpErrors: false,
            context: (req: FastifyRequest): ApiContext => ({ req }),
            formatError: (formatted, error) => errors.format(error, formatted),
            plugins,
            validationRules,
            allowBatchedHttpRequests,
            includeStacktraceInErrorResponses,
          }),
        }),
      ],
      providers: [RequestTransactionPlugin],
    };
  }
}
