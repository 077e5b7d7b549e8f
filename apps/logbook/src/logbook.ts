import type { LogbookConfig } from '@kapstok/config';
import { connect } from '@kapstok/database';
import { TokenVerifier } from '@kapstok/identity';
import type { Logger } from 'pino';
import { deskOf } from './desk/desk-of';
import { sealingOf, type SealingSettings } from './seal/sealing-of';
import { LogReading } from './log-reading';
import { OwnLogReading } from './own-log/own-log-reading';
import { logbookServer } from './server';

export interface Logbook {
  /** the address it listens on */
  readonly url: string;
  /** Takes no new requests, finishes those under way, gives the connections back. */
  readonly stop: () => Promise<void>;
}

/** What of the settings the logbook needs. */
export type LogbookSettings = Pick<LogbookConfig, 'host' | 'port' | 'databaseUrl' | 'oidc'> & { readonly sealing?: SealingSettings; readonly reviewerUrl?: string };

/** Connects under the role of the logbook and listens. Rejects when either is not possible. */
export async function startLogbook(settings: LogbookSettings, log: Logger): Promise<Logbook> {
  const source = await connect(settings.databaseUrl);
  const sealing = settings.sealing && (await sealingOf(settings.sealing, log));
  const desk = settings.reviewerUrl ? await deskOf(settings.reviewerUrl, log) : undefined;
  const server = logbookServer({ source, verifier: new TokenVerifier(settings.oidc), reading: new LogReading(source), ownLog: new OwnLogReading(source), ...(sealing && { proofs: sealing.proofs }), log });
  sealing?.start();
  desk?.start();
  const stop = async () => {
    await server.close();
    await sealing?.stop();
    await desk?.stop();
    await source.destroy();
  };
  try {
    return { url: await server.listen({ host: settings.host, port: settings.port }), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
