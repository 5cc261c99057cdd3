import { CLUSTER } from '../i18n/clusters';
import type { Glyph } from './draw/layoutTree';
import { mendShaper } from './mendShaper';

/** Families whose letters change places, join or come apart when they are set, syllable by syllable. */
const IN_CLUSTERS = /^(?:thai|lao|devanagari|bengali|tamil|sinhala|khmer|burmese|tibetan)$/;

export const inClusters = (family: string): boolean => IN_CLUSTERS.test(family);

/** Families whose rules fontkit has in modules that the worker loads late (tools/build/leanEngine.ts). */
export const needsLateShapers = (family: string): boolean =>
  /^(?:devanagari|bengali|tamil|sinhala|khmer|tibetan|tifinagh)$/.test(family);

/** In Tibetan a point stands between syllables, and signs beside it make room for it. */
const WORD = /(?:[\p{L}\p{M}\u0F0B\u0F0C]|\u200C|\u200D)+/gu;

interface Run {
  glyphs: Glyph[];
  positions: object[];
}

type Features = Readonly<Record<string, boolean>>;

/** The members of a fontkit font that are used here; guarded by tests/pdf/shapeClusters.test.ts. */
interface ShapingFont {
  layout: (text: string, features?: Features, ...rest: readonly unknown[]) => Run;
}

/** A vowel that begins with a ring over a tone mark is set from its two parts, the ring under the mark. */
const takenApart = (cluster: string): string =>
  cluster.replace(/([\u0E48-\u0E4B])\u0E33/gu, '\u0E4D$1\u0E32').replace(/([\u0EC8-\u0ECB])\u0EB3/gu, '\u0ECD$1\u0EB2');

/** A Burmese syllable as it stands on paper, for fontkit does not know its rules: vowel e and medial ra first, kinzi later. */
const BURMESE =
  /^(\u1004\u103A\u1039|\u101B\u103A\u1039|\u105A\u103A\u1039)?(\P{M}(?:\u1039\p{L})*)([\p{M}\u200C\u200D]*)$/u;
const inBurmeseOrder = (cluster: string): string =>
  cluster.replace(BURMESE, (_, kinzi = '', letter: string, marks: string) => {
    const before = [...marks].filter((mark) => mark === '\u1031' || mark === '\u103C').sort();
    const after = [...marks].filter((mark) => mark !== '\u1031' && mark !== '\u103C');
    return before.join('') + letter + kinzi + after.join('');
  });
const BURMESE_FEATURES: Features = Object.fromEntries(
  ['rphf', 'pref', 'blwf', 'pstf', 'pres', 'abvs', 'blws', 'psts'].map((tag) => [tag, true]),
);

const wrapped = new WeakSet<object>();

/**
 * Shapes words of syllables. Each syllable becomes one glyph that stands for the whole of it, and further glyphs that
 * stand for nothing, which normalizeGlyphs makes its parts: so it is read back as it was typed, whatever the order of
 * its glyphs.
 */
export const shapeClusters = (font: unknown, family: string): void => {
  const shaping = font as ShapingFont;
  if (!inClusters(family) || wrapped.has(shaping)) return;
  wrapped.add(shaping);
  mendShaper(shaping);
  const layout = shaping.layout.bind(shaping);
  // fontkit fails over some syllables that no language writes; then their letters stand as they are, one after another.
  const shape = (text: string, features?: Features, ...rest: readonly unknown[]): Run => {
    try {
      return layout(text, features, ...rest);
    } catch {
      return layout(text, features, 'latn');
    }
  };
  const shapeText = (clusters: readonly string[], rest: readonly unknown[]): Run => {
    const text = clusters
      .map(takenApart)
      .map(family === 'burmese' ? inBurmeseOrder : String)
      .join('');
    if (family === 'burmese') return shape(text, BURMESE_FEATURES, ...rest);
    if (family !== 'bengali') return shape(text, undefined, ...rest);
    // fontkit gives a vowel before its letter the form that begins a word inside words as well.
    const run = shape(text, { init: false }, ...rest);
    const first = shape(takenApart(clusters[0] ?? ''), undefined, ...rest);
    first.glyphs.forEach((glyph, index) => {
      run.glyphs[index] = glyph;
    });
    return run;
  };
  const shapeWord = (word: string, rest: readonly unknown[]): Run => {
    const clusters = word.match(CLUSTER) ?? [];
    const run = shapeText(clusters, rest);
    const counts =
      clusters.length === 1 ? [run.glyphs.length] : clusters.map((one) => shapeText([one], rest).glyphs.length);
    const apart = counts.reduce((sum, count) => sum + count, 0) === run.glyphs.length;
    let next = 0;
    const glyphs = (apart ? clusters : [word]).flatMap((cluster, index) => {
      const own = run.glyphs.slice(next, apart ? next + (counts[index] ?? 0) : undefined);
      next += own.length;
      const codePoints = Array.from(cluster, (character) => character.codePointAt(0) ?? 0);
      return own.map((glyph, place) => Object.create(glyph, { codePoints: { value: place === 0 ? codePoints : [] } }));
    });
    return { glyphs, positions: run.positions };
  };
  shaping.layout = (text, features, ...rest) => {
    const glyphs: Glyph[] = [];
    const places: object[] = [];
    const add = (run: Run) => {
      glyphs.push(...run.glyphs);
      places.push(...run.positions);
    };
    let from = 0;
    for (const { 0: word, index } of text.matchAll(WORD)) {
      if (index > from) add(shape(text.slice(from, index), features, ...rest));
      add(shapeWord(word, rest));
      from = index + word.length;
    }
    if (from < text.length) add(shape(text.slice(from), features, ...rest));
    return { glyphs, positions: places };
  };
};
