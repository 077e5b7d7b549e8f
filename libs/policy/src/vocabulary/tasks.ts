/** Everything a hat can be worn for. What counts is the task, never the employer or the diploma (R1). */
export const TASKS = [
  'toeleiding', 'hulpverlening', 'regie', 'begeleiding', 'veilig-thuis', 'raadsonderzoek', 'jeugdbescherming',
  'jeugdreclassering', 'opsporing', 'vervolging', 'reclassering', 'onderwijs', 'kinderopvang', 'leerplicht',
  'toezicht', 'handhaving', 'beleid', 'fg', 'convenantbeheer', 'beheer', 'verwijsindex', 'informeel', 'client',
] as const;
export type Task = (typeof TASKS)[number];

export const LAWS = ['jeugdwet', 'wmo', 'participatiewet', 'wgs', 'wgbo', 'bw', 'wpg', 'wjsg', 'avg'] as const;
export type Law = (typeof LAWS)[number];

/** What a regie grew out of: the college's toeleiding, or a provider's help. */
export const ORIGINS = ['toeleiding', 'hulpverlening'] as const;
export type Origin = (typeof ORIGINS)[number];

/** Tasks whose hat, and whose dossier, must name a law (decision §1). */
export const TASKS_WITH_LAW: readonly Task[] = ['toeleiding', 'hulpverlening', 'regie', 'begeleiding'];
