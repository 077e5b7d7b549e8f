import { writeFileSync } from 'node:fs';
import { connect } from '@kapstok/database';
import type { Logger } from 'pino';
import { keepRules } from '../replay/kept-rules';
import { LettingGo } from '../retention/letting-go';
import { Proofs } from './proofs';
import { Publisher } from './publisher';
import { Sealer } from './sealer';
import { Sealing } from './sealing';
import { sealingKey } from './sealing-key';
import { TileFolder } from './tiles';

export interface SealingSettings {
  /** under the role of the sealer */
  readonly databaseUrl: string;
  readonly origin: string;
  readonly keyFile: string;
  readonly tilesFolder: string;
  /** make a key when there is none: not in production */
  readonly makeKey: boolean;
}

/** The sealer with its own connection, ready to start. Throws SealingKeyInvalid, or an Error that names the setting. */
export async function sealingOf(settings: SealingSettings, log: Logger): Promise<Pick<Sealing, 'start' | 'stop'> & { readonly proofs: Proofs }> {
  const signer = sealingKey(settings.keyFile, settings.origin, settings.makeKey);
  const source = await connect(settings.databaseUrl, [], 2).catch((error: Error) => {
    throw new Error(`LOGBOOK_SEALER_DATABASE_URL: ${error.message}`);
  });
  const sealing = new Sealing(new Sealer(source, signer), new Publisher(source, new TileFolder(settings.tilesFolder), signer.verifier), log);
  const lettingGo = new LettingGo(source, log);
  await keepRules(source);
  writeFileSync(`${settings.keyFile}.pub`, `${signer.verifier}\n`, { mode: 0o644 });
  log.info({ log: signer.verifier.toString() }, 'sealing under this public key');
  return {
    proofs: new Proofs(source, signer.verifier),
    start: () => {
      sealing.start();
      lettingGo.start();
    },
    stop: async () => {
      await sealing.stop();
      await lettingGo.stop();
      await source.destroy();
    },
  };
}
