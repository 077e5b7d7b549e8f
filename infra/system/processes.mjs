// Which processes there are and what each gets to know. The api never sees the database role of the worker or the logbook.

/** Settings that a person may give and that are handed on to the processes that read them. */
const handedOn = {
  api: ['API_HOST', 'OIDC_AUDIENCE', 'OIDC_CLOCK_TOLERANCE_SECONDS'],
  logbook: ['LOGBOOK_HOST', 'LOGBOOK_ORIGIN', 'OIDC_AUDIENCE', 'OIDC_CLOCK_TOLERANCE_SECONDS'],
  worker: [],
  identity: ['IDENTITY_HOST', 'OIDC_AUDIENCE'],
  portal: ['PORTAL_HOST'],
};

/** What each process is given besides; `at` is a Layout. */
const own = {
  api: (at) => ({ API_PORT: at.ports.api, API_DATABASE_URL: at.databaseUrls.api, LOGBOOK_URL: at.addresses.logbook, PORTAL_ORIGIN: at.addresses.portal, OIDC_ISSUER: at.issuer }),
  logbook: (at) => ({ LOGBOOK_PORT: at.ports.logbook, LOGBOOK_DATABASE_URL: at.databaseUrls.logbook, LOGBOOK_SEALER_DATABASE_URL: at.databaseUrls.sealer, LOGBOOK_REVIEWER_DATABASE_URL: at.databaseUrls.reviewer, LOGBOOK_KEY: `${at.logbookFolder}/key`, LOGBOOK_TILES: `${at.logbookFolder}/tiles`, PORTAL_ORIGIN: at.addresses.portal, OIDC_ISSUER: at.issuer }),
  worker: (at) => ({ WORKER_DATABASE_URL: at.databaseUrls.worker }),
  identity: (at) => ({ IDENTITY_PORT: at.ports.identity, OIDC_ISSUER: at.issuer, PORTAL_ORIGIN: at.addresses.portal, DEMO_ACCOUNTS: at.accountsFile, IDENTITY_DATA: at.identityFolder }),
  portal: (at) => ({ PORTAL_PORT: at.ports.portal, PORTAL_ORIGIN: at.addresses.portal, API_URL: at.addresses.api, LOGBOOK_URL: at.addresses.logbook, OIDC_ISSUER: at.issuer }),
};

/** Where each process tells that it is ready. The worker serves nothing over HTTP. */
const health = {
  api: (at) => `${at.addresses.api}/readyz`,
  logbook: (at) => `${at.addresses.logbook}/readyz`,
  worker: () => undefined,
  identity: (at) => `${at.issuer}/.well-known/openid-configuration`,
  portal: (at) => `${at.addresses.portal}/healthz`,
};

export const processNames = Object.keys(own);

/**
 * Where everything is.
 * @param ports        { api, logbook, portal, identity }
 * @param databaseUrls { api, worker, logbook, sealer, reviewer }
 * @param issuer       of a provider that is there; left out, that of the process identity
 * @param folder       where the processes keep files
 */
export function layout({ ports, databaseUrls, issuer, folder, accountsFile }) {
  const address = (name) => `http://127.0.0.1:${ports[name]}`;
  return {
    ports,
    databaseUrls,
    accountsFile,
    identityFolder: `${folder}/identity`,
    logbookFolder: `${folder}/logbook`,
    addresses: { api: address('api'), logbook: address('logbook'), portal: address('portal') },
    issuer: issuer ?? `${address('identity')}/realms/kapstok`,
  };
}

/** The whole environment of a process, as text. `given` is the environment that settings may be handed on from. */
export function settingsOf(name, at, given = {}) {
  const passed = ['NODE_ENV', 'LOG_LEVEL', ...handedOn[name]].filter((setting) => given[setting]);
  return {
    ...Object.fromEntries(passed.map((setting) => [setting, given[setting]])),
    ...Object.fromEntries(Object.entries(own[name](at)).map(([setting, value]) => [setting, String(value)])),
  };
}

export function healthOf(name, at) {
  return health[name](at);
}
