import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DossierNotFound, DossierService, type DossierLook } from '@kapstok/dossier';
import { BadInput } from '@kapstok/errors';
import { isId, knownWord, laterThan, saidInWords } from '@kapstok/graphql';
import { OrganisationService, type ActingHat } from '@kapstok/organisation';
import { LAWS, MEASURE_KINDS, policy, type Law, type MeasureKind, type Task } from '@kapstok/policy';
import { FactDenied, FactNotFound } from './fact.errors';

export interface MeasureRow {
  readonly id: string;
  readonly kind: MeasureKind;
  readonly organisationId: string;
  readonly validFrom: Date;
  readonly validUntil: Date | null;
}

export interface MeldingRow {
  readonly id: string;
  readonly meldingAt: Date;
  readonly inquiryStartedAt: Date | null;
}

export interface CoTreatmentRow {
  readonly id: string;
  readonly organisationId: string;
  readonly task: Task;
  readonly law: Law;
  readonly why: string;
  readonly validFrom: Date;
  readonly validUntil: Date | null;
}

const MEASURE = 'm.id, m.kind, m.organisation_id as "organisationId", m.valid_from as "validFrom", m.valid_until as "validUntil" from kapstok.measure m';
const MELDING = 'm.id, m.melding_at as "meldingAt", m.inquiry_started_at as "inquiryStartedAt" from kapstok.melding m';
const TREATMENT = `t.id, t.organisation_id as "organisationId", t.task, t.law, t.why, t.valid_from as "validFrom", t.valid_until as "validUntil" from kapstok.co_treatment t`;

/** The tasks that carry out a measure; reclassering keeps no dossier here. */
const CARRY_OUT: readonly Task[] = ['jeugdbescherming', 'jeugdreclassering'];
const TREATS_UNDER: readonly (Law | null)[] = ['jeugdwet', 'wgbo'];

/** Recording the facts that decisions rest on, by who works in the dossier that they belong to (V1). */
@Injectable()
export class RecordedFacts {
  constructor(
    private readonly dossiers: DossierService,
    private readonly organisations: OrganisationService,
  ) {}

  /** A measure of the own organisation about the subject of the dossier (R116). Throws DossierNotFound, FactDenied, BadInput. */
  async startMeasure(hat: ActingHat, input: { dossierId: string; kind: string; from?: Date | null; until?: Date | null }): Promise<MeasureRow> {
    const kind = knownWord('input.kind', input.kind, MEASURE_KINDS);
    const from = input.from ?? hat.tx.at;
    if (input.until && input.until <= from) throw new BadInput('input.until', 'not after the beginning');
    const look = await this.own(hat, input.dossierId, 'measure');
    if (!CARRY_OUT.includes(hat.task) || !look.dossier.subjectId) throw denied(look, 'measure');
    const id = randomUUID();
    await hat.tx.query(
      'insert into kapstok.measure (id, subject_id, kind, organisation_id, valid_from, valid_until) values ($1, $2, $3, $4, $5, $6)',
      [id, look.dossier.subjectId, kind, hat.organisation.id, from, input.until ?? null],
    );
    look.recordAllowed('measure', { fields: ['measure'], subjectId: look.dossier.subjectId });
    return this.measure(hat, id);
  }

  /** Ends a measure of the own organisation now, or at a moment to come; what rested on it stops at that moment. Throws FactNotFound. */
  async endMeasure(hat: ActingHat, { id, until }: { id: string; until?: Date | null }): Promise<MeasureRow> {
    const end = laterThan('input.until', until, hat.tx.at) ?? hat.tx.at;
    const measure = await this.measure(hat, id).catch(refuse(hat, 'measure', 'measure'));
    const ended = measure.organisationId === hat.organisation.id && (measure.validUntil === null || hat.tx.at < measure.validUntil)
      ? await hat.tx.query(`update kapstok.measure set valid_until = greatest($2, valid_from + interval '1 millisecond') where id = $1 returning id`, [id, end])
      : [];
    if (ended.length === 0) refuse(hat, 'measure', 'measure')(new FactNotFound());
    hat.log.record({ event: 'measure', outcome: 'allowed', party: hat, basis: 'party', fields: ['measure'], ruleSet: policy.version });
    return this.measure(hat, id);
  }

  /** Throws FactNotFound for missing, foreign and malformed alike. */
  async measure(hat: ActingHat, id: string): Promise<MeasureRow> {
    const [row] = isId(id) ? await hat.tx.query<MeasureRow>(`select ${MEASURE} where m.id = $1`, [id]) : [];
    if (!row) throw new FactNotFound();
    return row;
  }

  /** Of the subject of a dossier that the hat works in, the newest first. */
  async measuresOf({ hat, own, dossier: { subjectId } }: DossierLook): Promise<MeasureRow[]> {
    return own && subjectId ? hat.tx.query<MeasureRow>(`select ${MEASURE} where m.subject_id = $1 order by m.valid_from desc, m.id`, [subjectId]) : [];
  }

  /** A report in a dossier of the own Veilig Thuis: its term of ten weeks begins (Wmo 5.1.6). Throws DossierNotFound, FactDenied, BadInput. */
  async recordMelding(hat: ActingHat, input: { dossierId: string; meldingAt?: Date | null }): Promise<MeldingRow> {
    const meldingAt = input.meldingAt ?? hat.tx.at;
    if (meldingAt > hat.tx.at) throw new BadInput('input.meldingAt', 'in the future');
    const look = await this.own(hat, input.dossierId, 'melding');
    if (look.dossier.kind !== 'veilig-thuis') throw denied(look, 'melding');
    const id = randomUUID();
    await hat.tx.query('insert into kapstok.melding (id, dossier_id, melding_at) values ($1, $2, $3)', [id, look.id, meldingAt]);
    look.recordAllowed('measure', { fields: ['melding'] });
    return this.melding(hat, id);
  }

