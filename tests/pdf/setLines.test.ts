import layoutEngine, {
  type Attributes,
  bidi,
  fontSubstitution,
  fromFragments,
  justification,
  linebreaker,
  scriptItemizer,
  textDecoration,
} from '@react-pdf/textkit';
import type { Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { lineText } from '../../lib/domain/letter';
import { letterParts } from '../../lib/domain/letterParts';
import { LOCALES, type Locale } from '../../lib/domain/locales';
import { markBreaks, placesToBreak } from '../../lib/i18n/lineBreaks';
import type { TextLine } from '../../lib/pdf/draw/layoutTree';
import { fontsForLetter } from '../../lib/pdf/fontsForLetter';
import { readText } from '../../lib/pdf/layout/readText';
import { setLines } from '../../lib/pdf/layout/setLines';
import { loadedFace } from '../../lib/pdf/loadedFaces';
import { loadFaces } from '../../lib/pdf/loadFaces';
import { onDisk } from '../../lib/pdf/renderPdfInNode';
import { makeLetter } from '../support/letters';

type Align = 'left' | 'right' | 'center';

/** Typed by people: another script in a line, hyphens that may be used, ligatures, a word that no line holds. */
const TYPED =
  'Offi\u00ADcial «affairs» of ' +
  'Donaudampfschifffahrtsgesellschaftskapitän (جمعية حقوق الإنسان, e.V.) and C++, 12.5% of Sil\u00ADben\u00ADtren\u00ADnung.';

const SIZE = 11;

/** It would set a hyphen where the face changes within a word. */
const undivided: typeof linebreaker = (options) => (text, widths) => {
  const edges = new Set(text.runs.map(({ start }) => start));
  const syllables: string[] = [];
  let at = 0;
  for (const syllable of text.syllables ?? []) {
    const before = syllables.at(-1);
    if (before?.trim() && syllable.trim() && edges.has(at)) syllables[syllables.length - 1] = before + syllable;
    else syllables.push(syllable);
    at += syllable.length;
  }
  return linebreaker(options)({ ...text, syllables }, widths);
};

/** @react-pdf's own engine for text. */
const reference = layoutEngine({
  ...{ bidi, linebreaker: undivided, justification, textDecoration, scriptItemizer, fontSubstitution },
});

const byTextkit = (text: string, faces: readonly Font[], direction: 'ltr' | 'rtl', align: Align, width: number) => {
  const attributes = { font: faces, fontSize: SIZE, lineHeight: 14, direction, align } as unknown as Attributes;
  const container = { x: 0, y: 0, width, height: Number.POSITIVE_INFINITY };
  return reference(fromFragments([{ string: text, attributes }]), container, {
    hyphenationPenalty: 50,
    shrinkWhitespaceFactor: { before: -0.5, after: -0.5 },
    hyphenationCallback: (word) => placesToBreak(word ?? ''),
  }).flat() as unknown as readonly TextLine[];
};

const byOurs = (text: string, faces: readonly Font[], direction: 'ltr' | 'rtl', align: Align, width: number) => {
  const fallback = faces.at(-1) as Font;
  const faceOf = (point: number) => faces.find((face) => face.hasGlyphForCodePoint(point)) ?? null;
  const said = { faceOf, fallback, fontSize: SIZE, lineHeight: 14, direction, link: undefined };
  return setLines(readText([{ ...said, text }]), width, align);
};

/** All of a line that is drawn. */
const drawn = (lines: readonly TextLine[]) =>
  lines.map(({ box: { x, y, height }, ascent, runs }) => ({
    ...{ x, y, height, ascent },
    runs: runs
      .filter(({ glyphs }) => glyphs.length > 0)
      .map(({ glyphs, positions, attributes }) => ({
        glyphs: glyphs.map(({ id, codePoints }) => [id, ...codePoints]),
        advances: positions.map(({ xAdvance }) => xAdvance),
        face: attributes.font?.[0]?.postscriptName,
        level: attributes.bidiLevel,
      })),
  }));

const textsIn = async (locale: Locale) => {
  const letter = await makeLetter('repatriation', {
    to: 'DE',
    in: locale,
    name: 'Layla',
    cosigners: 'e.V.\nجمعية\n汉字',
  });
  const fonts = fontsForLetter(letter);
  await loadFaces(fonts, onDisk);
  const faces = fonts.families.regular.flatMap((family) => loadedFace(family, 400) ?? []);
  const texts = letterParts(letter).flatMap(({ lines }) => lines.map((line) => lineText(markBreaks(line))));
  return {
    direction: letter.direction,
    faces,
    texts: [...texts, lineText(markBreaks([{ text: TYPED }]))].filter((text) => text !== ''),
  };
};

describe('lines are those of @react-pdf’s engine, to the last glyph and place', () => {
  it.each(LOCALES)('%s', async (locale) => {
    const { direction, faces, texts } = await textsIn(locale);
    expect(texts.length).toBeGreaterThan(10);
    for (const width of [90, 240, 470]) {
      for (const align of ['left', 'right', 'center'] as const) {
        const told = [faces, direction, align, width] as const;
        for (const text of texts) expect(drawn(byOurs(text, ...told)), text).toEqual(drawn(byTextkit(text, ...told)));
      }
    }
  });
});

it('a character of two code units is cut at neither line’s cost', async () => {
  const { faces } = await textsIn('zh');
  const text = [...'汉𠀀字𠀁'.repeat(6)].join('\u00AD');
  const lines = byOurs(text, faces, 'ltr', 'left', 60);
  const set = lines.flatMap(({ runs }) => runs.flatMap(({ glyphs }) => glyphs.flatMap(({ codePoints }) => codePoints)));
  expect(lines.length).toBeGreaterThan(3);
  expect(String.fromCodePoint(...set)).toBe('汉𠀀字𠀁'.repeat(6));
});

it.each(['ltr', 'rtl'] as const)('an end of a line ends it, and is not drawn: %s', async (direction) => {
  const { faces } = await textsIn('ar');
  const lines = byOurs('Berlin\nبرلين', faces, direction, 'left', 300);
  expect(lines.map(({ box, runs }) => [box.y, runs.flatMap(({ glyphs }) => glyphs).length])).toEqual([
    [0, 6],
    [14, 5],
  ]);
});
