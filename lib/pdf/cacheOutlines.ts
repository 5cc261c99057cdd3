/** The members of fontkit's subset of a TrueType font that are used here; guarded by tests/pdf/cacheOutlines.test.ts. */
interface OutlineSubset {
  readonly glyf: Uint8Array[];
  readonly loca: { readonly offsets: number[] };
  readonly hmtx: { readonly metrics: object[] };
  offset: number;
  readonly includeGlyph: (id: number) => number;
  _addGlyph?: (id: number) => number;
}

interface OutlineFont {
  createSubset: () => OutlineSubset;
}

interface Outline {
  readonly program: Uint8Array;
  readonly metric: object;
}

const wrapped = new WeakSet<object>();

/**
 * fontkit reads each glyph anew for every file that embeds it. Here what it read is kept for each glyph of the
 * typeface; glyphs put together from others are left to fontkit, for they name the others by their place in the file.
 */
export const cacheOutlines = (font: unknown): void => {
  const embeddable = font as OutlineFont;
  if (wrapped.has(embeddable)) return;
  wrapped.add(embeddable);
  const createSubset = embeddable.createSubset.bind(embeddable);
  const outlines = new Map<number, Outline>();
  embeddable.createSubset = () => {
    const subset = createSubset();
    const addGlyph = subset._addGlyph?.bind(subset);
    if (!addGlyph) return subset;
    let named = 0;
    const includeGlyph = subset.includeGlyph.bind(subset);
    Object.assign(subset, {
      includeGlyph: (id: number) => {
        named += 1;
        return includeGlyph(id);
      },
      _addGlyph: (id: number) => {
        const known = outlines.get(id);
        if (!known) {
          named = 0;
          const place = addGlyph(id);
          const program = subset.glyf[place];
          const metric = subset.hmtx.metrics[place];
          if (named === 0 && program && metric) outlines.set(id, { program, metric: { ...metric } });
          return place;
        }
        subset.loca.offsets.push(subset.offset);
        // A copy: the file may give the glyph another width (embeddedFont).
        subset.hmtx.metrics.push({ ...known.metric });
        subset.offset += known.program.length;
        return subset.glyf.push(known.program) - 1;
      },
    });
    return subset;
  };
};
