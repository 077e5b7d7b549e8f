import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ApiConfig } from '@kapstok/config';
import { TokenVerifier } from '@kapstok/identity';
import { AppModule } from './app.module';
import { LARGEST_BODY } from './limits/query-limits';
import { authenticate, requestId } from './request/authentication';

/** Builds the api; it does not listen yet. */
export async function createApi(config: ApiConfig): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: LARGEST_BODY,
    genReqId: requestId,
    requestIdHeader: false,
    logger: config.logLevel === 'silent' ? false : { level: config.logLevel, redact: ['req.headers.authorization'] },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(config), adapter, {
    logger: config.logLevel === 'silent' ? false : ['error', 'warn'],
    abortOnError: false,
  });
  authenticate(adapter.getInstance(), app.get(TokenVerifier));
  app.enableCors({
    origin: config.portalOrigin,
    methods: ['GET', 'POST'],
    allowedHeaders: ['authorization', 'content-type', 'kapstok-hat', 'idempotency-key'],
    exposedHeaders: ['x-request-id', 'content-disposition'],
    maxAge: 600,
  });
  app.enableShutdownHooks();
  return app;
}
