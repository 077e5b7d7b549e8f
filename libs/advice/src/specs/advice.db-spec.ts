import { AdviceService, EXAMPLES, type MayIShareInput } from '@kapstok/advice';
import type { Hat } from '@kapstok/testing';
import { Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const advise = (hat: Hat, input: MayIShareInput) => stage.as(hat, (acting) => stage.service(AdviceService).mayIShare(acting, input));

async function dossierOfAYouth(age: number) {
  const { world } = stage;
  const [youth, mother] = [await world.personOfAge(age), await world.person()];
  await world.gezag({ child: youth, holder: mother });
  const dossier = await world.dossier({ subject: youth });
  const school = await world.organisation({ type: 'school' });
  await world.organisationTask({ organisation: school, task: 'onderwijs' });
  return { youth, mother, dossier, school, involved: await world.involved(dossier) };
}

const toSchool = (dossierId: string, organisationId: string, more: Partial<MayIShareInput> = {}): MayIShareInput => ({
  action: 'disclose', dossierId, organisationId, receiver: { organisationType: 'school', task: 'onderwijs' }, categories: ['voortgang'], purpose: 'hulpverlening', ...more,
});

describe('May I share this?', () => {
  it('answers a situation that is made up, and keeps a line with nothing of a person in it', async () => {
    const hat = await stage.world.hat();
    const { situation } = EXAMPLES.find(({ id }) => id === 'one-parent-refuses')!;
    expect(await advise(hat, situation)).toMatchObject({ outcome: 'consent', askWhom: [{ role: 'gezag', count: 1 }] });
    const lines = await stage.world.query(`select event, outcome, categories, purpose, subject_id, dossier_id, reason from logbook.access_line where hat_id = $1`, [hat.id]);
    expect(lines).toEqual([{ event: 'advice', outcome: 'allowed', categories: ['voortgang'], purpose: 'hulpverlening', subject_id: null, dossier_id: null, reason: 'consent-missing' }]);
  });

  it('answers about a dossier of one’s own from what is recorded: who must consent now, and who has', async () => {
    const { dossier, youth, mother, school, involved } = await dossierOfAYouth(14);
    const input = toSchool(dossier.id, school.id);
    expect(await advise(involved, input)).toMatchObject({ outcome: 'consent', askWhom: [{ role: 'subject' }, { role: 'gezag', count: 1 }] });
    for (const givenBy of [youth, mother]) {
      await stage.world.consent({ subject: youth, givenBy, recordedBy: involved, toTask: 'onderwijs', toOrganisation: school, purpose: 'hulpverlening', categories: ['voortgang'] });
    }
    expect(await advise(involved, input)).toMatchObject({ outcome: 'allow', grounds: [{ id: 'toestemming' }] });
    expect(await advise(involved, { ...input, facts: ['harmForeseen'] })).toMatchObject({ outcome: 'weigh' });
    expect(await advise(involved, { ...input, facts: ['shielded'] })).toMatchObject({ outcome: 'weigh' });
  });

  it('answers about a dossier of one’s own and a receiver that is only a kind of organisation', async () => {
    const { dossier, youth, school, involved } = await dossierOfAYouth(14);
    const someSchool = { ...toSchool(dossier.id, school.id), organisationId: undefined };
    expect(await advise(involved, someSchool)).toMatchObject({ outcome: 'consent' });
    const someGi = { ...someSchool, receiver: { organisationType: 'gi', task: 'jeugdbescherming', law: 'jeugdwet' } };
    expect(await advise(involved, someGi)).toMatchObject({ outcome: 'consent' });
    const [line] = await stage.world.query<Record<string, unknown>>(`select decision, subject_id from logbook.access_line where hat_id = $1 and event = 'advice' order by at desc limit 1`, [involved.id]);
    expect(line).toMatchObject({ subject_id: youth.id, decision: { request: { other: { org: 'receiver', task: 'jeugdbescherming' } } } });
  });

  it('names the number of people with gezag when it cannot be, also when no age was said', async () => {
    const hat = await stage.world.hat();
    const { situation } = EXAMPLES.find(({ id }) => id === 'one-parent-refuses')!;
    for (const age of [13, null]) {
      for (const gezag of [-1, 5, 2_147_483_647]) {
        expect(await stage.refusal(hat, (acting) => stage.service(AdviceService).mayIShare(acting, { ...situation, age, gezag }))).toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.gezag' } });
      }
    }
  });

  it('answers about a dossier of others as about one that is not there', async () => {
    const { dossier, school } = await dossierOfAYouth(10);
    const stranger = await stage.world.hat();
    const refused = (id: string) => stage.refusal(stranger, (acting) => stage.service(AdviceService).mayIShare(acting, toSchool(id, school.id)));
    expect(await refused(dossier.id)).toEqual(await refused('7d444840-9dc0-41d1-b245-5ffdce74fad2'));
    expect(await refused('nothing')).toMatchObject({ code: 'DOSSIER_NOT_FOUND' });
  });

  it.each([
    [{ age: 12 }, 'input.age'],
    [{ consents: [] }, 'input.consents'],
    [{ facts: ['sameTreatment'] }, 'input.facts'],
    [{ action: 'request' }, 'input.action'],
    [{ organisationId: 'school' }, 'input.organisationId'],
    [{ receiver: null }, 'input.receiver'],
  ] as [Partial<MayIShareInput>, string][])('takes nothing made up about a real dossier (%#: %j)', async (more, field) => {
    const { dossier, school, involved } = await dossierOfAYouth(10);
    expect(await stage.refusal(involved, (acting) => stage.service(AdviceService).mayIShare(acting, toSchool(dossier.id, school.id, more)))).toMatchObject({ code: 'BAD_INPUT', details: { field } });
  });
});
