/** npm start: installs, builds and serves; each only when needed. Plain JavaScript: it runs before anything is installed. */
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { run } from './run.mjs';
import { SERVER } from './server.mjs';

await ensureInstalled();
await ensureBuilt();
process.exitCode = await run(process.execPath, SERVER);
