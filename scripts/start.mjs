/** npm start: installs, builds and serves; each only when needed. Plain JavaScript: it runs before anything is installed. */
import { ensureBuilt } from './setup/build.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { run } from './setup/run.mjs';
import { SERVER } from './setup/server.mjs';

await ensureInstalled();
await ensureBuilt();
process.exitCode = await run(process.execPath, SERVER);
