import { AsyncLocalStorage } from 'node:async_hooks';
import { Transaction } from '@kapstok/database';
import { OpenRequest, type RequestOrigin } from '../../../apps/api/src/request/open-request';

const ONE_SECOND = 1000;

/**
 * The fault: what a hat was allowed to ask is remembered for one second. Both locks decide by the facts on record and the moment of
 * the request, so a decision that is remembered is a decision by the moment that it was made at: that moment is what is kept here,
 * for each hat and each kind of question, while the data are read anew.
 */
export function decideOnceASecond(): void {
  const asking = new AsyncLocalStorage<RequestOrigin>();
  const remembered = new Map<string, Date>();
  const open = OpenRequest.begin.bind(OpenRequest);
  OpenRequest.begin = (source, origin) => asking.run(origin, () => open(source, origin));
  const begin = Transaction.begin.bind(Transaction);
  Transaction.begin = async (source, settings) => {
    const transaction = await begin(source, settings);
    const origin = asking.getStore();
    if (settings.mode === 'write' || !origin) return transaction;
    const key = `${origin.hatId} ${origin.accessPoint}`;
    const known = remembered.get(key);
    if (known && transaction.at.getTime() - known.getTime() < ONE_SECOND) return transaction.movedTo(known);
    remembered.set(key, transaction.at);
    return transaction;
  };
}
