import { Injectable } from '@nestjs/common';
import { HouseholdService, PersonLoaders, PersonService, type AddressEntity, type GezagEntity, type Household, type Person } from '@kapstok/household';
import { loader, ownPurpose, type ActingHat, type RequestScope } from '@kapstok/organisation';
import { policy, type Category } from '@kapstok/policy';
import type { DossierLook } from './dossier-look';
import { DossierLooks } from './dossier-looks';

type Scope = RequestScope['loaders'];

/**
 * The people around a dossier. A person shows more than a name and an age only to a hat that may see the category in a dossier of
 * that person's household; who merely received something about them sees no more.
 */
@Injectable()
export class DossierPeople {
  constructor(
    private readonly looks: DossierLooks,
    private readonly loaders: PersonLoaders,
    private readonly persons: PersonService,
    private readonly households: HouseholdService,
  ) {}

  /** Whom the dossier is about; logged with the dossier. */
  async subject(look: DossierLook, scope: Scope): Promise<Person | null> {
    return look.may('betrokkenheid') || look.may('gezin') ? this.loaders.optional(look.hat, scope, look.dossier.subjectId) : null;
  }

  /** The household that the dossier is about, for who may see category gezin. */
  async household(look: DossierLook, scope: Scope, fields: readonly string[]): Promise<Household | null> {
    const { householdId } = look.dossier;
    if (householdId === null) return null;
    // A review opens what was written, not the household around it.
    if (look.inReview || !look.may('gezin')) {
      look.recordRefused('read', 'category-barred', { categories: ['gezin'], fields });
      return null;
    }
    look.recordAllowed('read', { categories: ['gezin'], fields });
    return (await loader(scope, 'household', (ids) => this.households.byIds(look.hat, ids)).load(householdId)) ?? null;
  }

  async birthDate(hat: ActingHat, scope: Scope, person: Person): Promise<string | null> {
    return (await this.openTo(hat, scope, person.id, 'gezin', 'birthDate')) ? person.birthDate : null;
  }

  async gezag(hat: ActingHat, scope: Scope, { id }: Person): Promise<GezagEntity[]> {
    if (!(await this.openTo(hat, scope, id, 'gezin', 'gezag'))) return [];
    return loader(scope, 'gezag', (ids) => this.persons.gezagOf(hat, ids)).load(id);
  }

  /** Addresses stay with the controller that holds them: for who is involved in a dossier of it (V1). */
  async addresses(hat: ActingHat, scope: Scope, { id }: Person): Promise<AddressEntity[]> {
    if (!(await this.openTo(hat, scope, id, 'contact', 'addresses'))) return [];
    return loader(scope, 'addresses', (ids) => this.persons.addressesOf(hat, ids)).load(id);
  }

  private openTo(hat: ActingHat, scope: Scope, personId: string, category: Category, field: string): Promise<boolean> {
    const decide = async (ids: string[]) => {
      const looks = await this.looks.ofPersons(hat, ids);
      return ids.map((id, i) => record(hat, id, opening(looks[i] ?? [], id, category, field), category, field));
    };
    return loader(scope, `person-${field}`, decide).load(personId);
  }
}

function opening(looks: readonly DossierLook[], personId: string, category: Category, field: string): DossierLook | undefined {
  return looks.find((look) => look.may(category) && (field !== 'addresses' || look.own || isAboutInDanger(look, personId)));
}

// In acute danger the address of whom the dossier itself is about; of a household row-level security knows who belongs to it.
function isAboutInDanger({ facts, dossier }: DossierLook, personId: string): boolean {
  return facts?.acuteDanger === true && (dossier.subjectId === null || dossier.subjectId === personId);
}

function record(hat: ActingHat, subjectId: string, look: DossierLook | undefined, category: Category, field: string): boolean {
  const seen = { subjectId, categories: [category], fields: [field] };
  if (look) look.recordAllowed('read', seen);
  else hat.log.record({ event: 'read', outcome: 'refused', party: hat, purpose: ownPurpose(hat), reason: 'not-found', ruleSet: policy.version, ...seen });
  return look !== undefined;
}
