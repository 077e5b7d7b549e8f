import { Injectable } from '@nestjs/common';
import { isId } from '@kapstok/graphql';
import { heldNow, holderKeys, opensNow } from '@kapstok/household';
import type { ActingHat } from '@kapstok/organisation';
import { DossierLook } from './dossier-look';
import type { DossierEntity } from './dossier.entity';

const COLUMNS = `d.id, d.case_id as "caseId", d.kind, d.controller_id as "controllerId", d.task, d.law, d.from_task as "from", d.scope,
  d.subject_id as "subjectId", d.household_id as "householdId", d.opened_at as "openedAt", d.closed_at as "closedAt"`;

interface Row extends DossierEntity {
  involved: boolean;
  standsIn: boolean;
  participant: boolean;
  /** in lists never: these do not read grants of break-glass */
  emergency?: boolean;
  /** as `emergency`: the weighing under which the FG reviews (V7) */
  review?: string | null;
}

/** Statement parameters `keys` and `at` of the first lock. */
interface Lock {
  keys: `$${number}`;
  at: `$${number}`;
}

/** How the holder of the grants `g` stands to their dossier. */
export const STANDING = `bool_or(g.rule in ('V1','V6') and not g.stands_in) as involved, bool_or(g.rule in ('V1','V6') and g.stands_in) as "standsIn",
        bool_or(g.rule = 'V5') as participant`;

/**
 * Rows of `source` (SQL that gives `dossier_id` and what `order` needs) as dossiers with how the hat stands to each, from its
 * grants that are valid now. A dossier without a grant gives no row.
 */
export function looksSql(source: string, { keys, at }: Lock, order = ''): string {
  return `select ${COLUMNS}, s.involved, s."standsIn", s.participant, s.emergency, s.review
    from (${source}) listed
    join kapstok.dossier d on d.id = listed.dossier_id
    cross join lateral (select ${STANDING}, bool_or(g.rule = 'acuut-gevaar') as emergency,
        (array_agg(g.cause_id) filter (where g.rule = 'V7'))[1] as review
      from kapstok.access_grant g where g.dossier_id = d.id and ${opensNow(keys, at)}) s
    where s.involved is not null ${order}`;
}

/** As `looksSql`, for a source that read the grants itself and gives the columns of STANDING too. */
export function listedSql(source: string, order: string): string {
  return `select ${COLUMNS}, listed.involved, listed."standsIn", listed.participant
    from (${source}) listed join kapstok.dossier d on d.id = listed.dossier_id ${order}`;
}

export function toLook(hat: ActingHat, { involved, standsIn, participant, emergency = false, review = null, ...dossier }: Row): DossierLook {
  return new DossierLook(hat, dossier, { ...(involved && { involved }), ...(standsIn && { standsIn }), ...(participant && { participant }) }, emergency, review);
}

export type { Row as DossierRow };

/** Dossiers that a hat may look into, by what they are found by. Logs nothing: who serves from a look records what it serves. */
@Injectable()
export class DossierLooks {
  /** One dossier; `undefined` when it is missing, of others, or `id` is no id. */
  async one(hat: ActingHat, id: string): Promise<DossierLook | undefined> {
    const look = await this.asked(hat, id);
    return look?.opens ? look : undefined;
  }

  /** In the order of `ids`. */
  async byIds(hat: ActingHat, ids: readonly string[]): Promise<(DossierLook | undefined)[]> {
    const looks = await this.from(hat, 'select unnest($1::uuid[]) as dossier_id', [...new Set(ids)]);
    return ids.map((id) => looks.find((look) => look.id === id));
  }

  /** The dossiers in each of `caseIds`, the newest first. Found by their grants: of a case a hat reaches few dossiers. */
  async ofCases(hat: ActingHat, caseIds: readonly string[]): Promise<DossierLook[][]> {
    const granted = `select distinct g.dossier_id from kapstok.access_grant g where g.case_id = any ($1::uuid[]) and ${heldNow('$2', '$3')}`;
    const looks = await this.from(hat, granted, caseIds);
    return caseIds.map((id) => looks.filter(({ dossier }) => dossier.caseId === id));
  }

  /** The dossiers of cases in whose household each of `personIds` is or was, and those of which the person is the subject. */
  async ofPersons(hat: ActingHat, personIds: readonly string[]): Promise<DossierLook[][]> {
    const pairs = await hat.tx.query<{ personId: string; dossierId: string }>(
      `select m.person_id as "personId", d.id as "dossierId" from kapstok.household_member m
         join kapstok.household h on h.id = m.household_id join kapstok.dossier d on d.case_id = h.case_id
         where m.person_id = any ($1::uuid[])
       union select d.subject_id, d.id from kapstok.dossier d where d.subject_id = any ($1::uuid[])`,
      [personIds],
    );
    const looks = await this.from(hat, 'select unnest($1::uuid[]) as dossier_id', [...new Set(pairs.map(({ dossierId }) => dossierId))]);
    return personIds.map((id) => looks.filter((look) => pairs.some(({ personId, dossierId }) => personId === id && dossierId === look.id)));
  }

  /** As `one`, and also a dossier of which the rules open nothing: for `DossierService.open`, which records why. */
  async asked(hat: ActingHat, id: string): Promise<DossierLook | undefined> {
    if (!isId(id)) return undefined;
    return (await this.rows(hat, 'select $1::uuid as dossier_id', id))[0];
  }

  private async from(hat: ActingHat, source: string, ids: readonly string[]): Promise<DossierLook[]> {
    return ids.length === 0 ? [] : (await this.rows(hat, source, ids)).filter((look) => look.opens);
  }

  private async rows(hat: ActingHat, source: string, parameter: unknown): Promise<DossierLook[]> {
    const rows = await hat.tx.query<Row>(
      looksSql(source, { keys: '$2', at: '$3' }, 'order by d.opened_at desc, d.id desc'),
      [parameter, holderKeys(hat), hat.tx.at],
    );
    return rows.map((row) => toLook(hat, row));
  }
}
