import { schemaCommand } from './schema';

void schemaCommand(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
