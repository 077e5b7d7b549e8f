import type { DisclosureRow } from '../disclosure/disclosure-rows';

/** What a message to who gave it points at. Who gave it onward has no dossier that it came from. */
export function aboutGiven({ id, dossierId, heldAs }: Pick<DisclosureRow, 'id' | 'dossierId' | 'heldAs'>): Readonly<Record<string, string>> {
  return { disclosureId: id, ...(heldAs !== 'V4' && { dossierId }) };
}
