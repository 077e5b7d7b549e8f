import { randomUUID } from 'node:crypto';
import { LONG_AGO, type Rows } from './rows';

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly type: string;
}

export interface Account {
  readonly id: string;
  /** What the token says in `sub`; a transaction begins with it. */
  readonly oidcSubject: string;
  readonly displayName: string;
}

export interface Hat {
  readonly id: string;
  readonly account: Account;
  readonly organisation: Organisation;
  readonly task: string;
  readonly law: string | null;
  readonly fromTask: string | null;
  readonly processorFor: string | null;
  readonly personId: string | null;
}

export interface HatChoices {
  /** Who wears it; a new account when left out. Give the same account twice for somebody with two hats. */
  readonly account?: Account;
  readonly organisation?: Organisation;
  readonly task?: string;
  readonly law?: string | null;
  readonly fromTask?: string | null;
  /** The controller for whom the organisation processes. */
  readonly processorFor?: Organisation | null;
  readonly registration?: 'skj' | 'big' | null;
  /** The person that a client is; only with task `client`. */
  readonly person?: { readonly id: string } | null;
  readonly validFrom?: Date;
  readonly validUntil?: Date | null;
}

/** Organisations, what they do, who works there under which hat. */
export function parties(rows: Rows) {
  const organisation = async (choices: { type?: string; name?: string } = {}): Promise<Organisation> => {
    const type = choices.type ?? 'wijkteam';
    const made = { id: randomUUID(), type, name: choices.name ?? `Fictieve organisatie (${type}) ${randomUUID().slice(0, 8)}` };
    await rows.insert('organisation', { ...made });
    return made;
  };

  const account = async (choices: { displayName?: string; oidcSubject?: string } = {}): Promise<Account> => {
    const made = { id: randomUUID(), oidcSubject: choices.oidcSubject ?? randomUUID(), displayName: choices.displayName ?? 'Fictieve medewerker' };
    await rows.insert('account', { ...made });
    return made;
  };

  /** A hat: hulpverlening under the Jeugdwet at a wijkteam of its own, unless said otherwise. */
  const hat = async (choices: HatChoices = {}): Promise<Hat> => {
    const made: Hat = {
      id: randomUUID(),
      account: choices.account ?? (await account()),
      organisation: choices.organisation ?? (await organisation()),
      task: choices.task ?? 'hulpverlening',
      law: choices.law === undefined ? 'jeugdwet' : choices.law,
      fromTask: choices.fromTask ?? (choices.task === 'regie' ? 'hulpverlening' : null),
      processorFor: choices.processorFor?.id ?? null,
      personId: choices.person?.id ?? null,
    };
    await rows.insert('hat', {
      id: made.id,
      accountId: made.account.id,
      organisationId: made.organisation.id,
      task: made.task,
      law: made.law,
      fromTask: made.fromTask,
      processorFor: made.processorFor,
      registration: choices.registration,
      personId: made.personId,
      validFrom: choices.validFrom ?? LONG_AGO,
      validUntil: choices.validUntil,
    });
    return made;
  };

  /** The hat of somebody whom the data are about (task client). */
  const client = async (person: { readonly id: string }): Promise<Hat> =>
    hat({ organisation: await organisation({ type: 'client' }), task: 'client', law: null, person });

  /** A task of an organisation in the directory. */
  const organisationTask = async (choices: { organisation: Organisation; task: string; law?: string | null; fromTask?: string | null; processorFor?: Organisation | null }) =>
    rows.insert('organisation_task', {
      id: randomUUID(),
      organisationId: choices.organisation.id,
      task: choices.task,
      law: choices.law,
      fromTask: choices.fromTask,
      processorFor: choices.processorFor?.id,
    });

  /** From the day before today the organisation carries out none of its tasks any more. */
  const stopTask = async ({ id }: Pick<Organisation, 'id'>) => {
    // A row of the directory does not change: the same one comes in its place, with its end.
    for (const task of await rows.query<object>('delete from kapstok.organisation_task where organisation_id = $1 returning *', [id])) {
      await rows.query(
        `insert into kapstok.organisation_task select * from jsonb_populate_record(null::kapstok.organisation_task, $1::jsonb || jsonb_build_object('active_until', current_date - 1))`,
        [JSON.stringify(task)]);
    }
  };

  return { organisation, organisationTask, stopTask, account, hat, client };
}
