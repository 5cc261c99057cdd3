/** As fontkit reads coverage tables (OpenType 1.9, "Common Table Formats"). */
type Coverage =
  | { readonly version: 1; readonly glyphs: readonly number[] }
  | { readonly version: 2; readonly rangeRecords: readonly { readonly start: number; readonly end: number }[] };

interface LookupFlags {
  readonly flags?: { readonly useMarkFilteringSet?: boolean };
}

interface GlyphIterator {
  index: number;
  readonly options: LookupFlags;
  shouldIgnore: (glyph: { readonly id: number; readonly isMark: boolean }) => boolean;
}

interface Processor {
  readonly table: {
    readonly lookupList: {
      readonly length: number;
      readonly get: (index: number) => { readonly flags: LookupFlags; readonly markFilteringSet?: number };
    };
  };
  readonly glyphs: readonly unknown[];
  glyphIterator: GlyphIterator;
  applyLookup: (type: number, table: unknown) => boolean;
  match: (from: number, sequence: readonly unknown[], ...rest: readonly unknown[]) => unknown;
}

/** The members of a fontkit font that are mended here; guarded by tests/pdf/shapeClusters.test.ts. */
interface ShapingFont {
  readonly GDEF?: { readonly markGlyphSetsDef?: { readonly coverage: readonly Coverage[] } };
  readonly _layoutEngine: {
    readonly engine?: { readonly GSUBProcessor?: Processor | null; readonly GPOSProcessor?: Processor | null };
  };
}

const glyphsOf = (coverage: Coverage): ReadonlySet<number> =>
  new Set(
    coverage.version === 1
      ? coverage.glyphs
      : coverage.rangeRecords.flatMap(({ start, end }) =>
          Array.from({ length: end - start + 1 }, (_, index) => start + index),
        ),
  );

/** Lookups may say which marks they look at and pass over the others, which fontkit does not read. */
const readFilteringSets = (processor: Processor, sets: readonly Coverage[]): void => {
  const { lookupList } = processor.table;
  const seen = new WeakMap<LookupFlags, ReadonlySet<number>>();
  for (let index = 0; index < lookupList.length; index += 1) {
    const { flags, markFilteringSet } = lookupList.get(index);
    const set = flags.flags?.useMarkFilteringSet ? sets[markFilteringSet ?? 0] : undefined;
    if (set) seen.set(flags, glyphsOf(set));
  }
  let current = processor.glyphIterator;
  Object.defineProperty(processor, 'glyphIterator', {
    get: () => current,
    set: (iterator: GlyphIterator) => {
      current = iterator;
      const passesOver = iterator.shouldIgnore.bind(iterator);
      iterator.shouldIgnore = (glyph) =>
        passesOver(glyph) || (glyph.isMark && seen.get(iterator.options)?.has(glyph.id) === false);
    },
  });
};

/** Lookup types in which one glyph may become several (OpenType 1.9, "GSUB"). */
const GROWING: readonly number[] = [2, 5, 6];

/** What a glyph became is not looked at again by the same lookup: fontkit does, and may never end. */
const passGrowth = (processor: Processor): void => {
  const apply = processor.applyLookup.bind(processor);
  processor.applyLookup = (type, table) => {
    const before = processor.glyphs.length;
    const applied = apply(type, table);
    const more = processor.glyphs.length - before;
    if (applied && more > 0 && GROWING.includes(type)) processor.glyphIterator.index += more;
    return applied;
  };
};

/** What stands before a glyph is listed from the nearest on; fontkit reads it from the farthest. */
const readBackwards = (processor: Processor): void => {
  const match = processor.match.bind(processor);
  processor.match = (from, sequence, ...rest) => match(from, from < 0 ? [...sequence].reverse() : sequence, ...rest);
};

/** Makes fontkit follow three rules of OpenType that it leaves out, and faces for scripts of syllables need. */
export const mendShaper = (font: unknown): void => {
  const { GDEF, _layoutEngine } = font as ShapingFont;
  const { GSUBProcessor, GPOSProcessor } = _layoutEngine.engine ?? {};
  const sets = GDEF?.markGlyphSetsDef?.coverage ?? [];
  for (const processor of [GSUBProcessor, GPOSProcessor]) {
    if (!processor) continue;
    readFilteringSets(processor, sets);
    readBackwards(processor);
  }
  if (GSUBProcessor) passGrowth(GSUBProcessor);
};
