/**
 * npm run letter -- --demand <id> --to <recipient> --draft <file> --out <file>: the command line's thin entrance to the
 * same composition and PDF code as the page. Once the packages are installed (npm ci), --help lists all options.
 */
import { writeLists } from '../build/writeLists';
import { ensurePrepared } from '../setup/prepared.mjs';

const asked = process.argv.slice(2);
if (asked.includes('--help')) {
  // At once: what is prepared for letters takes a minute the first time.
  writeLists();
  process.stdout.write((await import('./parseArguments')).HELP);
} else {
  // What follows reads what is prepared.
  await ensurePrepared();
  const { runLetterCommand } = await import('./runLetterCommand');
  process.exitCode = await runLetterCommand(asked, {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    today: new Date().toISOString().slice(0, 10),
  });
}
