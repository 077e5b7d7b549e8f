import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { Fault } from './fault.mjs';

/** True when a process may listen on the port of this machine. */
export function isFree(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

const handedOut = new Set();

/**
 * As many free ports as asked, none twice in this process. From below the range that systems take ports for outgoing
 * connections from: one of those could take the port between this look and its use.
 */
export async function freePorts(count) {
  const found = [];
  for (let tries = 0; found.length < count; tries += 1) {
    if (tries > 1000) throw new Fault('No free ports were found between 20000 and 32000.');
    const port = randomInt(20_000, 32_000);
    if (handedOut.has(port) || !(await isFree(port))) continue;
    handedOut.add(port);
    found.push(port);
  }
  return found;
}

/**
 * Refuses to begin while a port is taken, before anything was started.
 * @param wanted {Record<string, number>} setting → port
 * @param patience how long (ms) processes of a run that was killed get to let go of their ports
 */
export async function requireFree(wanted, patience = 0) {
  requireDifferent(wanted);
  const until = Date.now() + patience;
  for (;;) {
    const taken = [];
    for (const [setting, port] of Object.entries(wanted)) if (!(await isFree(port))) taken.push([setting, port]);
    if (taken.length === 0) return;
    if (Date.now() >= until) throw new Fault(taken.map(([setting, port]) => takenMessage(setting, port)).join('\n'));
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function takenMessage(setting, port) {
  return `Port ${port} is taken by another program. Stop that program, or choose another port with ${setting}, for example: ${setting}=${port + 1000 > 65535 ? port - 1000 : port + 1000} npm start`;
}

function requireDifferent(wanted) {
  const seen = new Map();
  for (const [setting, port] of Object.entries(wanted)) {
    if (seen.has(port)) throw new Fault(`${seen.get(port)} and ${setting} both say port ${port}. Give each its own.`);
    seen.set(port, setting);
  }
}
