/** npm run build: the static export in out/, the server in .server/. */
import { ensureBuilt } from './build.mjs';

await ensureBuilt({ always: true });
