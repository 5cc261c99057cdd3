/**
 * npm run check:letters [-- --part 3/40]: composes and renders every demand × recipient × language that the catalogue
 * offers, in the layout of the recipient's own country where it is a state, and reads each PDF back. Works on all
 * cores: each child process takes every n-th letter.
 */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { storedLetters } from '../../lib/catalogue/readLetterSource';
import { completeDraft } from '../../lib/compose/completeDraft';
import { composeLetter } from '../../lib/compose/composeLetter';
import { loadSetting } from '../../lib/compose/letterSource';
import { resolveRecipient } from '../../lib/compose/resolveRecipient';
import { LOCALES, type Locale } from '../../lib/domain/locales';
import { OTHER_RECIPIENT } from '../../lib/domain/offices';
import { orThrow } from '../../lib/domain/result';
import { renderPdfInNode } from '../../lib/pdf/renderPdfInNode';
import { letterProblems } from './checkLetter';

/** What a child tells: one letter done, with what is wrong with it. */
interface Report {
  readonly letter: string;
  readonly problems: readonly string[];
}

interface Case {
  readonly demand: string;
  readonly to: string;
  readonly locale: Locale;
}

const { values } = parseArgs({ options: { part: { type: 'string', default: '0/1' } } });
const [part = 0, parts = 1] = values.part.split('/').map(Number);
const today = new Date().toISOString().slice(0, 10);
const world = storedLetters.world();

const allCases = (): Case[] => {
  const recipients = [
    ...world.states.map(({ iso2 }) => iso2),
    ...world.institutions.map(({ id }) => id),
    OTHER_RECIPIENT,
  ];
  return world.demands.flatMap((demand) =>
    recipients
      .filter((to) => resolveRecipient(to, demand, world, today)?.roles.length)
      .flatMap((to) => LOCALES.map((locale) => ({ demand: demand.id, to, locale }))),
  );
};

const cases = allCases().filter((_, index) => index % parts === part % parts);

const check = async ({ demand, to, locale }: Case): Promise<readonly string[]> => {
  const draft = {
    to,
    in: locale,
    name: 'Layla al-Hassan',
    town: 'Berlin',
    address: 'Musterstraße 1\n10115 Berlin',
    email: 'layla@example.org',
    country: world.states.some(({ iso2 }) => iso2 === to) ? to : 'DE',
    recipientName: to === OTHER_RECIPIENT ? 'Anna Example' : '',
  };
  const complete = completeDraft(draft, { demand, today, locale, world });
  if (!complete.ok) return complete.error.map(({ field, code }) => `${field}: ${code}`);
  const setting = await loadSetting(storedLetters, locale, [demand]);
  const letter = orThrow(composeLetter(complete.value, setting));
  return letterProblems(letter, await renderPdfInNode(letter));
};

const runChild = async (share: number, shares: number): Promise<void> => {
  for (const one of cases.filter((_, index) => index % shares === share)) {
    const report: Report = { letter: `${one.demand} to ${one.to} in ${one.locale}`, problems: await check(one) };
    process.send?.(report);
  }
};

const runParent = async (): Promise<void> => {
  const shares = Math.max(1, Math.min(availableParallelism(), cases.length));
  const began = Date.now();
  let done = 0;
  let wrong = 0;
  const receive = ({ letter, problems }: Report) => {
    done += 1;
    if (problems.length > 0) wrong += 1;
    for (const problem of problems) console.error(`${letter}: ${problem}`);
    if (done % 250 === 0) console.log(`${done} of ${cases.length} letters …`);
  };
  const ended = Array.from({ length: shares }, (_, share) => {
    const child = fork(process.argv[1] ?? '', process.argv.slice(2), {
      env: { ...process.env, LETTERS_SHARE: `${share}/${shares}` },
    });
    child.on('message', (report) => receive(report as Report));
    return new Promise<number>((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
  });
  const codes = await Promise.all(ended);
  const complete = done === cases.length && codes.every((code) => code === 0);
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`Letters: ${done} of ${cases.length} made and read back, ${wrong} with problems, ${seconds} s.`);
  process.exitCode = complete && wrong === 0 ? 0 : 1;
};

const [share, shares] = (process.env.LETTERS_SHARE ?? '').split('/').map(Number);
if (share !== undefined && shares !== undefined) {
  await runChild(share, shares);
  process.disconnect();
} else await runParent();
