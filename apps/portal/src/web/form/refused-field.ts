// Where a field of the API has another name on the screen; with the part that it stands in where the name alone could be several.
const onScreen: Readonly<Record<string, string>> = {
  toTask: 'task', toOrganisationId: 'organisationId', expiresAt: 'lastDay', endsAt: 'lastDay', validFrom: 'firstDay', validUntil: 'lastDay', startsAt: 'day', spokeOrganisationId: 'spoke', spokeTask: 'spoke',
  'informing.on': 'toldOn', 'informing.how': 'toldHow',
};

/**
 * The field of a form that the API means by a path such as `input.words.safety.facts`, `input.embargo.until` or `input.entries[0].fields`: the
 * closest of `fields`. What stands in a list is shown at the list. Undefined when the path names none of them.
 */
export function refusedField(path: string | undefined, fields: readonly string[]): string | undefined {
  const steps = stepsOf(path ?? '');
  for (let end = steps.length; end > 0; end -= 1) {
    const found = namesOf(steps[end - 2], steps[end - 1]!).find((name) => fields.includes(name));
    if (found) return found;
  }
  return undefined;
}

/** The words of the path up to the first list. */
function stepsOf(path: string): string[] {
  const [upToList = ''] = path.replace(/^input\./, '').split('[');
  return upToList === '' ? [] : upToList.split('.');
}

// `embargo.until` can be a field of its own, `embargoUntil`.
function namesOf(before: string | undefined, step: string): string[] {
  const whole = before === undefined ? [] : [onScreen[`${before}.${step}`], before + step.slice(0, 1).toUpperCase() + step.slice(1)];
  return [...whole, step, onScreen[step]].filter((name) => name !== undefined);
}
