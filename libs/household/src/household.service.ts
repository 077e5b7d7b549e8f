import { Injectable } from '@nestjs/common';
import type { ActingHat } from '@kapstok/organisation';
import { HouseholdEntity, HouseholdMemberEntity, type MemberRole } from './household.entity';
import { holderKeys, opensNow } from './own-grants';

// In acute danger only the household that the dossier itself is about.
const REACHED = `exists (select 1 from kapstok.access_grant g where g.case_id = h.case_id and ${opensNow('$2', '$3')}
  and (g.reach = 'dossier' or exists (select 1 from kapstok.dossier d where d.id = g.dossier_id and d.household_id = h.id)))`;

/**
 * Households of cases in which the hat has a dossier. Who calls this has decided on category gezin before; the grants are asked
 * here again, and row-level security once more.
 */
@Injectable()
export class HouseholdService {
  /** In the order of `ids`; one that the hat may not know is `undefined`. */
  async byIds(hat: ActingHat, ids: readonly string[]): Promise<(HouseholdEntity | undefined)[]> {
    const rows = await this.where(hat, 'h.id = any ($1::uuid[])', ids);
    return ids.map((id) => rows.find((household) => household.id === id));
  }

  /** The households of each of `caseIds`. */
  async ofCases(hat: ActingHat, caseIds: readonly string[]): Promise<HouseholdEntity[][]> {
    const rows = await this.where(hat, 'h.case_id = any ($1::uuid[])', caseIds);
    return caseIds.map((id) => rows.filter(({ caseId }) => caseId === id));
  }

  /** The members of each of `householdIds`, former ones too, in the order in which they came. */
  async membersOf(hat: ActingHat, householdIds: readonly string[]): Promise<HouseholdMemberEntity[][]> {
    const rows = await hat.tx.query<HouseholdMemberEntity & { role: MemberRole }>(
      `select m.id, m.household_id as "householdId", m.person_id as "personId", m.role, m.valid_from as "validFrom", m.valid_until as "validUntil"
       from kapstok.household_member m join kapstok.household h on h.id = m.household_id
       where h.id = any ($1::uuid[]) and ${REACHED}
       order by m.valid_from, m.id`,
      [householdIds, holderKeys(hat), hat.tx.at],
    );
    return householdIds.map((id) => rows.filter(({ householdId }) => householdId === id));
  }

  private where(hat: ActingHat, condition: string, ids: readonly string[]): Promise<HouseholdEntity[]> {
    return hat.tx.query<HouseholdEntity>(
      `select h.id, h.case_id as "caseId", h.label from kapstok.household h where ${condition} and ${REACHED} order by h.label, h.id`,
      [ids, holderKeys(hat), hat.tx.at],
    );
  }
}
