import type { DataSource } from 'typeorm';
import type { Finding } from '../watch/findings';

/** Removes what was written in consultations that are closed or have been silent for thirty days. Nothing to report: it could not be read already. */
export async function removeConsultationTexts(source: DataSource): Promise<Finding[]> {
  await source.query('select kapstok.remove_consultation_texts()');
  return [];
}
