import { performance } from 'node:perf_hooks';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { AccessLog } from '@kapstok/access-log';
import { connect, Transaction } from '@kapstok/database';
import { DossierLooks, DossierService } from '@kapstok/dossier';
import { actingHat, HatEntity, OrganisationEntity } from '@kapstok/organisation';
import { median } from './load';

export const DOSSIERS = 100_000;
/** Of how many of the dossiers a hat is involved. */
export const VISIBLE = [0.005, 0.05, 0.5];
const ROUNDS = 150;
const PAGE = { first: 50, after: null };

/** 100,000 dossiers in 20,000 cases, and for each share one hat that is involved in that part of them. Fictional, empty. */
export async function seed(adminUrl: string): Promise<string[]> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  const [organisation, account, person, ...hats] = Array.from({ length: 3 + VISIBLE.length }, () => randomUUID());
  try {
    await client.query('begin');
    await client.query(`insert into kapstok.organisation values ($1, 'Meting', 'jeugdhulpaanbieder')`, [organisation]);
    await client.query(`insert into kapstok.account values ($1, 'bench', 'meting')`, [account]);
    await client.query(`insert into kapstok.person values ($1, 'kind', '2020-01-01')`, [person]);
    for (const hat of hats) {
      await client.query(
        `insert into kapstok.hat (id, account_id, organisation_id, task, law, valid_from) values ($1, $2, $3, 'hulpverlening', 'jeugdwet', '2020-01-01')`,
        [hat, account, organisation],
      );
    }
    await client.query(
      `insert into kapstok.case select gen_random_uuid(), 'meting-' || i, timestamptz '2021-01-01' + i * interval '1 minute' from generate_series(1, $1::int) i`,
      [DOSSIERS / 5],
    );
    await client.query(
      `insert into kapstok.dossier (id, case_id, kind, controller_id, task, law, scope, subject_id, opened_at)
       select gen_random_uuid(), c.id, 'hulpverlening', $1, 'hulpverlening', 'jeugdwet', 'person', $2, c.opened_at + j * interval '7 days'
       from kapstok.case c, generate_series(1, 5) j where c.reference like 'meting-%'`,
      [organisation, person],
    );
    for (const [index, share] of VISIBLE.entries()) {
      await client.query(
        `insert into kapstok.involvement (id, dossier_id, hat_id, valid_from)
         select gen_random_uuid(), id, $1, '2021-01-01' from kapstok.dossier where controller_id = $2 order by md5(id::text) limit $3`,
        [hats[index], organisation, DOSSIERS * share],
      );
    }
    await client.query('commit');
    await client.query('analyze');
    return hats;
  } finally {
    await client.end();
  }
}

export interface Listing {
  share: number;
  /** p50 in milliseconds */
  byPrimaryKey: number;
  list: number;
  listWithLog: number;
  /** p50 of what each round took as a multiple of the look by primary key of that same round */
  ratio: number;
  ratioWithLog: number;
}

/**
 * On one connection: the same 50 rows by primary key as the administrator (no lock at all), and through the product's own list under
 * the api's role, without and with the lines of the log. In turn, so that a slow moment strikes all three.
 */
export async function measureListing(adminUrl: string, hatId: string, share: number): Promise<Listing> {
  const source = await connect(adminUrl, [HatEntity, OrganisationEntity], 2);
  const service = new DossierService(new DossierLooks());
  const times = { byPrimaryKey: [] as number[], list: [] as number[], listWithLog: [] as number[] };
  try {
    const tx = await Transaction.begin(source, { subject: 'bench', mode: 'read' });
    const hat = await tx.manager.findOneByOrFail(HatEntity, { id: hatId });
    await tx.actAs(hat.accountId, hat.id);
    const acting = () => new AccessLog(randomUUID(), 'bench');
    const organisation = await tx.manager.findOneByOrFail(OrganisationEntity, { id: hat.organisationId });
    const listed = async (log: AccessLog) => service.visibleTo(actingHat(hat, organisation, tx, log), PAGE);
    await tx.query('set local role kapstok_api');
    const ids = (await listed(acting())).nodes.map(({ id }) => id);
    if (ids.length !== 50) throw new Error(`the list gave ${ids.length} dossiers instead of 50`);
    for (let round = 0; round < ROUNDS; round++) {
      await tx.query('reset role');
      times.byPrimaryKey.push(await timed(() => tx.query('select * from kapstok.dossier where id = any ($1::uuid[])', [ids])));
      await tx.query('set local role kapstok_api');
      times.list.push(await timed(() => listed(acting())));
      times.listWithLog.push(
        await timed(async () => {
          const log = acting();
          await listed(log);
          await log.write(tx);
        }),
      );
    }
    await tx.rollback();
  } finally {
    await source.destroy();
  }
  // The first rounds warm caches and plans.
  const warm = <Value>(values: Value[]) => values.slice(20);
  const against = (values: number[]) => median(warm(values.map((value, round) => value / times.byPrimaryKey[round]!)));
  return {
    share,
    byPrimaryKey: median(warm(times.byPrimaryKey)), list: median(warm(times.list)), listWithLog: median(warm(times.listWithLog)),
    ratio: against(times.list), ratioWithLog: against(times.listWithLog),
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}
