import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { lineOf } from '@kapstok/access-log';
import { BadInput } from '@kapstok/errors';
import { dateInTheNetherlands, isId } from '@kapstok/graphql';
import { toFollow } from '@kapstok/notice';
import { ownPurpose, type ActingHat } from '@kapstok/organisation';
import { policy, type Category } from '@kapstok/policy';
import type { DossierLook } from '../dossier-look';
import { DossierLooks } from '../dossier-looks';
import { DossierNotFound, WriteDenied } from '../dossier.errors';
import { DossierService } from '../dossier.service';
import { entrySight } from '../entry-decision';
import { WriteDecision } from '../write-decision';
import { checkedKindcheck, type KindcheckCause, type RecordKindcheck } from './kindcheck-input';
import { ageOfSubject, insertKindcheck, kindcheckById, kindchecksOf, writtenSince, type KindcheckRow } from './kindcheck-rows';

/** What came of a kindcheck is content about safety; the rules that open an entry of this category open it. */
const CATEGORY: Category = 'veiligheid';
const PLANS: readonly Category[] = ['behandelplan', 'plan'];
const ADULT = 18;

/** Whether a kindcheck is wanted now, and why. */
export interface KindcheckDue {
  readonly due: boolean;
  /** start: none was done; plan: a plan was written or changed since the last; periodic: its day passed. Null when none is wanted */
  readonly because: KindcheckCause | null;
}

/** The kindcheck in a dossier of help to an adult (R142, R143): recorded once and never altered, seen and written as entries on safety are. */
@Injectable()
export class KindcheckService {
  constructor(
    private readonly dossiers: DossierService,
    private readonly looks: DossierLooks,
    private readonly decision: WriteDecision,
  ) {}

  /**
   * Records one; from its day on who works in the dossier is told that it is time again. Throws BadInput naming the field (`input.dossierId` where the dossier is not of help to somebody who was an adult on
   * that day), DossierNotFound, or WriteDenied with the rule that refuses it.
   */
  async record(hat: ActingHat, input: RecordKindcheck): Promise<KindcheckRow> {
    const checked = checkedKindcheck(input, hat.tx.at);
    const look = await this.dossiers.openFor(hat, 'write', input.dossierId);
    const on = await this.decision.on(look, CATEGORY, { kind: 'feit', source: '-' }, { shielded: false, roleDisclosed: input.roleDisclosed ?? true });
    if (on.answer.outcome !== 'allow') {
      look.recordRefused('write', on.answer.reason, { ...lineOf(on), categories: [CATEGORY], fields: ['kindchecks'] });
      throw new WriteDenied(on.answer.reason, on.answer.explanation);
    }
    if (!(await isOfAdult(look, checked.doneOn))) throw new BadInput('input.dossierId', 'not a dossier of help to somebody who was 18 or older on that day');
    const row = { id: randomUUID(), dossierId: look.id, ...checked, recordedAt: hat.tx.at };
    await insertKindcheck(hat, row);
    await toFollow(hat, { kind: 'kindcheck-due', about: { kindcheckId: row.id, dossierId: row.dossierId }, dueOn: row.repeatBy });
    look.recordAllowed('write', { ...lineOf(on), categories: [CATEGORY], fields: ['kindchecks', 'outcome', 'because', 'doneOn', 'repeatBy', ...(row.words ? ['words'] : [])] });
    return row;
  }

  /** One of them, read again. Throws DossierNotFound for missing, foreign and no longer open alike. */
  async one(hat: ActingHat, id: string): Promise<KindcheckRow> {
    const row = isId(id) ? await kindcheckById(hat, id) : undefined;
    const look = row && (await this.looks.one(hat, row.dossierId));
    if (row && look && opens(look)) {
      look.recordAllowed('read', { categories: [CATEGORY], fields: ['kindchecks'] });
      return row;
    }
    hat.log.record({ event: 'read', outcome: 'refused', party: hat, purpose: ownPurpose(hat), reason: 'not-found', ruleSet: policy.version, fields: ['kindchecks'] });
    throw new DossierNotFound();
  }

  /** All of a dossier, the newest first; none for who may not see category veiligheid there. `fields`: what is served, for the log. */
  async ofDossier(look: DossierLook, fields: readonly string[]): Promise<KindcheckRow[]> {
    const seen = { categories: [CATEGORY], fields: ['kindchecks', ...fields] };
    if (!opens(look)) {
      look.recordRefused('read', 'category-barred', seen);
      return [];
    }
    look.recordAllowed('read', seen);
    return kindchecksOf(look.hat, look.id);
  }

  /**
   * Whether one is wanted at this moment; null where none belongs (no dossier of help to an adult, or closed) and for who may not see
   * category veiligheid there. A plan counts as far as this hat may see that it was written.
   */
  async due(look: DossierLook): Promise<KindcheckDue | null> {
    const plans = PLANS.filter((category) => look.may(category));
    const seen = { categories: [CATEGORY, ...plans], fields: ['kindcheckDue'] };
    if (!opens(look)) {
      look.recordRefused('read', 'category-barred', { ...seen, categories: [CATEGORY] });
      return null;
    }
    look.recordAllowed('read', seen);
    const today = dateInTheNetherlands(look.hat.tx.at);
    const { closedAt } = look.dossier;
    if ((closedAt && closedAt <= look.hat.tx.at) || !(await isOfAdult(look, today))) return null;
    const because = await wantedBecause(look, plans, today);
    return { due: because !== null, because };
  }
}

// On the record and on each field, as for an entry: what came of it is its summary, the words are its text.
function opens(look: DossierLook): boolean {
  return look.may(CATEGORY) && entrySight(look, ['summary', 'body', 'occurredOn'])({ category: CATEGORY });
}

async function isOfAdult({ hat, dossier }: DossierLook, day: string): Promise<boolean> {
  if (dossier.kind !== 'hulpverlening' || dossier.scope !== 'person') return false;
  return ((await ageOfSubject(hat, dossier.subjectId, day)) ?? 0) >= ADULT;
}

async function wantedBecause({ hat, id }: DossierLook, plans: readonly Category[], today: string): Promise<KindcheckCause | null> {
  const [last] = await kindchecksOf(hat, id);
  if (!last) return 'start';
  if (plans.length > 0 && (await writtenSince(hat, id, plans, last.recordedAt))) return 'plan';
  return last.repeatBy <= today ? 'periodic' : null;
}
