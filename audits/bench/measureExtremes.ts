import type { LetterDraft } from '../../lib/domain/draft';
import type { Letter } from '../../lib/domain/letter';
import type { Locale } from '../../lib/domain/locales';
import { orThrow } from '../../lib/domain/result';
import { renderPdfInNode } from '../../lib/pdf/renderPdfInNode';
import { composeLetters } from '../../tools/cli/composeLetters';
import { withNewWords } from './letters';
import { head, row, summary, type Taken, taken } from './measure';

const DEMAND = 'repatriation';
const TODAY = '2026-11-21';
const ROUNDS = 9;
const WARM_UP = 3;
const MOST_SIGNERS = 150;
const LONG_NAME = 79;

const signers = (word: string): string =>
  Array.from({ length: MOST_SIGNERS }, (_, index) => `${index} ${word} `.repeat(20).slice(0, LONG_NAME)).join('\n');

const ALL: LetterDraft = {
  organisation: 'Example Organisation',
  town: 'Berlin',
  address: 'Musterstraße 1\n10115 Berlin',
  email: 'layla@example.org',
  envelope: 'dl',
  textSize: 'large',
  also: 'displaced-people,secure-detention',
};

const FIRST_HAN = 0x4e00;
const MOST_HAN = 20_000;
/** Nearly 12,000 ideographs, each once, in another order each round: no letter known takes more. */
const ideographs = (round: number): string =>
  Array.from({ length: MOST_SIGNERS }, (_, line) =>
    String.fromCodePoint(
      ...Array.from(
        { length: LONG_NAME },
        (__, at) => FIRST_HAN + (((line * LONG_NAME + at) * 7 + round * 31) % MOST_HAN),
      ),
    ),
  ).join('\n');

type DraftOf = (round: number) => LetterDraft;

const CASES: readonly (readonly [name: string, locale: Locale, draft: LetterDraft | DraftOf])[] = [
  ['new words', 'en', {}],
  ['new words', 'ar', {}],
  ['150 co-signers', 'en', { cosigners: signers('Example') }],
  ['150 co-signers', 'ar', { cosigners: signers('مثال') }],
  ['everything at once', 'de', { ...ALL, cosigners: signers('Beispiel'), referenceIn: 'ar' }],
  ['everything at once', 'ar', { ...ALL, cosigners: signers('مثال'), referenceIn: 'zh' }],
  ['ideographs, each once', 'en', (round) => ({ cosigners: ideographs(round) })],
];

const compose = async (locale: Locale, draft: LetterDraft): Promise<Letter> => {
  const whole = { in: locale, name: 'Layla al-Hassan', ...draft };
  const [made] = orThrow(await composeLetters({ demand: DEMAND, draft: whole, to: 'DE', today: TODAY }));
  if (!made) throw new Error('There is no letter.');
  return made.letter;
};

/** A letter signed by 11,850 ideographs. */
export const ideographLetter = (round: number): Promise<Letter> => compose('en', { cosigners: ideographs(round) });

/** Long letters by ours alone, with new words in every round: what a letter can cost at most. */
export const measureExtremes = async (): Promise<void> => {
  console.log(`\nLong letters, new words each time, ours, ${ROUNDS} rounds; ratio to a letter with new words.\n`);
  console.log(head('Letter', 'with', 'CPU, ms', 'p10', 'ratio', 'KB'));
  const usual = new Map<Locale, number>();
  for (const [name, locale, draft] of CASES) {
    const times: Taken[] = [];
    let bytes = 0;
    for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
      const letter = await compose(locale, typeof draft === 'function' ? draft(round) : draft);
      const time = await taken(async () => {
        bytes = (await renderPdfInNode(withNewWords(letter, round))).length;
      });
      if (round >= WARM_UP) times.push(time);
    }
    const { median, p10 } = summary(times.map(({ cpu }) => cpu));
    const base = usual.get(locale) ?? usual.get('en') ?? median;
    if (!usual.has(locale) && name === 'new words') usual.set(locale, median);
    console.log(
      row(
        locale,
        name,
        median.toFixed(1),
        p10.toFixed(1),
        (median / (usual.get(locale) ?? base)).toFixed(1),
        (bytes / 1024).toFixed(1),
      ),
    );
  }
};
