import { AccessLog } from '@kapstok/access-log';
import { Transaction } from '@kapstok/database';
import { HatService } from '@kapstok/organisation';
import { requestsWith } from '@kapstok/testing';

/** Runs work as a request of a hat, as the api does. For specs on a real database. */
export const as = requestsWith({ Transaction, AccessLog, HatService });
