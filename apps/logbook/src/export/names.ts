/** What the export calls the systems that its identifiers are from. */
export interface ExportNames {
  /** the name of the signed log, for example `kapstok.example/logbook` */
  readonly origin: string;
}

const part = (value: string) => encodeURIComponent(value);

/** Identifiers of Kapstok as addresses that are unique in the world. They are names: nothing need be found there. */
export function namesOf({ origin }: ExportNames) {
  const base = `https://${origin}`;
  const system = (kind: string) => `${base}/id/${kind}`;
  return {
    source: base,
    system,
    activity: (activity: string) => `${base}/processing-activity/${activity.split('/').map(part).join('/')}`,
    ruleSet: (version: string) => `${base}/rule-set/${part(version)}`,
    accessPoint: (point: string) => `${base}/access-point/${part(point)}`,
  };
}

export type Names = ReturnType<typeof namesOf>;
