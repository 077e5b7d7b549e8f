import { z } from 'zod';

/** The last signed state of the log, of all organisations together. */
export interface SealedState {
  /** how many lines */
  readonly size: string;
  /** SHA-256 in base64 */
  readonly root: string;
  readonly madeAt: Date;
  /** names of who cosigned it */
  readonly witnesses: readonly string[];
  /** when a line of the own controller was last looked up to be verified */
  readonly lastVerifiedAt: Date | null;
  /** the public key of the log (C2SP signed-note): whoever checks compares it with the one that was handed over at the start */
  readonly key: string;
}

/** All that is needed to see, without trusting who gave it, that a line stands in the log with the root of the checkpoint (RFC 6962). */
export interface InclusionProof {
  readonly lineId: string;
  readonly index: string;
  readonly size: string;
  /** the hash of the line is SHA-256 of 0x00, the salt (base64) and this text */
  readonly record: string;
  readonly salt: string;
  /** hashes in base64, from the line upwards */
  readonly proof: readonly string[];
  /** the signed note (C2SP tlog-checkpoint), with the signatures of witnesses */
  readonly checkpoint: string;
}

const moment = z.iso.datetime().transform((text) => new Date(text));

export const sealedState: z.ZodType<SealedState> = z.object({
  size: z.string(), root: z.string(), madeAt: moment, witnesses: z.array(z.string()), lastVerifiedAt: moment.nullable(), key: z.string(),
});

export const inclusionProof: z.ZodType<InclusionProof> = z.object({
  lineId: z.guid(), index: z.string(), size: z.string(), record: z.string(), salt: z.string(), proof: z.array(z.string()), checkpoint: z.string(),
});
