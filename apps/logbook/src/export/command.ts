import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { connect } from '@kapstok/database';
import type { AuditEventMaking } from './audit-event';
import { auditEventLines, collector, fhirServer, NotTaken, type Destination } from './destination';
import type { ExportedLine } from './exported-line';
import { deliver, positionFrom, positionIn } from './follow';
import { namesOf } from './names';
import { subjectCode } from './subject-code';

const USAGE = `logbook:export -- --controller ID --subject-key FILE [--to stdout|otlp|fhir] [--url ADDRESS] [--from MOMENT] [--until MOMENT]
  [--position FILE] [--follow] [--origin NAME] [--database ADDRESS]
The sealed lines of one controller as FHIR AuditEvents (stdout, one line of JSON each; or to a FHIR server) or as records of Logboek
Dataverwerkingen to a collector of OpenTelemetry. With --position it goes on where it was, with --follow it goes on for ever.
The key makes codes of the persons; it is made when the file is not there. Ends with 0, or 1 when lines were not taken, or 2.`;

const OPTIONS = {
  'controller': { type: 'string' }, 'subject-key': { type: 'string' }, 'to': { type: 'string' }, 'url': { type: 'string' }, 'from': { type: 'string' }, 'until': { type: 'string' },
  'position': { type: 'string' }, 'follow': { type: 'boolean' }, 'origin': { type: 'string' }, 'database': { type: 'string' },
} as const;

/** Milliseconds between two looks when following. */
const A_MOMENT = 1_000;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

async function run(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS });
  const { controller, database, 'subject-key': keyFile } = values;
  if (!controller || !keyFile || !database) throw new Error(USAGE);
  if (!UUID.test(controller)) throw new Error('--controller: not an id');
  const making: AuditEventMaking = { names: namesOf({ origin: values.origin ?? 'kapstok.example/logbook' }), code: subjectCode(keyIn(keyFile)) };
  const destination = destinationOf(values.to ?? 'stdout', values.url, making);
  const wants = between(moment('from', values.from), moment('until', values.until));
  const position = values.position ? positionIn(values.position) : positionFrom(0);
  const source = await connect(database, [], 2);
  try {
    let delivered = 0;
    do {
      delivered += await deliver({ source, controllerId: controller, destination, position, wants }).catch(values.follow ? laterAgain : thrown);
      if (values.follow) await new Promise((resolve) => setTimeout(resolve, A_MOMENT));
    } while (values.follow && !stopped);
    process.stderr.write(`${JSON.stringify({ delivered, next: position.get() })}\n`);
  } finally {
    await source.destroy();
  }
}

// Who follows waits for a receiver that is away; what it did not take is offered again.
function laterAgain(error: Error): number {
  if (!(error instanceof NotTaken)) throw error;
  process.stderr.write(`${error.message}\n`);
  return 0;
}

function thrown(error: Error): never {
  throw error;
}

let stopped = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => (stopped = true));

function destinationOf(to: string, url: string | undefined, making: AuditEventMaking): Destination {
  if (to === 'stdout') return auditEventLines(process.stdout, making);
  if (to !== 'otlp' && to !== 'fhir') throw new Error('--to: one of stdout, otlp, fhir');
  if (!url || !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) throw new Error('--url: expected an address that begins with https:// or http://');
  return to === 'otlp' ? collector(url, making) : fhirServer(url, making);
}

function keyIn(file: string): Buffer {
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
  if (key.length !== 32) throw new Error(`--subject-key ${file}: expected 32 bytes in base64`);
  return key;
}

function moment(name: string, text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const at = new Date(text);
  if (!/^\d{4}-\d{2}-\d{2}(T.*)?$/.test(text) || Number.isNaN(at.getTime())) throw new Error(`--${name}: a day or a moment as ISO 8601`);
  return at;
}

function between(from: Date | undefined, until: Date | undefined): (line: ExportedLine) => boolean {
  return ({ at }) => (!from || at >= from) && (!until || at < until);
}

run().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error instanceof NotTaken ? 1 : 2;
});
