import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../audits/random';
import { composeLetter } from '../../lib/compose/composeLetter';
import { ENVELOPE_IDS } from '../../lib/domain/envelopeIds';
import { LIMITS, type TextField } from '../../lib/domain/fields';
import { LAYOUT_IDS } from '../../lib/domain/layoutIds';
import type { Locale } from '../../lib/domain/locales';
import { orThrow } from '../../lib/domain/result';
import { renderPdfInNode } from '../../lib/pdf/renderPdfInNode';
import { conformanceProblems } from '../../tools/pdf-validate/matterhorn/conformanceProblems';
import { outside, overprints } from '../../tools/pdf-validate/overprints';
import { type PlacedText, readPdf } from '../../tools/pdf-validate/readPdf';
import { windowProblems } from '../../tools/pdf-validate/window';
import { combined } from '../support/cases';
import { complete, settingFor } from '../support/letters';
import { plainPicture } from '../support/pictures';

/** Words of every script that people type in, in lower case, in capitals, and where no line may break. */
const SCRIPTS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  lower: ['association', 'for', 'families', 'of', 'the', 'disappeared'],
  capitals: ['HUMAN', 'RIGHTS', 'WITHOUT', 'BORDERS', 'GERMANY', 'MUSTERSTRASSE'],
  solid: ['WWWMMMWWWMMMWWWMMMWWWMMM'],
  hyphens: ['Families-for-Truth-and-Justice', 'al-Hasakah-al-Qamishli'],
  cyrillic: ['НАУЧНО-ИССЛЕДОВАТЕЛЬСКИЙ', 'ПРАВОЗАЩИТНЫЙ', 'ЦЕНТР'],
  arabic: ['رابطة', 'العدالة', 'والمساءلة', 'في', 'شمال', 'وشرق', 'سوريا'],
  chinese: ['叙利亚失踪者家属协会', '北京市朝阳区'],
  accents: ['ĐẶNG', 'ẤN', 'Ÿġ', 'gÅÿ'],
  further: ['ܣܘܪ̈ܝܝܐ', 'สิทธิมนุษยชน', 'ገብረመድኅን', 'ადამიანის', 'Қожахметова'],
  mixed: ['جمعية', '(Example', 'e.V.)', '10115', 'العدالة', 'C++', '«المثال»', '+49-30-1234567'],
};
const LOCALES_OF: Readonly<Record<string, Locale>> = {
  arabic: 'ar',
  mixed: 'ar',
  chinese: 'zh',
  cyrillic: 'ru',
  accents: 'ckb',
};

const FIELDS: readonly TextField[] = [
  'name',
  'organisation',
  'role',
  'town',
  'address',
  'reference',
  'recipientName',
  'recipientAddress',
  'copies',
  'enclosures',
  'cosigners',
  'personal',
];

/** A text of a field, as full as `share` says, of words in no order. */
const textFor = (field: TextField, words: readonly [string, ...string[]], share: number, seed: number): string => {
  const random = randomFrom(seed);
  const { length, lines } = LIMITS[field];
  const most = Math.min(length, 600) * share;
  const perLine = Math.max(1, Math.floor(most / Math.min(lines, 6)) - 1);
  const line = () => {
    let text = random.pick(words);
    while (text.length < perLine) text += (words.length > 1 ? ' ' : '') + random.pick(words);
    return text.slice(0, perLine).trim();
  };
  return Array.from({ length: Math.min(lines, 6) }, line).join('\n');
};

const letterOf = async (script: string, share: number, draft: object, seed: number) => {
  const words = SCRIPTS[script] ?? ['x'];
  const locale = LOCALES_OF[script] ?? 'de';
  const typed = Object.fromEntries(FIELDS.map((field, index) => [field, textFor(field, words, share, seed + index)]));
  const email = `${'layla.al-hassan.'.repeat(Math.ceil(share * 12))}x@families-for-truth.example.org`;
  const textSize = seed % 3 === 1 ? 'large' : 'normal';
  const full = { ...typed, email, to: 'other', in: locale, textSize, ...draft } as const;
  return orThrow(
    composeLetter(complete('repatriation', full), await settingFor(locale, ['repatriation']), {
      logo: seed % 2 ? plainPicture(300, 150) : null,
      signature: null,
    }),
  );
};

/** Where the text of a sheet may stand: nothing comes nearer to the edge than the narrowest margin. */
const problemsOf = (page: readonly PlacedText[], [width, height]: readonly [number, number], edge: number) => [
  ...overprints(page),
  ...outside(page, { left: edge, right: width - edge, bottom: height - 5 }),
];

const SHARES = [0.1, 0.45, 1];
const CASES = combined(LAYOUT_IDS, combined(Object.keys(SCRIPTS), SHARES));

it('every layout, every script and every share of the fields is met on each change', () => {
  const met = new Set(CASES.flatMap(([layout, [script, share]]) => [layout, script, share]));
  expect(met).toEqual(new Set([...LAYOUT_IDS, ...Object.keys(SCRIPTS), ...SHARES]));
});

describe('nothing is printed over anything else, nor beside the paper', () => {
  it.each(CASES.map(([layout, [script, share]], index) => [layout, script, share, index] as const))(
    'in the layout %s, %s, fields filled by %d',
    async (layout, script, share, seed) => {
      const envelope = ENVELOPE_IDS[seed % ENVELOPE_IDS.length];
      const letter = await letterOf(script, share, { layout, envelope }, seed);
      const bytes = await renderPdfInNode(letter);
      const { pages, sheet } = await readPdf(bytes);
      const { margins, address } = letter.layout;
      const edge = Math.min(margins.start, margins.end, sheet[0] - address.x - address.width);
      const own = pages.slice(0, -1).flatMap((page) => problemsOf(page, sheet, edge));
      expect(own).toEqual([]);
      expect(windowProblems(letter, pages[0] ?? []).filter((problem) => /crosses/.test(problem))).toEqual([]);
      const size = [letter.envelope?.sheet.width ?? 0, letter.envelope?.sheet.height ?? 0] as const;
      expect(problemsOf(pages.at(-1) ?? [], size, 8)).toEqual([]);
      expect(await conformanceProblems(bytes)).toEqual([]);
    },
  );
});
