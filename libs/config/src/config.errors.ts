/** One setting that is missing or wrong. `message` never holds the value that was given. */
export interface SettingProblem {
  readonly setting: string;
  readonly message: string;
}

/** The process cannot start: `problems` names every setting that is missing or wrong, in the order they are read. */
export class ConfigInvalid extends Error {
  readonly code = 'CONFIG_INVALID';

  constructor(
    readonly process: string,
    readonly problems: readonly SettingProblem[],
  ) {
    super(problems.map(({ setting, message }) => `${setting}: ${message}`).join('\n'));
    this.name = 'ConfigInvalid';
  }
}
