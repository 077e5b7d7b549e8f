import { covers, dayOf, instant } from '../period';
import { type Path, shown } from '../problem';
import { each, type Review } from '../review';
import type { DraftItem } from '../schema/case-file';
import { stoodAt } from './involvement';
import { shieldedLines, showsShielded } from '../shielded';
import { checkWriting } from './writing';

type Dossier = DraftItem<'dossiers'>;
export type Entry = NonNullable<NonNullable<Dossier['entries']>[number]>;
type Written = Pick<Entry, 'author' | 'writtenAt' | 'occurredOn' | 'summary' | 'body' | 'shielded'>;

/** Who wrote, when, about whom, and whether this dossier may hold it. */
export function checkEntries(review: Review): void {
  const shielded = shieldedLines(review);
  each(review.file.dossiers, ['dossiers'], (dossier, path) => {
    review.uniqueKeys(dossier.entries ?? [], [...path, 'entries']);
    each(dossier.entries, [...path, 'entries'], (entry, here) => {
      checkAbout(review, [...here, 'about'], dossier, entry.about);
      checkWritten(review, here, dossier, entry, shielded);
      checkCorrections(review, here, dossier, entry, shielded);
      checkWriting(review, here, dossier, entry);
    });
  });
}

/** An entry is about the subject or about somebody of a household of the case. */
function checkAbout(review: Review, path: Path, { subject }: Dossier, about: string | undefined): void {
  const person = review.refer('persons', about, path);
  const isMember = review.file.households?.some((household) => household?.members?.some((member) => member?.person === about));
  if (person && about !== subject && !isMember) review.problem(path, `${shown(about)} is in no household of the case`);
}

function checkWritten(review: Review, path: Path, dossier: Dossier, written: Written, shielded: readonly string[]): void {
  const { author, writtenAt, occurredOn } = written;
  const hat = review.refer('hats', author, [...path, 'author']);
  for (const field of ['summary', 'body'] as const) {
    if (written.shielded !== true && showsShielded(written[field], shielded)) {
      review.problem([...path, field], 'holds a shielded address, and the entry is not shielded');
    }
  }
  if (writtenAt === undefined) return;
  if (occurredOn !== undefined && occurredOn > dayOf(writtenAt)) review.problem([...path, 'occurredOn'], 'after writtenAt');
  const open = { validFrom: dossier.openedAt, validUntil: dossier.closedAt };
  if (review.findSound('dossiers', dossier.key) && !covers(open, writtenAt)) review.problem([...path, 'writtenAt'], 'while the dossier was not open');
  if (author === undefined || !review.sound([...path, 'writtenAt'])) return;
  if (hat && review.findSound('hats', author) && !covers(hat, writtenAt)) review.problem([...path, 'author'], `hat ${shown(author)} is not valid at that time`);
  else if (stoodAt(review, dossier, author, writtenAt) === 'not') review.problem([...path, 'author'], `${shown(author)} is not involved in this dossier at that time`);
}

function checkCorrections(review: Review, path: Path, dossier: Dossier, entry: Entry, shielded: readonly string[]): void {
  let before = entry.writtenAt;
  each(entry.corrections, [...path, 'corrections'], (correction, here) => {
    checkWritten(review, here, dossier, correction, shielded);
    const { writtenAt } = correction;
    if (before !== undefined && writtenAt !== undefined && instant(writtenAt) <= instant(before)) {
      review.problem([...here, 'writtenAt'], 'not after the version before it');
    }
    before = writtenAt ?? before;
  });
}