  /** The inquiry into a report begins now; it is filled in once. Throws FactNotFound. */
  async startInquiry(hat: ActingHat, id: string): Promise<MeldingRow> {
    const melding = await this.melding(hat, id).catch(refuse(hat, 'measure', 'melding'));
    if (melding.inquiryStartedAt) refuse(hat, 'measure', 'melding')(new FactNotFound());
    await hat.tx.query('update kapstok.melding set inquiry_started_at = kapstok.at() where id = $1', [id]);
    hat.log.record({ event: 'measure', outcome: 'allowed', party: hat, basis: 'party', fields: ['melding'], ruleSet: policy.version });
    return this.melding(hat, id);
  }

  /** Throws FactNotFound for missing, foreign and malformed alike. */
  async melding(hat: ActingHat, id: string): Promise<MeldingRow> {
    const [row] = isId(id) ? await hat.tx.query<MeldingRow>(`select ${MELDING} where m.id = $1`, [id]) : [];
    if (!row) throw new FactNotFound();
    return row;
  }

  async meldingenOf({ hat, own, id }: DossierLook): Promise<MeldingRow[]> {
    return own ? hat.tx.query<MeldingRow>(`select ${MELDING} where m.dossier_id = $1 order by m.melding_at desc, m.id`, [id]) : [];
  }

  /**
   * Registers who is directly involved in the same treatment (R101), out of a treatment dossier. Throws DossierNotFound, FactDenied, and
   * BadInput for who does not treat.
   */
  async registerCoTreatment(hat: ActingHat, input: { dossierId: string; organisationId: string; law: string; why: string; until?: Date | null }): Promise<CoTreatmentRow> {
    const law = knownWord('input.law', input.law, LAWS);
    const why = saidInWords('input.why', input.why, 500);
    const until = laterThan('input.until', input.until, hat.tx.at);
    const look = await this.own(hat, input.dossierId, 'co-treatment');
    if (look.dossier.task !== 'hulpverlening' || !TREATS_UNDER.includes(look.dossier.law)) throw denied(look, 'co-treatment');
    const treats = isId(input.organisationId) && TREATS_UNDER.includes(law) && (await this.organisations.asReceiver(hat.tx, input.organisationId, 'hulpverlening', law));
    if (!treats) throw new BadInput('input.organisationId', 'no organisation of the directory that treats under this law');
    const id = randomUUID();
    await hat.tx.query(
      `insert into kapstok.co_treatment (id, dossier_id, organisation_id, task, law, valid_from, valid_until, why, recorded_by_hat_id)
       values ($1, $2, $3, 'hulpverlening', $4, kapstok.at(), $5, $6, $7)`,
      [id, look.id, input.organisationId, law, until, why, hat.id],
    );
    look.recordAllowed('involve', { fields: ['coTreatments'] });
    return this.coTreatment(hat, id);
  }

  /** Ends it now. Throws FactNotFound. */
  async endCoTreatment(hat: ActingHat, id: string): Promise<CoTreatmentRow> {
    const treatment = await this.coTreatment(hat, id).catch(refuse(hat, 'involve', 'coTreatments'));
    if (treatment.validUntil && treatment.validUntil <= hat.tx.at) return treatment;
    await hat.tx.query(`update kapstok.co_treatment set valid_until = greatest(kapstok.at(), valid_from + interval '1 millisecond') where id = $1`, [id]);
    hat.log.record({ event: 'involve', outcome: 'allowed', party: hat, basis: 'party', fields: ['coTreatments'], ruleSet: policy.version });
    return this.coTreatment(hat, id);
  }

  /** Throws FactNotFound for missing, foreign and malformed alike. */
  async coTreatment(hat: ActingHat, id: string): Promise<CoTreatmentRow> {
    const [row] = isId(id) ? await hat.tx.query<CoTreatmentRow>(`select ${TREATMENT} where t.id = $1`, [id]) : [];
    if (!row) throw new FactNotFound();
    return row;
  }

  async coTreatmentsOf({ hat, own, id }: DossierLook): Promise<CoTreatmentRow[]> {
    return own ? hat.tx.query<CoTreatmentRow>(`select ${TREATMENT} where t.dossier_id = $1 order by t.valid_from desc, t.id`, [id]) : [];
  }

  private async own(hat: ActingHat, id: string, what: 'measure' | 'melding' | 'co-treatment'): Promise<DossierLook> {
    const look = await this.dossiers.openFor(hat, 'write', id);
    if (look.own) return look;
    denied(look, what);
    throw new DossierNotFound();
  }
}

function refuse(hat: ActingHat, event: 'measure' | 'involve', field: string): (error: unknown) => never {
  return (error) => {
    hat.log.record({ event, outcome: 'refused', party: hat, fields: [field], reason: 'not-found', ruleSet: policy.version });
    throw error;
  };
}

function denied(look: DossierLook, what: 'measure' | 'melding' | 'co-treatment'): FactDenied {
  look.recordRefused('measure', 'ground-not-met', { fields: [what] });
  return new FactDenied(what);
}
