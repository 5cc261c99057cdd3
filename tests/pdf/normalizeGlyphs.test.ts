import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { FONT_FACES } from '../../generated/fonts';
import type { Glyph, TextRun } from '../../lib/pdf/draw/layoutTree';
import { trimRuns } from '../../lib/pdf/draw/trimRuns';
import { normalizeGlyphs } from '../../lib/pdf/normalizeGlyphs';

const ARABIC = FONT_FACES.find(({ family }) => family === 'naskh')?.url ?? '';
const open = (): Font => {
  const font = create(readFileSync(`public${ARABIC}`)) as Font;
  normalizeGlyphs(font);
  return font;
};
const glyphsOf = (font: Font, text: string) =>
  font.layout(text, undefined, undefined, undefined, 'ltr').glyphs as unknown as readonly Glyph[];

describe('normalizeGlyphs', () => {
  it('a glyph keeps the characters it stands for, whatever it stood for before', () => {
    const font = open();
    const points = (text: string) => glyphsOf(font, text).flatMap(({ codePoints }) => codePoints);
    // The no-break space is drawn with the glyph of the space.
    expect(points('a b')).toEqual([0x61, 0x20, 0x62]);
    expect(points('a\u00A0b')).toEqual([0x61, 0xa0, 0x62]);
    expect(points('a b')).toEqual([0x61, 0x20, 0x62]);
    expect([...points('ولا')].sort()).toEqual([...'ولا'].map((letter) => letter.codePointAt(0)).sort());
  });

  it('a letter of two glyphs is one, with the second as its part', () => {
    const glyphs = glyphsOf(open(), 'دأن');
    expect(glyphs).toHaveLength(3);
    expect(glyphs.map(({ codePoints }) => codePoints)).toEqual([[0x62f], [0x623], [0x646]]);
    expect(glyphs[1]?.parts).toHaveLength(1);
    expect(glyphs[1]?.parts?.[0]?.path.commands.length).toBeGreaterThan(3);
  });

  it('vowel signs carry their place, and what lies between them and their letter', () => {
    const [, sign] = glyphsOf(open(), 'بُ');
    const [letter] = glyphsOf(open(), 'ب');
    expect(sign?.offset?.base).toBe(letter?.advanceWidth);
    expect(sign?.offset?.y).not.toBe(0);
  });
});

describe('trimRuns', () => {
  const glyphs = (text: string): Glyph[] =>
    [...text].map((letter) => ({
      id: 1,
      codePoints: [letter.codePointAt(0) ?? 0],
      advanceWidth: 500,
      path: { commands: [] },
    }));
  const run = (text: string, bidiLevel: number): TextRun => ({
    glyphs: glyphs(text),
    positions: [...text].map(() => ({ xAdvance: 5 })),
    attributes: { fontSize: 10, bidiLevel },
  });
  const text = ({ glyphs: drawn }: TextRun) =>
    drawn.map(({ codePoints }) => String.fromCodePoint(...codePoints)).join('');

  it('takes the space at the end of a right-to-left line out of the left-to-right run it stands in', () => {
    const { runs, shift } = trimRuns([run('130 ', 2), run('Members ', 2), run(' ب', 1)], 'rtl');
    expect(runs.map(text)).toEqual(['130 ', 'Members', ' ب']);
    expect(shift).toBe(5);
  });

  it('and the other way round, where nothing moves', () => {
    const { runs, shift } = trimRuns([run('from ', 0), run(' ب', 1)], 'ltr');
    expect(runs.map(text)).toEqual(['from ', 'ب']);
    expect(shift).toBe(0);
  });

  it('leaves other lines alone', () => {
    const runs = [run('one ', 0), run('two', 0)];
    expect(trimRuns(runs, 'ltr')).toEqual({ runs, shift: 0 });
    const rtl = [run('ب ', 1), run('ab', 2)];
    expect(trimRuns(rtl, 'rtl')).toEqual({ runs: rtl, shift: 0 });
  });
});
