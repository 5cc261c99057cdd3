/**
 * `npm run audits -- --only dear`: whether what a letter costs is estimated rightly before it is rendered, and whether
 * those who send the dearest valid letters make the others wait.
 */
import { setTimeout } from 'node:timers/promises';
import { HAN } from '../generated/fonts';
import { storedLetters } from '../lib/catalogue/readLetterSource';
import { completeDraft } from '../lib/compose/completeDraft';
import { composeLetter } from '../lib/compose/composeLetter';
import { loadSetting } from '../lib/compose/letterSource';
import type { LetterDraft } from '../lib/domain/draft';
import { LIMITS } from '../lib/domain/fields';
import type { Letter } from '../lib/domain/letter';
import { LOCALES, type Locale } from '../lib/domain/locales';
import { orThrow } from '../lib/domain/result';
import { hanSlices } from '../lib/pdf/hanSlices';
import { renderPdfInNode } from '../lib/pdf/renderPdfInNode';
import { letterCost } from '../server/render/letterCost';
import { askForLetter, type LetterAnswer, percentile, postForm } from './askForLetters';
import { countOf, type Figure, type RunAudit } from './audit';
import { type Random, randomFrom } from './random';
import { RunningServer } from './runningServer';

const DEMAND = 'repatriation';
const LETTERS = { full: 200, quick: 40 };
const WARM_UP = 10;
const SENDERS = 8;
/** How long they send, and between two ordinary letters; milliseconds. */
const LASTS = { full: 120_000, quick: 15_000 };
const GAP = 500;
const TARGET = { correlation: 0.8, median: 2000 };

const MOST_SIGNERS = 150;
/** So that all of them hold together what the field holds. */
const LONG_NAME = Math.floor(LIMITS.cosigners.length / MOST_SIGNERS) - 1;

