/** npm run letter: the command line's thin entrance to the same composition and PDF code as the page. */
import { runLetterCommand } from './runLetterCommand';

process.exitCode = await runLetterCommand(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  today: new Date().toISOString().slice(0, 10),
});
