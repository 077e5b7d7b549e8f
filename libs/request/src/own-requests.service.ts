import { Injectable } from '@nestjs/common';
import { lineOf, type Decided } from '@kapstok/access-log';
import { inspectionBy, type InspectedDossier } from '@kapstok/dossier';
import { isId } from '@kapstok/graphql';
import { SubjectService } from '@kapstok/household';
import { ownPurpose, type ActingHat } from '@kapstok/organisation';
import { policy, type Category, type Law, type OrgType, type Purpose, type Task } from '@kapstok/policy';
import type { RequestState } from './request-rows';

/** Who asked whom for what about somebody, and what was given: no words (R224). */
export interface OwnRequest {
  readonly id: string;
  /** null where the name could tell a place that is kept from who looks; then `withheld` */
  readonly askerOrganisationId: string | null;
  readonly askerOrganisationType: OrgType;
  readonly askerTask: Task;
  readonly askerLaw: Law | null;
  readonly holderOrganisationId: string | null;
  readonly holderOrganisationType: OrgType;
  readonly holderTask: Task;
  readonly holderLaw: Law | null;
  readonly withheld: boolean;
  readonly subjectId: string;
  readonly purpose: Purpose;
  readonly askedAt: Date;
  readonly expiresAt: Date;
  readonly state: RequestState;
  readonly categories: Category[];
  readonly given: Category[];
  readonly givenAt: Date | null;
}

type Found = OwnRequest & InspectedDossier;

/** What was asked about a client, for the client itself from 12 and for who has gezag over a child under 16. */
@Injectable()
export class OwnRequestsService {
  constructor(private readonly subjects: SubjectService) {}

  /**
   * The newest first; none for any other hat. The database leaves out what is embargoed; what is left is decided as inspecting who
   * looked (decision §5), and only allow is shown.
   */
  async about(hat: ActingHat, subjectId?: string | null): Promise<OwnRequest[]> {
    if (hat.task !== 'client' || (subjectId != null && !isId(subjectId))) return [];
    const found = await hat.tx.query<Found>(
      `select id, subject_id as "subjectId", asker_organisation_id as "askerOrganisationId", asker_organisation_type as "askerOrganisationType",
         asker_task as "askerTask", asker_law as "askerLaw", holder_organisation_id as "holderOrganisationId", holder_organisation_type as "holderOrganisationType", holder_task as "holderTask", holder_law as "holderLaw", purpose, asked_at as "askedAt",
         expires_at as "expiresAt", state, categories, given, given_at as "givenAt", dossier, withheld
       from kapstok.requests_about_own() where $1::uuid is null or subject_id = $1`,
      [subjectId ?? null],
    );
    const subjects = await this.subjects.subjectsAt(hat, found.map((row) => row.subjectId));
    const inspected = found.map((row) => ({ row, on: inspectionBy(hat, row, subjects.get(row.subjectId), 'toegangslog') })).filter(({ on }) => on?.answer.outcome === 'allow');
    this.record(hat, inspected);
    return inspected.map(({ row }) => row);
  }

  private record(hat: ActingHat, inspected: readonly { row: Found; on: Decided | undefined }[]): void {
    for (const subject of new Set([...inspected.map(({ row }) => row.subjectId), ...(inspected.length === 0 && hat.personId ? [hat.personId] : [])])) {
      const about = inspected.filter(({ row }) => row.subjectId === subject);
      const on = about[0]?.on;
      hat.log.record({
        ...(on ? { ...lineOf(on), basis: 'own' as const } : { basis: 'own-person' as const }), event: 'inspect', outcome: 'allowed', party: hat, subjectId: subject, listedIds: about.map(({ row }) => row.id), categories: ['toegangslog'],
        fields: ['requestsAboutMe'], purpose: ownPurpose(hat), grounds: ['inzage'], ruleSet: policy.version,
      });
    }
  }
}
