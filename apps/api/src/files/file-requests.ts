import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BadInput, DomainError } from '@kapstok/errors';
import { HatRequired, HatService, type ActingHat } from '@kapstok/organisation';
import type { DataSource } from 'typeorm';
import { API_DATA_SOURCE } from '../database.module';
import { ApiErrors } from '../errors/api-errors';
import { OpenRequest } from '../request/open-request';

/** A file to take along, with the name that it is offered under. */
export interface MadeFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** A request for a file: as a request of GraphQL one hat, one transaction, and its lines in the log before a byte leaves. */
@Injectable()
export class FileRequests {
  constructor(
    @Inject(API_DATA_SOURCE) private readonly source: DataSource,
    private readonly hats: HatService,
    private readonly errors: ApiErrors,
  ) {}

  async serve(request: FastifyRequest, reply: FastifyReply, make: (hat: ActingHat, authorization: string) => Promise<MadeFile>): Promise<void> {
    try {
      const { name, type, bytes } = await this.made(request, make);
      await reply.header('content-type', type).header('content-disposition', `attachment; filename="${name}"`).header('x-content-type-options', 'nosniff').send(bytes);
    } catch (error) {
      this.errors.report([error], request.id);
      const { message, extensions } = this.errors.format(error);
      await reply.code(statusOf(error)).send({ errors: [{ message, extensions }] });
    }
  }

  private async made(request: FastifyRequest, make: (hat: ActingHat, authorization: string) => Promise<MadeFile>): Promise<MadeFile> {
    const { identity, headers, routeOptions } = request;
    // The authentication hook lets nothing through without an identity; this keeps it so if the hook is ever lost.
    if (!identity || headers.authorization === undefined) throw new Error('a request for a file came in without a verified identity');
    const open = await OpenRequest.begin(this.source, {
      requestId: request.id, subject: identity.subject, hatId: one(headers['kapstok-hat']), idempotencyKey: undefined, traceparent: one(headers.traceparent),
      mode: 'read', accessPoint: `file ${routeOptions.url ?? ''}`,
    });
    try {
      const { hat } = await open.enter(this.hats);
      if (!hat) throw new HatRequired();
      const file = await make(hat, headers.authorization);
      await open.finish();
      return file;
    } catch (error) {
      await open.abandon();
      throw error;
    }
  }
}

// In GraphQL an error that was foreseen comes with 200; a file is there or it is not.
function statusOf(error: unknown): number {
  if (error instanceof BadInput) return 400;
  if (!(error instanceof DomainError)) return 500;
  return error.status < 400 ? 403 : error.status;
}

function one(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join() : header;
}
