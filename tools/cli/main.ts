/** npm run letter: the command line's thin entrance to the same composition and PDF code as the page. */
import { ensurePrepared } from '../setup/prepared.mjs';

// What follows reads what is prepared.
await ensurePrepared();
const { runLetterCommand } = await import('./runLetterCommand');

process.exitCode = await runLetterCommand(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  today: new Date().toISOString().slice(0, 10),
});
