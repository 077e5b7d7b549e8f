import { BadInput, DomainError } from '@kapstok/errors';
import { consistencyProof, inclusionProof, readNote, Verifier, writeNote } from '@kapstok/tlog';
import type { DataSource } from 'typeorm';
import { storedNodes } from './stored-nodes';

/** Nothing was sealed yet, or not that far. */
export class NotSealed extends DomainError {
  readonly code = 'NOT_SEALED';
  override readonly status = 404;
  constructor() {
    super('this is not in the signed log');
  }
}

const SIZE = /^[1-9][0-9]{0,17}$/;

/** What everybody may know of the log: checkpoints and proofs, hashes and no lines. */
export class Proofs {
  constructor(
    /** a pool under the role of the sealer */
    private readonly source: DataSource,
    /** by which the signature below a checkpoint is checked */
    readonly key: Verifier,
  ) {}

  /** The last checkpoint, with the cosignatures that witnesses gave for it. Throws NotSealed. */
  async checkpoint(): Promise<string> {
    const [last]: { size: string; note: string }[] = await this.source.query('select size::text as size, note from logbook.checkpoint c order by c.size desc limit 1');
    if (!last) throw new NotSealed();
    const lines: { line: string }[] = await this.source.query('select line from logbook.cosignature where size = $1 order by witness', [last.size]);
    return last.note + lines.map(({ line }) => line).join('');
  }

  /** The hashes that show that line `index` is in the log of `size` lines, in base64. Throws BadInput, NotSealed. */
  async inclusion(index: string, size: string): Promise<string[]> {
    if (!/^(0|[1-9][0-9]{0,17})$/.test(index)) throw new BadInput('index', 'a place in the log');
    const whole = await this.sealed('size', size);
    if (BigInt(index) >= whole) throw new BadInput('index', 'a place in the log of that size');
    return (await inclusionProof(BigInt(index), whole, storedNodes(this.source.manager))).map((hash) => hash.toString('base64'));
  }

  /** The hashes that show that the log of `to` lines begins with that of `from` lines. Throws BadInput, NotSealed. */
  async consistency(from: string, to: string): Promise<string[]> {
    const [first, size] = [await this.sealed('from', from), await this.sealed('to', to)];
    if (first > size) throw new BadInput('from', 'not more than to');
    return (await consistencyProof(first, size, storedNodes(this.source.manager))).map((hash) => hash.toString('base64'));
  }

  /** Keeps what a known witness signed for a checkpoint of this log. Again changes nothing. Throws BadInput, NotSealed. */
  async addCosignature(written: string): Promise<void> {
    const note = readNoteOr(written);
    const size = /^[^\n]+\n([1-9][0-9]{0,17})\n/.exec(note.text)?.[1];
    const [checkpoint]: { note: string }[] = await this.source.query('select note from logbook.checkpoint where size = $1', [size ?? '0']);
    if (!checkpoint || readNote(checkpoint.note).text !== note.text) throw new NotSealed();
    const witnesses: { name: string; verifier: string }[] = await this.source.query('select name, verifier from logbook.witness');
    const known = witnesses.filter(({ verifier }) => Verifier.parse(verifier).signed(note));
    if (known.length === 0) throw new BadInput('note', 'no signature of a witness that is known here');
    for (const { name, verifier } of known) {
      const signature = note.signatures.find((one) => Verifier.parse(verifier).signed({ text: note.text, signatures: [one] }))!;
      const line = writeNote({ text: 'x\n', signatures: [signature] }).slice('x\n\n'.length);
      await this.source.query('insert into logbook.cosignature (size, witness, line) values ($1, $2, $3) on conflict do nothing', [size, name, line]);
    }
  }

  private async sealed(field: string, size: string): Promise<bigint> {
    if (!SIZE.test(size)) throw new BadInput(field, 'a size of the log');
    const [last]: { size: string }[] = await this.source.query('select size::text as size from logbook.checkpoint c order by c.size desc limit 1');
    if (!last || BigInt(size) > BigInt(last.size)) throw new NotSealed();
    return BigInt(size);
  }
}

function readNoteOr(written: string) {
  try {
    return readNote(written);
  } catch {
    throw new BadInput('note', 'not a signed note');
  }
}
