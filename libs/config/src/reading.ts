import type { SettingProblem } from './config.errors';
import type { Setting } from './setting';
import { settings, type SettingName, type SettingValue } from './settings';

/** The environment of a process: names with raw values. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads settings one by one and gathers every problem, so that an operator mends all of them at once. */
export class Reading {
  readonly problems: SettingProblem[] = [];

  constructor(private readonly env: Environment) {}

  /** The value of the setting. After a problem the result is undefined and must not be used; `problems` then is not empty. */
  value<N extends SettingName>(name: N): SettingValue<N> {
    return this.read(name, settings[name] as Setting<unknown>) as SettingValue<N>;
  }

  /** Like `value`, but the setting may be left out. */
  optional<N extends SettingName>(name: N): SettingValue<N> | undefined {
    return this.read(name, { ...settings[name], optional: true } as Setting<unknown>) as SettingValue<N> | undefined;
  }

  /** Like `value`, with another value for when it is left out. */
  orElse<N extends SettingName>(name: N, fallback: string): SettingValue<N> {
    return this.read(name, { ...settings[name], fallback } as Setting<unknown>) as SettingValue<N>;
  }

  refuse(setting: SettingName, message: string): void {
    this.problems.push({ setting, message });
  }

  private read<T>(name: SettingName, setting: Setting<T>): T | undefined {
    // An empty value is what compose files and shells make of an unset variable.
    const given = this.env[name] === '' ? undefined : this.env[name];
    const raw = given ?? setting.fallback;
    if (raw === undefined) {
      if (!setting.optional) this.refuse(name, `missing; expected ${setting.expected}`);
      return undefined;
    }
    const result = setting.schema.safeParse(raw);
    if (result.success) return result.data;
    this.refuse(name, `not valid; expected ${setting.expected}`);
    return undefined;
  }
}
