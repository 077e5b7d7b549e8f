import { Injectable } from '@nestjs/common';
import { comingChanges, SubjectService, whoMustAt, type ConsentFacts, type MustConsent, type ComingChange, type WhoMust } from '@kapstok/household';
import { isId } from '@kapstok/graphql';
import { ownPurpose, type ActingHat } from '@kapstok/organisation';
import { policy } from '@kapstok/policy';
import { ConsentParties, restsOn } from '../consent-parties';
import { PersonNotFound } from '../sharing.errors';

/** A coming change with the consents that count now and stop being enough on that day (R72). */
export interface ChangeWithStops extends ComingChange {
  readonly stops: readonly string[];
}

export interface Asked extends MustConsent {
  /** names of organisations are left out for this person, since they could tell a place */
  readonly placeWithheld: boolean;
}

export interface WhoMustConsent extends Omit<WhoMust, 'must'> {
  readonly subjectId: string;
  readonly must: readonly Asked[];
  readonly changes: readonly ChangeWithStops[];
}

/** Who must consent about somebody, worked out from the dated facts at one moment, and when that changes (R65 to R72, R86). */
@Injectable()
export class WhoMustService {
  constructor(
    private readonly parties: ConsentParties,
    private readonly subjects: SubjectService,
  ) {}

  /**
   * For a professional who works in a dossier about the person. `at`: the moment, now when absent; what is to come counts from there.
   * Throws PersonNotFound, for a client too: who else has gezag is not a client's to look up here.
   */
  async about(hat: ActingHat, subjectId: string, at: Date = hat.tx.at): Promise<WhoMustConsent> {
    const known = hat.task === 'client' ? undefined : await this.parties.known(hat, subjectId);
    const facts = known && (await this.subjects.consentFactsOf(hat, known.id));
    const line = { event: 'read', party: hat, categories: ['gezin'], fields: ['age', 'gezag', 'incapacity'], purpose: ownPurpose(hat), ruleSet: policy.version } as const;
    if (!known || !facts) {
      hat.log.record({ ...line, outcome: 'refused', reason: 'PERSON_NOT_FOUND', ...(isId(subjectId) && { subjectId }) });
      throw new PersonNotFound();
    }
    hat.log.record({ ...restsOn(hat, known.look), ...line, outcome: 'allowed', subjectId: known.id, dossierId: known.dossierId });
    const whoMust = whoMustAt(facts, at);
    return { ...whoMust, subjectId: known.id, must: await this.withPlaces(hat, known.id, whoMust.must), changes: await this.changes(hat, facts, at) };
  }

  /** The moments to come, each with what would stop. */
  async changes(hat: ActingHat, facts: ConsentFacts, at: Date): Promise<ChangeWithStops[]> {
    const changes = comingChanges(facts, at);
    const stops = await stopping(hat, facts.personId, changes.map((change) => change.at));
    return changes.map((change, i) => ({ ...change, stops: stops[i]! }));
  }

  /** The moments to come from which somebody must answer who need not now, or this person need not any more. */
  changesFor(facts: ConsentFacts, at: Date, personId: string): ComingChange[] {
    const now = new Set(whoMustAt(facts, at).must.map((one) => one.personId));
    return comingChanges(facts, at).filter(({ whoMust: { must } }) => {
      const then = must.map((one) => one.personId);
      return then.some((one) => !now.has(one)) || !then.includes(personId);
    });
  }

  private async withPlaces(hat: ActingHat, subjectId: string, must: readonly MustConsent[]): Promise<Asked[]> {
    const rows = await hat.tx.query<{ withheld: boolean }>(
      `select kapstok.place_withheld($1, p.id) as withheld from unnest($2::uuid[]) with ordinality as p(id, place) order by p.place`,
      [subjectId, must.map(({ personId }) => personId)],
    );
    return must.map((one, i) => ({ ...one, placeWithheld: rows[i]!.withheld }));
  }
}

/**
 * Of each moment the ids of the consents, of every kind, that count until just before it and not from it on; of those to share it is asked of the
 * function that row-level security asks (`kapstok.consent_counts`). What expires or is withdrawn by itself is not among them.
 */
async function stopping(hat: ActingHat, subjectId: string, moments: readonly Date[]): Promise<string[][]> {
  const rows = await hat.tx.query<{ place: number; ids: string[] }>(
    `select m.place::int as place, array_agg(distinct c.id::text) as ids
     from unnest($2::timestamptz[]) with ordinality as m(at, place)
     join kapstok.consent c on c.subject_id = $1 and c.answer = 'given' and (c.expires_at is null or m.at < c.expires_at)
     cross join lateral unnest(c.categories) as category
     cross join lateral (select coalesce(c.to_organisation_id, '00000000-0000-0000-0000-000000000000') as organisation) r
     where c.given_at <= $3 and not exists (select 1 from kapstok.consent_withdrawal w where w.consent_id = c.id and w.withdrawn_at <= $3)
       and kapstok.consent_of_kind_counts(c.kind, $1, category, r.organisation, c.to_task, c.purpose, m.at - interval '1 microsecond')
       and not kapstok.consent_of_kind_counts(c.kind, $1, category, r.organisation, c.to_task, c.purpose, m.at)
     group by m.place`,
    [subjectId, moments, hat.tx.at],
  );
  return moments.map((_, i) => rows.find(({ place }) => place === i + 1)?.ids ?? []);
}
