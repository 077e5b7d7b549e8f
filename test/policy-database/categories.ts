import { CATEGORIES, type Category } from '@kapstok/policy';

/** What an entry can be about: these two are never written. */
export const ENTRY_CATEGORIES: readonly Category[] = CATEGORIES.filter((category) => category !== 'anoniem' && category !== 'toegangslog');
