import type { ConsultationLineFragment } from '../api/operations.generated';
import type { Words } from '../language/language-context';

/** With whom, or from whom, and when. */
export function consultationTitle({ own, askedOf, askedBy, askedAt }: ConsultationLineFragment, { t, moment }: Words): string {
  return own
    ? t('consultation.withOne', { who: askedOf.name, moment: moment(askedAt) })
    : t('consultation.fromOne', { who: askedBy.name, moment: moment(askedAt) });
}
