import { readdirSync, readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { FONT_FACES } from '../../generated/fonts';
import { cacheShaping, intoWords } from '../../lib/pdf/cacheShaping';
import { cacheTables } from '../../lib/pdf/cacheTables';
import { waysOfWords } from '../../lib/pdf/loadFaces';
import { normalizeGlyphs } from '../../lib/pdf/normalizeGlyphs';
import { ARABIC_WORDS, SORANI_LETTER } from '../support/arabicWords';
import { shapersFor } from '../support/shapers';

const filesUnder = (folder: string, end: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(end))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'));

/** Everything that Arabic letters are made of: templates, forms of address, sources, facts, names of states. */
const WORDING = [
  ...filesUnder('templates', 'ar.hbs'),
  ...filesUnder('content', '.json'),
  ...filesUnder('tests/specimens', '.ar.txt'),
].join('\n');

/** Arabic text between letters of other scripts, European digits and brackets: what is shaped as one run. */
const RUN = /\p{Script=Arabic}(?:[\p{Script=Arabic}\p{M}،؛؟ـ .:!٪-]|\u200C|\u200D)*/gu;

/** With all that stands between Arabic words in a line. */
const WITH_SIGNS = /\p{Script=Arabic}[\p{Script=Arabic}\p{M}\d«»“”()[\]/،؛؟ـ .:!٪–-]*/gu;

const runsOf = (text: string): string[] => [...new Set((text.match(RUN) ?? []).map((run) => run.trim()))];
const wordsOf = (text: string): string[] => [...new Set(runsOf(text).flatMap((run) => run.split(' ')))].filter(Boolean);

const differing = (texts: readonly string[], family: string, weight: number, language: string): string[] => {
  const { ours, harfBuzz } = shapersFor(family, weight, language);
  return texts.filter((text) => JSON.stringify(ours(text)) !== JSON.stringify(harfBuzz(text)));
};

describe.each([400, 700])('the Arabic face, weight %i, is set as HarfBuzz sets it', (weight) => {
  it('every word of Arabic letters', () => {
    const words = wordsOf(WORDING);
    expect(words.length).toBeGreaterThan(1500);
    expect(differing(words, 'naskh', weight, 'ar')).toEqual([]);
  });

  it('every line of Arabic letters', () => {
    const runs = runsOf(WORDING);
    expect(runs.length).toBeGreaterThan(1000);
    expect(differing(runs, 'naskh', weight, 'ar')).toEqual([]);
  });

  it('every line as its words one by one, which are remembered', () => {
    const { ours } = shapersFor('naskh', weight, 'ar');
    const apart = (line: string) => intoWords(line).reduce((width, word) => width + ours(word).width, 0);
    // The engine turns signs round before it shapes them.
    const turned = (line: string) => line.replace(/[«»]/g, (sign) => (sign === '«' ? '»' : '«'));
    const lines = [...new Set(WORDING.match(WITH_SIGNS)?.map(turned))];
    expect(lines.some((line) => line.includes(' »'))).toBe(true);
    expect(lines.filter((line) => apart(line) !== ours(line).width)).toEqual([]);
  });

  it('vowel signs on shadda, lam-alef, tatweel, hamza, other languages’ letters, digits', () => {
    expect(differing([...wordsOf(ARABIC_WORDS), ...runsOf(ARABIC_WORDS)], 'naskh', weight, 'ar')).toEqual([]);
  });

  it('Sorani in its own instance', () => {
    const texts = [...wordsOf(SORANI_LETTER), ...runsOf(SORANI_LETTER)];
    expect(differing(texts, 'naskh-kurdish', weight, 'ckb')).toEqual([]);
  });
});

describe('the Kurdish instance', () => {
  it('sets the heh of Sorani otherwise than Arabic would', () => {
    const { ours: kurdish } = shapersFor('naskh-kurdish', 400, 'ckb');
    const { ours: arabic } = shapersFor('naskh', 400, 'ar');
    expect(kurdish('بەھ')).toEqual(arabic('بەھ'));
    expect(kurdish('بھ')).not.toEqual(arabic('بھ'));
    expect(kurdish('کوردستان')).toEqual(arabic('کوردستان'));
  });
});

/** All wording of letters in Latin, Greek and Cyrillic script, and words whose letters are kerned to a space or joined. */
const LATIN_LINES = [
  ...filesUnder('templates', '.hbs'),
  ...filesUnder('content', '.json'),
  ...filesUnder('tests/specimens', '.txt'),
  'To AVA fi ffi Ya Ta Wa “Va” V. (Ty) À Á Ÿ A\u0300 T\u0301 ff fj AT YA',
]
  .join('\n')
  .split(/["\n]/)
  .filter((line) => line.includes(' ') && /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(line));

const LATIN_FACES = FONT_FACES.filter(({ family }) => waysOfWords(family) === 'kerned');

describe.each(LATIN_FACES)('the Latin face, $family $weight', ({ url }) => {
  it('sets every line as its words one by one, each knowing how the next begins', () => {
    const open = (): Font => {
      const font = create(readFileSync(`public${url}`)) as Font;
      cacheTables(font);
      normalizeGlyphs(font);
      return font;
    };
    const [whole, apart] = [open(), open()];
    cacheShaping(apart, 'kerned');
    const set = (font: Font, line: string) => {
      const { glyphs, positions } = font.layout(line, [], undefined, undefined, 'ltr');
      return glyphs.map(({ id, codePoints }, at) => [id, positions[at]?.xAdvance, ...codePoints].join(' ')).join();
    };
    // As texts are given to a face: only what it holds.
    const held = (line: string): string[] =>
      [...line]
        .map((one) => (whole.hasGlyphForCodePoint(one.codePointAt(0) ?? 0) ? one : '\n'))
        .join('')
        .split(/\n+/);
    const lines = [...new Set(LATIN_LINES.filter((_, index) => index % 29 === 0).flatMap(held))];
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => set(whole, line) !== set(apart, line))).toEqual([]);
  });
});
