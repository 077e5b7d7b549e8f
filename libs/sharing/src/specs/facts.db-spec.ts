import { randomUUID } from 'node:crypto';
import { Facts } from '@kapstok/sharing';
import type { Hat, Organisation } from '@kapstok/testing';
import { sharing, type Sharing } from './households';
import { Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const day = 24 * 3600 * 1000;
const ago = (days: number) => new Date(Date.now() - days * day);
const orgHat = (organisation: Organisation, orgType: 'gi' | 'ggz' | 'veilig-thuis' | 'jeugdhulpaanbieder', task: 'jeugdbescherming' | 'hulpverlening' | 'veilig-thuis', law: 'jeugdwet' | 'wgbo' | 'wmo') =>
  ({ org: organisation.id, orgType, task, law });

async function measure(family: Sharing, gi: Organisation, from: Date, until: Date | null = null): Promise<void> {
  await stage.world.query('insert into kapstok.measure values ($1, $2, $3, $4, $5, $6)', [randomUUID(), family.child.id, 'ots', gi.id, from, until]);
}

const about = (family: Sharing, hat: Hat, receiver: ReturnType<typeof orgHat>, at?: Date) =>
  stage.as(hat, (acting) => stage.service(Facts).about(acting, {
    subjectId: family.child.id, holder: orgHat(family.dossier.controller, 'jeugdhulpaanbieder', 'hulpverlening', 'jeugdwet'), receiver, dossierId: family.dossier.id,
  }), at);

describe('the measure', () => {
  it('of the receiver counts from its first to its last moment, and that of another organisation not', async () => {
    // R116
    const family = await sharing(stage.world);
    const [gi, otherGi] = [await stage.world.organisation({ type: 'gi' }), await stage.world.organisation({ type: 'gi' })];
    await measure(family, gi, ago(20), ago(10));
    const to = (organisation: Organisation, at: Date) => about(family, family.helper, orgHat(organisation, 'gi', 'jeugdbescherming', 'jeugdwet'), at);
    await expect(to(gi, ago(15))).resolves.toEqual({ measure: { kind: 'ots', by: gi.id } });
    await expect(to(gi, ago(5))).resolves.toEqual({});
    await expect(to(gi, ago(25))).resolves.toEqual({});
    await expect(to(otherGi, ago(15))).resolves.toEqual({});
  });
});

describe('the report to Veilig Thuis', () => {
  it('is told to the Veilig Thuis whose dossier it is in, the latest one, and to nobody else', async () => {
    const family = await sharing(stage.world);
    const [own, other] = [await stage.world.organisation({ type: 'veilig-thuis' }), await stage.world.organisation({ type: 'veilig-thuis' })];
    const dossier = await stage.world.dossier({ kind: 'veilig-thuis', controller: own, subject: family.child });
    for (const melding of [ago(60), ago(12)]) {
      await stage.world.query('insert into kapstok.melding values ($1, $2, $3, $4)', [randomUUID(), dossier.id, melding, new Date(melding.getTime() + day)]);
    }
    const asker = await stage.world.hat({ organisation: own, task: 'veilig-thuis', law: 'wmo' });
    const stranger = await stage.world.hat({ organisation: other, task: 'veilig-thuis', law: 'wmo' });
    const vt = (organisation: Organisation) => orgHat(organisation, 'veilig-thuis', 'veilig-thuis', 'wmo');
    const known = await about(family, asker, vt(own));
    expect(known.veiligThuis?.meldingAt.slice(0, 10)).toBe(ago(12).toISOString().slice(0, 10));
    await expect(about(family, stranger, vt(other))).resolves.toEqual({});
    await expect(about(family, stranger, vt(own))).resolves.toEqual({});
    await expect(about(family, family.helper, vt(own))).resolves.toEqual({});
  });
});

describe('the same treatment', () => {
  it('is who was registered in the dossier as directly involved, for as long as that lasts', async () => {
    // R101
    const family = await sharing(stage.world);
    const ggz = orgHat(family.ggz, 'ggz', 'hulpverlening', 'wgbo');
    await expect(about(family, family.helper, ggz)).resolves.toEqual({});
    await stage.world.query('insert into kapstok.co_treatment values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
      randomUUID(), family.dossier.id, family.ggz.id, 'hulpverlening', 'wgbo', ago(10), ago(5), 'Dezelfde behandeling', family.helper.id,
    ]);
    await expect(about(family, family.helper, ggz, ago(7))).resolves.toEqual({ sameTreatment: true });
    await expect(about(family, family.helper, ggz)).resolves.toEqual({});
    await expect(about(family, family.helper, { ...ggz, law: 'jeugdwet' }, ago(7))).resolves.toEqual({});
  });
});
