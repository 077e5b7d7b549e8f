// Where a field of the API has another name on the screen.
const onScreen: Readonly<Record<string, string>> = { toTask: 'task', toOrganisationId: 'organisationId', expiresAt: 'lastDay', endsAt: 'lastDay' };

/** The field of a form that the API means by a path such as `input.entries[0].fields`; undefined when it names none. */
export function refusedField(path: string | undefined): string | undefined {
  const name = /^(?:input\.)?(\w+)/.exec(path ?? '')?.[1];
  return name === undefined ? undefined : (onScreen[name] ?? name);
}
