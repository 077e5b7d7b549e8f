import { NoteRefused, readNote, writeNote, type Note, type Signer, type Verifier } from './note';
import type { Hash } from './tree';

/** The state of a log at one size (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** the name of the log, unique in the world */
  readonly origin: string;
  readonly size: bigint;
  readonly root: Hash;
  /** further lines that are signed with it, for example `settled-before 812` */
  readonly extensions?: readonly string[];
}

export function checkpointText({ origin, size, root, extensions = [] }: Checkpoint): string {
  return `${[origin, size, root.toString('base64'), ...extensions].join('\n')}\n`;
}

/** A checkpoint with the log's own signature. */
export function signCheckpoint(checkpoint: Checkpoint, signer: Signer): string {
  const text = checkpointText(checkpoint);
  return writeNote({ text, signatures: [signer.sign(text)] });
}

/** The same checkpoint with one more signature below it. */
export function cosign(written: string, witness: Signer, at?: number): string {
  const note = readNote(written);
  return writeNote({ text: note.text, signatures: [...note.signatures, witness.sign(note.text, at)] });
}

/** Throws NoteRefused unless it is a checkpoint of this log, signed by the log and by every one of `witnesses`. */
export function openCheckpoint(written: string, log: Verifier, witnesses: readonly Verifier[] = []): Required<Checkpoint> & { readonly note: Note } {
  const note = readNote(written);
  for (const key of [log, ...witnesses]) if (!key.signed(note)) throw new NoteRefused(`there is no good signature of ${key.name}`);
  const [, origin, size, root, more] = /^([^\n]+)\n(0|[1-9][0-9]{0,18})\n([A-Za-z0-9+/]{43}=)\n((?:[^\n]+\n)*)$/.exec(note.text) ?? [];
  if (origin === undefined || size === undefined || root === undefined) throw new NoteRefused('the text is no checkpoint');
  if (origin !== log.name) throw new NoteRefused('it is a checkpoint of another log');
  return { origin, size: BigInt(size), root: Buffer.from(root, 'base64'), extensions: (more ?? '').split('\n').slice(0, -1), note };
}
