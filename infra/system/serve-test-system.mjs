// A system that a spec file starts for itself and may treat badly. Options come as JSON; talks over the channel to its parent
// and stops when that is gone.
import { startTestSystem } from './test-system.mjs';
import { Fault } from './fault.mjs';

const { access, ...options } = JSON.parse(process.argv[2]);
const inWords = (error) => (error instanceof Fault ? error.message : String(error?.stack ?? error));

const system = await startTestSystem(access, options).catch((error) => {
  process.send({ failed: inWords(error) });
  process.exit(1);
});

const orders = {
  /** Ends one process, as a machine would that fails. */
  async kill({ name, signal }) {
    const pid = system.group.pids[name];
    const gone = system.group.release(name);
    process.kill(pid, signal);
    await gone;
  },
  async start({ name }) {
    await system.group.start(name, system.at, system.given);
  },
  async stop() {
    await system.stop();
    process.exitCode = 0;
    process.disconnect();
  },
};

process.on('message', ({ id, order, ...details }) => {
  const answer = (message) => process.connected && process.send({ id, pids: system.group.pids, ...message });
  Promise.resolve(orders[order](details)).then(
    () => answer({}),
    (error) => answer({ failed: inWords(error) }),
  );
});
process.once('disconnect', () => void system.stop().finally(() => process.exit()));
system.group.fell.catch((error) => process.connected && process.send({ fell: error.message }));
process.send({ ready: system.description });
