import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import unicode from 'unicode-properties';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../../lib/catalogue/filesIn';
import { CATEGORIES, characterProperties } from '../../tools/build/leanEngine';

/** As OpenType names them: what fontkit shapes by rules of their own that the engine has, from the start or late. */
const SHAPED = /^(arab|syrc|hang|beng|bng2|deva|dev2|taml|tml2|sinh|khmr|tibt|tfng)$/;
/** What fontkit shapes by no rules but those in the face itself. */
const PLAIN = /^(DFLT|armn|cyrl|ethi|geor|grek|hani|hebr|kana|latn|thaa|thai|bopo|lao|mym2|mymr)$/;

interface Layout {
  readonly scriptList?: readonly { readonly tag: string }[];
}

describe('the engine without what no letter reaches', () => {
  it('knows of every character what unicode-properties knows', async () => {
    const known = await import(`data:text/javascript,${encodeURIComponent(characterProperties())}`);
    const other: number[] = [];
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const category = unicode.getCategory(point);
      const same =
        known.getScript(point) === unicode.getScript(point) &&
        known.getCombiningClass(point) === unicode.getCombiningClass(point) &&
        known.getCategory(point) === (CATEGORIES.includes(category) ? category : '') &&
        known.isMark(point) === unicode.isMark(point) &&
        known.isDigit(point) === unicode.isDigit(point);
      if (!same) other.push(point);
    }
    expect(other).toEqual([]);
  });

  it.each(filesIn('public/fonts').filter((file) => file.endsWith('.woff')))('has all that %s needs', (file) => {
    const font = create(readFileSync(`public/fonts/${file}`)) as Font & {
      readonly GSUB?: Layout;
      readonly GPOS?: Layout;
    };
    const { tables } = (
      font as unknown as { readonly directory: { readonly tables: Readonly<Record<string, unknown>> } }
    ).directory;
    expect(Object.keys(tables)).toContain('glyf');
    // Of these fontkit would take other outlines, another layout, or instances.
    expect(
      Object.keys(tables).filter((tag) => /^(CFF2?|COLR|sbix|SVG|CBLC|morx|kern|fvar|gvar|HVAR)\s*$/.test(tag)),
    ).toEqual([]);
    const scripts = [font.GSUB, font.GPOS].flatMap((layout) => layout?.scriptList ?? []).map(({ tag }) => tag.trim());
    expect(scripts.filter((tag) => !SHAPED.test(tag) && !PLAIN.test(tag))).toEqual([]);
  });
});
