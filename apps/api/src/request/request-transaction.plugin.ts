import { Plugin } from '@nestjs/apollo';
import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse, GraphQLRequestListener } from '@apollo/server';
import { Inject } from '@nestjs/common';
import { Kind, OperationTypeNode, type GraphQLFormattedError, type OperationDefinitionNode } from 'graphql';
import type { DataSource } from 'typeorm';
import { BadInput } from '@kapstok/errors';
import { HatService } from '@kapstok/organisation';
import { API_DATA_SOURCE } from '../database.module';
import { refuseCostly } from '../limits/query-cost';
import { ApiErrors } from '../errors/api-errors';
import { OpenRequest } from './open-request';
import type { ApiContext } from './request-context';

type Ending = GraphQLRequestContextWillSendResponse<ApiContext>;

/**
 * Opens the transaction before the first resolver and ends it before the answer leaves. An answer whose log lines did not
 * commit is replaced by an error without data (principle 4).
 */
@Plugin()
export class RequestTransactionPlugin implements ApolloServerPlugin<ApiContext> {
  constructor(
    @Inject(API_DATA_SOURCE) private readonly source: DataSource,
    private readonly hats: HatService,
    private readonly errors: ApiErrors,
  ) {}

  async requestDidStart(): Promise<GraphQLRequestListener<ApiContext>> {
    return {
      didResolveOperation: async ({ contextValue, operation, schema, document, request }) => {
        refuseCostly(schema, document!, request.variables ?? {}, request.operationName);
        await this.open(contextValue, operation);
      },
      didEncounterErrors: async ({ contextValue, errors }) => this.errors.report(errors, contextValue.req.id),
      willSendResponse: (context) => this.end(context),
    };
  }

  private async open(context: ApiContext, operation: OperationDefinitionNode | undefined): Promise<void> {
    if (!operation) return;
    oneChangeAtATime(operation);
    const { identity, id, headers } = context.req;
    // The authentication hook lets nothing through without an identity; this keeps it so if the hook is ever lost.
    if (!identity) throw new Error('a GraphQL request came in without a verified identity');
    context.open = await OpenRequest.begin(this.source, {
      requestId: id,
      subject: identity.subject,
      hatId: oneText(headers['kapstok-hat']),
      idempotencyKey: oneText(headers['idempotency-key']),
      traceparent: oneText(headers.traceparent),
      mode: operation.operation === OperationTypeNode.QUERY ? 'read' : 'write',
      accessPoint: `graphql ${operation.operation} ${rootFields(operation).join(' ')}`.slice(0, 200),
    });
    context.scope = await context.open.enter(this.hats);
  }

  private async end({ contextValue, response, operation }: Ending): Promise<void> {
    const { open } = contextValue;
    if (!open || response.body.kind !== 'single') return;
    const { body } = response;
    const wrong = body.singleResult.errors ?? [];
    try {
      const undone = wrong.length > 0 && (operation?.operation !== OperationTypeNode.QUERY || !contextValue.scope);
      await (undone ? open.abandon() : open.finish());
    } catch (error) {
      this.errors.report([error], contextValue.req.id);
      const failed = this.errors.format(error);
      // Of a query that broke off halfway the first error tells more than that its lines could not follow.
      const errors: GraphQLFormattedError[] = wrong.some(isInternal) ? [...wrong] : [failed];
      body.singleResult = { errors, data: null };
      await open.abandon().catch(() => undefined);
    }
  }
}

function isInternal(error: GraphQLFormattedError): boolean {
  return error.extensions?.code === 'INTERNAL';
}

/** Two changes in one request would be half done when the second fails: one request, one change. */
function oneChangeAtATime(operation: OperationDefinitionNode): void {
  if (operation.operation !== OperationTypeNode.MUTATION) return;
  const { selections } = operation.selectionSet;
  if (selections.length !== 1 || selections[0]!.kind !== Kind.FIELD) {
    throw new BadInput('mutation', 'one change in a request, without fragments at the top');
  }
}

function oneText(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join() : header;
}

function rootFields(operation: OperationDefinitionNode): string[] {
  return operation.selectionSet.selections.map((selection) => (selection.kind === Kind.FIELD ? selection.name.value : '…'));
}

