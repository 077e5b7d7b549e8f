import { JsonTraceSerializer } from '@opentelemetry/otlp-transformer';
import type { Writable } from 'node:stream';
import { auditEventOf, type AuditEventMaking } from './audit-event';
import type { ExportedLine } from './exported-line';
import { spanOf } from './span';

/** Where lines go. `take` resolves when they were taken; when it rejects nothing counts as delivered and all of it comes again. */
export interface Destination {
  readonly format: string;
  readonly take: (lines: readonly ExportedLine[]) => Promise<void>;
}

/** A collector that did not take what was sent. */
export class NotTaken extends Error {
  constructor(where: string, why: string) {
    super(`${where} did not take the lines: ${why}`);
    this.name = 'NotTaken';
  }
}

/** AuditEvents, one line of JSON each, as most SIEMs read them. */
export function auditEventLines(out: Writable, making: AuditEventMaking): Destination {
  // Told by the write that fails; without a listener the process would end on it.
  out.on('error', () => undefined);
  return {
    format: 'fhir',
    take: (lines) =>
      new Promise((resolve, reject) => {
        const text = lines.map((line) => `${JSON.stringify(auditEventOf(line, making))}\n`).join('');
        out.write(text, (error) => (error ? reject(new NotTaken('the output', error.message)) : resolve()));
      }),
  };
}

/** A FHIR server: a batch of PUTs under the id of the line, so that what comes twice is there once. */
export function fhirServer(url: string, making: AuditEventMaking): Destination {
  return {
    format: 'fhir-server',
    take: async (lines) => {
      const entry = lines.map((line) => ({ resource: auditEventOf(line, making), request: { method: 'PUT', url: `AuditEvent/${line.id}` } }));
      const answer = await posted(url, 'application/fhir+json', JSON.stringify({ resourceType: 'Bundle', type: 'batch', entry }));
      const refused = refusedIn(answer);
      if (refused !== undefined) throw new NotTaken(url, refused);
    },
  };
}

// A batch is answered with 200 also when something in it was refused.
function refusedIn(bundle: unknown): string | undefined {
  const entries = (bundle as { entry?: { response?: { status?: string } }[] } | null)?.entry;
  if (!Array.isArray(entries)) return 'no answer for each line';
  return entries.map(({ response }) => response?.status ?? 'no status').find((status) => !status.startsWith('2'));
}

/** A collector of OpenTelemetry over OTLP/HTTP in JSON; `url` is whole, usually with /v1/traces at the end. */
export function collector(url: string, making: AuditEventMaking): Destination {
  return {
    format: 'otlp',
    take: async (lines) => {
      const body = JsonTraceSerializer.serializeRequest(lines.map((line) => spanOf(line, making)));
      const answer = (await posted(url, 'application/json', Buffer.from(body!).toString('utf8'))) as { partialSuccess?: { rejectedSpans?: number | string } } | null;
      // A collector may take a part and say so in an answer of success.
      const rejected = Number(answer?.partialSuccess?.rejectedSpans ?? 0);
      if (rejected > 0) throw new NotTaken(url, `${rejected} of ${lines.length} were rejected`);
    },
  };
}

/** Milliseconds that a receiver may take for one stretch. */
const PATIENCE = 30_000;

async function posted(url: string, type: string, body: string): Promise<unknown> {
  try {
    const answer = await fetch(url, { method: 'POST', headers: { 'content-type': type, accept: type }, body, redirect: 'error', signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok) throw new NotTaken(url, `status ${answer.status}`);
    return await answer.json().catch(() => null);
  } catch (error) {
    throw error instanceof NotTaken ? error : new NotTaken(url, error instanceof Error ? error.message : 'unknown');
  }
}
