export { AddressEntity } from './address.entity';
export { ageAt } from './age';
export { birthdayAt } from './birthday';
export { isBsn } from './bsn';
export { ConsentRecords } from './consent-records';
export { CONSENT_NATURES, CONSENT_WAYS, ConsentEntity, ConsentWithdrawalEntity, NOT_FREE, type ConsentNature, type ConsentWay, type NotFree } from './consent.entity';
export { GezagEntity, IncapacityEntity } from './gezag.entity';
export { HouseholdEntity, HouseholdMemberEntity, MEMBER_ROLES, type MemberRole } from './household.entity';
export { HouseholdModule } from './household.module';
export { HouseholdService } from './household.service';
export { Household, HouseholdMember } from './household.type';
export { heldNow, holderKeys, opensNow, validAt } from './own-grants';
export { PersonBsnEntity, PersonEntity } from './person.entity';
export { PersonLoaders } from './person.loaders';
export { PersonService } from './person.service';
export { Address, Gezag, Person } from './person.type';
export { SubjectService } from './subject.service';
export {
  comingChanges, consentTree, whoMustAt, type ChangeReason, type ComingChange, type ConsentFacts, type MustConsent, type TreeStep, type WhoMust,
} from './who-must-consent';

import { AddressEntity } from './address.entity';
import { ConsentEntity, ConsentWithdrawalEntity } from './consent.entity';
import { GezagEntity, IncapacityEntity } from './gezag.entity';
import { HouseholdEntity, HouseholdMemberEntity } from './household.entity';
import { PersonBsnEntity, PersonEntity } from './person.entity';

/** What a process gives to TypeORM to use this library. */
export const HOUSEHOLD_ENTITIES = [
  PersonEntity, PersonBsnEntity, HouseholdEntity, HouseholdMemberEntity, GezagEntity, IncapacityEntity, AddressEntity,
  ConsentEntity, ConsentWithdrawalEntity,
];
