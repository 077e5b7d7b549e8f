/** Something the person at the keyboard can mend: shown as one message, without a stack. */
export class Fault extends Error {
  name = 'Fault';
}

/** Ends this process after telling what went wrong: a fault in words, anything else with its stack. */
export function tell(error) {
  process.stderr.write(`\n${error instanceof Fault ? error.message : (error?.stack ?? String(error))}\n`);
}