/** What words are made of: by chance, so that they are nobody's name and nothing that is remembered. */
const ALL_HAN = [...hanSlices(HAN.wording, 400).join('')];
const SCRIPTS: readonly [readonly string[], ...(readonly string[])[]] = [
  [...'abcdefghijklmnopqrstuvwxyz'],
  [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'],
  [...'абвгдежзийклмнопрстуфхцчшщъыьэюя'],
  ALL_HAN.slice(0, 3000),
];

const words = (random: Random, script: readonly string[], length: number): string =>
  Array.from({ length }, (_, at) =>
    at % 7 === 6 && at < length - 1 ? ' ' : (script[random.below(script.length)] ?? ''),
  ).join('');

const signers = (random: Random, script: readonly string[], count: number, length: number): string =>
  Array.from({ length: count }, () => words(random, script, length)).join('\n');

export const anyDraft = (random: Random): LetterDraft & { readonly in: Locale } => {
  const script = random.pick(SCRIPTS);
  return {
    in: random.pick(LOCALES),
    to: random.pick(['DE', 'FR', 'US', 'JO', 'SE', 'EG']),
    name: words(random, script, 20),
    ...(random.chance(0.5) && { personal: words(random, random.pick(SCRIPTS), 20 + random.below(1000)) }),
    ...(random.chance(0.5) && {
      cosigners: signers(random, script, 1 + random.below(MOST_SIGNERS), 4 + random.below(LONG_NAME - 4)),
    }),
    ...(random.chance(0.3) && { textSize: 'large' }),
  };
};

/** The dearest letter known: the most that its fields hold, in the script with the most glyphs, set large. */
const dearestForm = (random: Random): URLSearchParams =>
  new URLSearchParams({
    to: 'DE',
    in: 'zh',
    referenceIn: 'en',
    name: words(random, ALL_HAN, LIMITS.name.length),
    organisation: words(random, ALL_HAN, LIMITS.organisation.length),
    personal: words(random, ALL_HAN, LIMITS.personal.length),
    cosigners: signers(random, ALL_HAN, MOST_SIGNERS, LONG_NAME),
    textSize: 'large',
    envelope: 'dl',
    get: 'pdf',
  });

export const compose = async (draft: LetterDraft & { readonly in: Locale }, today: string): Promise<Letter> => {
  const setting = await loadSetting(storedLetters, draft.in, [DEMAND]);
  const about = { demand: DEMAND, today, locale: draft.in, world: setting.world };
  return orThrow(composeLetter(orThrow(completeDraft(draft, about)), setting));
};

/** Places of values among each other, from 0. */
const ranks = (values: readonly number[]): number[] => {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const places = values.map(() => 0);
  for (const [place, index] of order.entries()) places[index] = place;
  return places;
};

/** Spearman's: 1 where both put everything in the same order. */
export const rankCorrelation = (some: readonly number[], others: readonly number[]): number => {
  const theirs = ranks(others);
  const apart = ranks(some).reduce((sum, place, index) => sum + (place - (theirs[index] ?? 0)) ** 2, 0);
  return 1 - (6 * apart) / (some.length * (some.length ** 2 - 1));
};

const estimates = async (random: Random, count: number, progress: (line: string) => void): Promise<Figure> => {
  const today = new Date().toISOString().slice(0, 10);
  const estimated: number[] = [];
  const measured: number[] = [];
  for (let number = -WARM_UP; number < count; number += 1) {
    const letter = await compose(anyDraft(random), today);
    const before = process.cpuUsage();
    await renderPdfInNode(letter);
    const { user, system } = process.cpuUsage(before);
    if (number < 0) continue;
    estimated.push(letterCost(letter));
    measured.push((user + system) / 1000);
    if (number % 50 === 0) progress(`${number} of ${count} letters measured`);
  }
  const correlation = rankCorrelation(estimated, measured);
  const sorted = [...measured].sort((a, b) => a - b);
  const dearest = sorted.at(-1) ?? 0;
  return {
    name: 'what letters cost',
    figure: `${count} letters of ${Math.round(sorted[0] ?? 0)} to ${Math.round(dearest)} ms of CPU: rank correlation of estimate and cost ${correlation.toFixed(2)}`,
    target: `≥ ${TARGET.correlation}`,
    passed: correlation >= TARGET.correlation,
  };
};

/** Dear letters from so many senders, each the next as soon as the last is answered, and ordinary ones between them. */
const besideDearOnes = async (random: Random, lasts: number): Promise<Figure> => {
  const server = await RunningServer.start();
  const end = performance.now() + lasts;
  const dear: LetterAnswer[] = [];
  const sender = async (): Promise<void> => {
    while (performance.now() < end) {
      const answer = await postForm(server.port, dearestForm(random).toString());
      dear.push(answer);
      // Who is refused tries again when told to, not at once.
      if (answer.status === 503) await setTimeout(3000);
    }
  };
  // The first letters load typefaces.
  for (let number = 0; number < WARM_UP; number += 1) await askForLetter(server.port, number);
  const senders = Array.from({ length: SENDERS }, sender);
  await setTimeout(GAP * 4);
  const ordinary: LetterAnswer[] = [];
  for (let number = 0; performance.now() < end; number += 1) {
    const [answer] = await Promise.all([askForLetter(server.port, number), setTimeout(GAP)]);
    ordinary.push(answer);
  }
  await Promise.all(senders);
  await server.stop();
  const made = (answers: readonly LetterAnswer[]) => answers.filter(({ status, whole }) => status === 200 && whole);
  const median = percentile(ordinary, 0.5);
  return {
    name: `beside ${SENDERS} senders of the dearest letter`,
    figure: `ordinary: ${made(ordinary).length} of ${ordinary.length} made, median ${median} ms, p90 ${percentile(ordinary, 0.9)} ms; dear: ${made(dear).length} of ${dear.length} made, median ${percentile(dear, 0.5)} ms, the others refused`,
    target: `all ordinary ones made, median < ${TARGET.median} ms`,
    passed: made(ordinary).length === ordinary.length && median < TARGET.median && made(dear).length > 0,
  };
};

export const run: RunAudit = async (options) => {
  const random = randomFrom(options.seed);
  return [
    await estimates(random, countOf(options, LETTERS), options.progress),
    await besideDearOnes(random, options.quick ? LASTS.quick : LASTS.full),
  ];
};
