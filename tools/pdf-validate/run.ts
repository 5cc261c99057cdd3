/**
 * npm run check:letters -- --compare <demand>: the letters about one demand to all states side by side, names masked:
 * a row for each class of letters that say the same, and why it is one. Fails where a state is not told what is known of it.
 *
 * npm run check:letters [-- --selected] [--date 2026-11-21] [--report file.json]: composes and renders every letter
 * that the catalogue offers on the day, demand × recipient × language, and reads each PDF back; or the selection of
 * them that is checked on each change. Works on all cores: each child process takes every n-th letter.
 */
import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { storedLetters, wholeWorld } from '../../lib/catalogue/readLetterSource';
import { completeDraft } from '../../lib/compose/completeDraft';
import { composeLetter } from '../../lib/compose/composeLetter';
import { loadSetting } from '../../lib/compose/letterSource';
import { LOCALES } from '../../lib/domain/locales';
import { orThrow } from '../../lib/domain/result';
import { renderPdfInNode } from '../../lib/pdf/renderPdfInNode';
import { letterProblems } from './checkLetter';
import { compareLetters, untold } from './compareLetters';
import { everyLetter, type LetterCase, selectLetters } from './letterCases';

/** What a child tells: one letter done, with what is wrong with it. */
interface CheckedLetter {
  readonly letter: string;
  readonly problems: readonly string[];
}

/** The file of `--report`. */
export interface LettersReport {
  readonly passed: number;
  /** Letters with problems, and those that were not made. */
  readonly failed: number;
}

/** The selection is of one day, so that no calendar decides what is checked. */
const DAY_OF_SELECTION = '2026-11-21';

const { values } = parseArgs({
  options: {
    selected: { type: 'boolean', default: false },
    date: { type: 'string' },
    report: { type: 'string' },
    compare: { type: 'string' },
    in: { type: 'string', default: 'en' },
  },
});
const today = values.date ?? (values.selected ? DAY_OF_SELECTION : new Date().toISOString().slice(0, 10));
const world = wholeWorld();
const cases = (values.selected ? selectLetters : everyLetter)(world, today);

const check = async ({ demand, draft, mostPages }: LetterCase): Promise<readonly string[]> => {
  const complete = completeDraft(draft, { demand, today, locale: draft.in, world });
  if (!complete.ok) return complete.error.map(({ field, code }) => `${field}: ${code}`);
  const letter = orThrow(composeLetter(complete.value, await loadSetting(storedLetters, draft.in, [demand])));
  return letterProblems(letter, await renderPdfInNode(letter), mostPages);
};

const nameOf = ({ demand, draft: { to, in: locale, kind } }: LetterCase): string =>
  `${kind ?? 'first'} on ${demand} to ${to} in ${locale}`;

const runChild = async (share: number, shares: number): Promise<void> => {
  for (const one of cases.filter((_, index) => index % shares === share)) {
    const checked: CheckedLetter = { letter: nameOf(one), problems: await check(one) };
    process.send?.(checked);
  }
};

const runCompare = async (id: string): Promise<void> => {
  const demand = world.demands.find((one) => one.id === id);
  if (!demand) throw new Error(`Demand "${id}" does not exist.`);
  const locale = LOCALES.find((one) => one === values.in) ?? 'en';
  const setting = await loadSetting(storedLetters, locale, [id]);
  const classes = compareLetters(demand, today, setting);
  for (const { states, why } of classes)
    console.log(`${String(states.length).padStart(4)}  ${why}  ${states.join(' ')}`);
  const states = classes.reduce((sum, { states }) => sum + states.length, 0);
  const missed = untold(demand, today, classes, setting);
  console.log(`${id}: ${classes.length} classes of letters to ${states} states.`);
  for (const state of missed) console.error(`${state} is not told what is known of it.`);
  process.exitCode = missed.length > 0 ? 1 : 0;
};

const runParent = async (): Promise<void> => {
  const shares = Math.max(1, Math.min(availableParallelism(), cases.length));
  const began = Date.now();
  let done = 0;
  let wrong = 0;
  const receive = ({ letter, problems }: CheckedLetter) => {
    done += 1;
    if (problems.length > 0) wrong += 1;
    for (const problem of problems) console.error(`${letter}: ${problem}`);
    if (done % 250 === 0) console.log(`${done} of ${cases.length} letters …`);
  };
  const ended = Array.from({ length: shares }, (_, share) => {
    const child = fork(process.argv[1] ?? '', process.argv.slice(2), {
      env: { ...process.env, LETTERS_SHARE: `${share}/${shares}` },
    });
    child.on('message', (checked) => receive(checked as CheckedLetter));
    return new Promise<number>((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
  });
  const codes = await Promise.all(ended);
  const complete = done === cases.length && codes.every((code) => code === 0);
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`Letters: ${done} of ${cases.length} made and read back, ${wrong} with problems, ${seconds} s.`);
  const failed = complete ? wrong : Math.max(1, wrong + cases.length - done);
  const report: LettersReport = { passed: done - wrong, failed };
  if (values.report) {
    mkdirSync(path.dirname(values.report), { recursive: true });
    writeFileSync(values.report, JSON.stringify(report));
  }
  process.exitCode = failed === 0 ? 0 : 1;
};

const [share, shares] = (process.env.LETTERS_SHARE ?? '').split('/').map(Number);
if (values.compare) await runCompare(values.compare);
else if (share !== undefined && shares !== undefined) {
  await runChild(share, shares);
  process.disconnect();
} else await runParent();
