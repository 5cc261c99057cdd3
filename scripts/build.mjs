/** npm run build: the static export in out/. */
import { ensureBuilt } from './setup/build.mjs';

await ensureBuilt({ always: true });
