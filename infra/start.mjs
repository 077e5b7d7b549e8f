// `npm start`: everything on this machine, from a fresh clone to a case that can be opened. See system/launch.mjs.
import './ensure-install.mjs';

const { start } = await import('./system/launch.mjs');
await start(process.argv.slice(2));
