import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { FONT_FACES } from '../../generated/fonts';
import { cacheOutlines } from '../../lib/pdf/cacheOutlines';
import { cacheTables } from '../../lib/pdf/cacheTables';

interface Subset {
  readonly includeGlyph: (id: number) => number;
  readonly encode: () => Uint8Array;
  readonly _addGlyph: (id: number) => number;
}
interface Embeddable {
  readonly createSubset: () => Subset;
}

const open = (url: string): Font => {
  const font = create(readFileSync(`public${url}`)) as Font;
  cacheTables(font);
  return font;
};
const embed = (font: Font, ids: readonly number[]): Buffer => {
  const subset = (font as unknown as Embeddable).createSubset();
  for (const id of ids) subset.includeGlyph(id);
  return Buffer.from(subset.encode());
};

describe.each(FONT_FACES)('$name', ({ url }) => {
  it('embeds the same bytes from remembered outlines, glyphs made of others included', () => {
    const fresh = open(url);
    const remembering = open(url);
    cacheOutlines(remembering);
    // Another order each time, so that parts of composite glyphs come to stand elsewhere.
    const all = Array.from({ length: fresh.numGlyphs }, (_, id) => id);
    for (const ids of [all, [...all].reverse(), all.filter((id) => id % 3 === 0), all.filter((id) => id % 3 > 0)]) {
      expect(embed(remembering, ids).equals(embed(fresh, ids))).toBe(true);
    }
  });

  it('reads an outline once, by the member that is wrapped', () => {
    const font = open(url);
    expect((font as unknown as Embeddable).createSubset()._addGlyph).toBeTypeOf('function');
    cacheOutlines(font);
    const ids = font.layout('Hamburg').glyphs.map(({ id }) => id);
    const first = embed(font, ids);
    font.getGlyph = () => {
      throw new Error('An outline is read again.');
    };
    expect(embed(font, ids).equals(first)).toBe(true);
  });
});
