/** npm run dev: installs and prepares what is needed, then shows changes as they are written. Nobody is told that it runs. */
import { ensureInstalled } from './install.mjs';
import { prepare } from './prepared.mjs';
import { run } from './run.mjs';

await ensureInstalled();
await prepare();
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
process.exitCode = await run(process.execPath, ['node_modules/next/dist/bin/next', 'dev', ...process.argv.slice(2)], {
  env,
});
