/** The stage of `npm test` that makes the other campaign; what is tested of it needs it built. */
import { ensureOther } from './assemble';

try {
  ensureOther();
  process.stdout.write('Another campaign: checked and built.\n');
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
