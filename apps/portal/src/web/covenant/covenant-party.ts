import type { OrganisationsQuery } from '../api/operations.generated';
import type { Words } from '../language/language-context';

export type Organisations = OrganisationsQuery['organisations'];

export interface PartyRef {
  readonly organisationId: string;
  readonly task: string;
}

/** A party as one value of a form. */
export function partyKey({ organisationId, task }: PartyRef): string {
  return `${organisationId}:${task}`;
}

export function partyOf(key: string): PartyRef {
  const [organisationId = '', task = ''] = key.split(':');
  return { organisationId, task };
}

export function organisationName(organisations: Organisations, id: string): string {
  return organisations.find((one) => one.id === id)?.name ?? id;
}

/** `Wijkteam, hulpverlening`. */
export function partyName({ organisationId, task }: PartyRef, organisations: Organisations, { t, label }: Words): string {
  return t('covenant.partyName', { organisation: organisationName(organisations, organisationId), task: label('task', task) });
}
