import { loadConfig } from '@kapstok/config';
import { importCommand } from './import/import-command';

const tell = { done: (line: string) => console.log(line), wrong: (lines: string) => console.error(lines) };

void importCommand(process.argv.slice(2), () => loadConfig('worker').databaseUrl, tell).then((code) => {
  process.exitCode = code;
});
