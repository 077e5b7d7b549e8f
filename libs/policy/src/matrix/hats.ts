import { TASKS, type Hat, type Law, type MeasureKind, type OrgType, type Origin, type Provision, type Task } from '../vocabulary';

/** One kind of hat, as far as rules can tell hats apart, with the organisation type that usually wears it. */
export interface HatKind {
  label: string;
  task: Task;
  orgType: OrgType;
  law?: Law;
  from?: Origin;
  provision?: Provision;
  /** a measure of this kind is in force, carried out by this hat's organisation */
  measure?: MeasureKind;
}

export const COLLEGE_LAWS: readonly Law[] = ['jeugdwet', 'wmo', 'participatiewet', 'wgs'];
export const HELP_LAWS: readonly Law[] = ['jeugdwet', 'wgbo', 'wmo', 'wgs', 'participatiewet'];
const HELPER: Partial<Record<Law, OrgType>> = { jeugdwet: 'jeugdhulpaanbieder', wgbo: 'ggz', wmo: 'wmo-aanbieder', wgs: 'schuldhulp', participatiewet: 'reintegratie' };

function kinds(): HatKind[] {
  const help = HELP_LAWS.flatMap((law): HatKind[] => {
    const hat = { task: 'hulpverlening', orgType: HELPER[law] ?? 'overig', law } as const;
    if (law !== 'wmo') return [{ ...hat, label: `hulpverlening ${law}` }];
    return [{ ...hat, label: 'hulpverlening wmo algemeen', provision: 'algemeen' }, { ...hat, label: 'hulpverlening wmo maatwerk', provision: 'maatwerk' }];
  });
  const measured = (task: Task, orgType: OrgType, measure: MeasureKind, law?: Law): HatKind[] => [
    { label: `${task} without measure`, task, orgType, ...(law && { law }) },
    { label: `${task} with measure (${measure})`, task, orgType, ...(law && { law }), measure },
  ];
  return [
    ...COLLEGE_LAWS.map((law): HatKind => ({ label: `toeleiding ${law}`, task: 'toeleiding', orgType: 'gemeente', law })),
    { label: 'begeleiding participatiewet', task: 'begeleiding', orgType: 'gemeente', law: 'participatiewet' },
    ...COLLEGE_LAWS.map((law): HatKind => ({ label: `regie from toeleiding ${law}`, task: 'regie', orgType: 'gemeente', law, from: 'toeleiding' })),
    ...help,
    ...HELP_LAWS.map((law): HatKind => ({ label: `regie from hulpverlening ${law}`, task: 'regie', orgType: HELPER[law] ?? 'overig', law, from: 'hulpverlening' })),
    { label: 'veilig-thuis', task: 'veilig-thuis', orgType: 'veilig-thuis', law: 'wmo' },
    { label: 'raadsonderzoek', task: 'raadsonderzoek', orgType: 'rvdk', law: 'bw' },
    ...measured('jeugdbescherming', 'gi', 'ots', 'jeugdwet'),
    ...measured('jeugdreclassering', 'gi', 'jeugdreclassering', 'jeugdwet'),
    { label: 'opsporing', task: 'opsporing', orgType: 'politie', law: 'wpg' },
    { label: 'vervolging', task: 'vervolging', orgType: 'om', law: 'wjsg' },
    ...measured('reclassering', 'reclassering', 'toezicht'),
    { label: 'onderwijs', task: 'onderwijs', orgType: 'school' },
    { label: 'kinderopvang', task: 'kinderopvang', orgType: 'kinderopvang' },
    { label: 'leerplicht', task: 'leerplicht', orgType: 'gemeente' },
    { label: 'toezicht (inspectie igj)', task: 'toezicht', orgType: 'igj' },
    { label: 'toezicht (other supervisor)', task: 'toezicht', orgType: 'gemeente' },
    { label: 'handhaving', task: 'handhaving', orgType: 'gemeente' },
    { label: 'beleid', task: 'beleid', orgType: 'gemeente' },
    { label: 'fg', task: 'fg', orgType: 'gemeente', law: 'avg' },
    { label: 'convenantbeheer', task: 'convenantbeheer', orgType: 'gemeente', law: 'avg' },
    { label: 'beheer', task: 'beheer', orgType: 'overig' },
    { label: 'verwijsindex', task: 'verwijsindex', orgType: 'verwijsindex', law: 'jeugdwet' },
    { label: 'informeel', task: 'informeel', orgType: 'overig' },
    { label: 'client', task: 'client', orgType: 'client' },
  ];
}

/** Every task, under every law and in every frame that its rules tell apart. */
export const HAT_KINDS: readonly HatKind[] = kinds();

/** The tasks that no kind of hat stands for: none, or the matrix would be silent about one. */
export const TASKS_WITHOUT_KIND: readonly Task[] = TASKS.filter((task) => !HAT_KINDS.some((kind) => kind.task === task));

/** A hat of this kind at this organisation. */
export function hatOf(kind: HatKind, org: string): Hat {
  const { task, orgType, law, from, provision } = kind;
  return {
    org, orgType, task, ...(law && { law }), ...(from && { from }), ...(provision && { provision }), ...(task === 'client' && { person: 'subject' }),
  };
}
