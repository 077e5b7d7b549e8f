import { Injectable } from '@nestjs/common';
import { DossierLooks, recordListed, type DossierLook } from '@kapstok/dossier';
import { heldNow, holderKeys, validAt } from '@kapstok/household';
import type { ActingHat } from '@kapstok/organisation';
import type { Category } from '@kapstok/policy';
import { sideOf, type RequestRow } from './request-rows';

/** What was disclosed in answer to a request, without a word of it. */
export interface GivenAnswer {
  readonly disclosureId: string;
  readonly requestId: string;
  readonly at: Date;
  readonly categories: Category[];
}

/** A request about a person, for whom it reaches: by name and date of birth, also where nobody has a dossier. */
export interface AskedPersonRow {
  readonly requestId: string;
  readonly name: string;
  /** YYYY-MM-DD */
  readonly birthDate: string;
}

/** What belongs to a request besides its own rows. */
@Injectable()
export class RequestContents {
  constructor(private readonly looks: DossierLooks) {}

  /** The dossiers about that person in which the hat works itself (V1): out of these it can be answered. None for who asks. */
  async ownDossiers(hat: ActingHat, { subjectId, route }: Pick<RequestRow, 'subjectId' | 'route'>): Promise<DossierLook[]> {
    if (sideOf(route) !== 'holder') return [];
    const looks = (await this.looks.ofPersons(hat, [subjectId]))[0] ?? [];
    const own = looks.filter((look) => look.own && (look.dossier.subjectId === subjectId || look.dossier.scope === 'family'));
    recordListed(hat, own, ['requestDossiers']);
    return own;
  }

  /**
   * What was given in answer to each and still stands for the hat: as receiver (V4), or as who works in the dossier it came from (V1).
   * The words are read like every disclosure.
   */
  async givenOf(hat: ActingHat, ids: readonly string[]): Promise<GivenAnswer[][]> {
    const rows = await hat.tx.query<GivenAnswer>(
      `select d.id as "disclosureId", d.request_id as "requestId", d.disclosed_at as at, array_agg(distinct e.category order by e.category) as categories
       from kapstok.disclosure d join kapstok.disclosed_entry e on e.disclosure_id = d.id
       where d.request_id = any ($3::uuid[])
         and (exists (select 1 from kapstok.access_grant g where g.dossier_id = d.dossier_id and g.rule = 'V1' and ${heldNow('$1', '$2')})
           or (exists (select 1 from kapstok.access_grant g where g.cause_id = d.id and g.reach = 'disclosure' and g.holder_key = any ($1::text[]) and ${validAt('g', '$2')})
             and kapstok.ground_stands(e.ground, e.subject_id, e.category, e.receiver_organisation_id, e.receiver_task, e.purpose, e.covenant_id, e.disclosure_id, $2)))
       group by d.id order by d.disclosed_at, d.id`,
      [holderKeys(hat), hat.tx.at, ids],
    );
    return ids.map((id) => rows.filter(({ requestId }) => requestId === id));
  }

  /** In the order of `ids`. */
  async peopleOf({ tx }: ActingHat, ids: readonly string[]): Promise<(AskedPersonRow | undefined)[]> {
    const rows = await tx.query<AskedPersonRow>(
      `select asked.id as "requestId", p.name, p.birth_date as "birthDate" from unnest($1::uuid[]) as asked(id) cross join lateral kapstok.asked_about(asked.id) p`,
      [ids],
    );
    return ids.map((id) => rows.find(({ requestId }) => requestId === id));
  }
}
