import type { Pt } from '../../domain/units';
import { type Glyph, isRtl, type TextRun, type Typeface } from './layoutTree';
import { fillOutline } from './outline';
import type { PieceWriter } from './PieceWriter';

/**
 * Joiners and direction marks have done their work before drawing; fontkit gives them the glyph of the space without
 * its width, which would be read back as a space.
 */
export const isInvisible = ({ codePoints }: Glyph, advance: Pt): boolean =>
  advance === 0 && codePoints.length === 1 && codePoints[0] === 0x20;

const FIRST_MARK = 0x300;

const isMarkPoint = (point: number): boolean => point >= FIRST_MARK && /^\p{M}/u.test(String.fromCodePoint(point));

/** A vowel sign, or another sign on a letter. */
const isMark = ({ codePoints: [first = 0] }: Glyph): boolean => isMarkPoint(first);

const NARROW_SPACE = 0x202f;

/** Signs that turn to face the other way in a run turned round: each with its counterpart. */
const PAIRS = ['()', '[]', '{}', '<>', '«»', '‹›', '≤≥', '⟨⟩'] as const;
const COUNTERPARTS = new Map(
  PAIRS.flatMap(([one = '', other = '']) => [
    [one.codePointAt(0), other.codePointAt(0)],
    [other.codePointAt(0), one.codePointAt(0)],
  ]),
);
const asTyped = new WeakMap<Glyph, Glyph>();

/** A glyph of a run turned round with the sign that was typed, for the engine shapes its counterpart ("(" for ")"). */
const unmirrored = (glyph: Glyph): Glyph => {
  const [sign = 0] = glyph.codePoints;
  const counterpart = glyph.codePoints.length === 1 ? COUNTERPARTS.get(sign) : undefined;
  if (counterpart === undefined) return glyph;
  const known = asTyped.get(glyph) ?? Object.create(glyph, { codePoints: { value: [counterpart] } });
  asTyped.set(glyph, known);
  return known;
};

/**
 * A ligature of a run turned round, taken apart for readers: they turn the characters of one glyph round with the
 * rest of the line, and "لا" would be read back as "ال". The ligature stands for its last character; for each of the
 * others an empty glyph lies over its right end, where readers that look at places expect it. Marks that a glyph has
 * with its letter are read as if they stood alone.
 */
const showApart = (writer: PieceWriter, glyph: Glyph, typeface: Typeface, perUnit: number): void => {
  const { id, advanceWidth, codePoints } = glyph;
  const others = codePoints.slice(0, -1);
  if (others.length === 0) {
    writer.show(typeface, glyph, advanceWidth * perUnit);
    return;
  }
  const empty = typeface.glyphForCodePoint(NARROW_SPACE);
  const [letter = 0, ...marks] = codePoints;
  if (marks.every(isMarkPoint)) {
    for (const mark of marks.reverse()) writer.show(typeface, { id: empty.id, advanceWidth: 0, codePoints: [mark] }, 0);
    writer.show(typeface, { id, advanceWidth, codePoints: [letter] }, advanceWidth * perUnit);
    return;
  }
  writer.show(typeface, { id, advanceWidth, codePoints: codePoints.slice(-1) }, advanceWidth * perUnit);
  writer.back(Math.round((others.length * empty.advanceWidth * 1000) / typeface.unitsPerEm));
  for (const codePoint of others.reverse()) {
    const { id: none, advanceWidth: width } = empty;
    writer.show(typeface, { id: none, advanceWidth: width, codePoints: [codePoint] }, width * perUnit);
  }
};

const SPACE = 0x20;
const BEFORE_MARKS = /^\P{Mn}+(?=\p{Mn})/u;

const pointsOf = (text: string): number[] => Array.from(text, (one) => one.codePointAt(0) ?? 0);

/**
 * Width of an empty glyph for marks, parts of the size: what begins less than 0.1 after another lies over it to poppler
 * (dupMaxPriDelta), and pdf.js, to which marks have no width, sees a space from 0.102 on (SPACE_IN_FLOW_MIN_FACTOR).
 */
const OF_MARKS = 0.1005;

/**
 * A glyph that stands for letters and marks: it is shown for the letters before the first mark, and an empty glyph at
 * its end for all the rest. pdf.js takes a glyph for one of no width if a mark is in its text, and what comes after it
 * for another word.
 */
const showWithMarks = (writer: PieceWriter, glyph: Glyph, typeface: Typeface, perUnit: number): void => {
  const { id, advanceWidth, codePoints } = glyph;
  const text = codePoints.length > 1 ? String.fromCodePoint(...codePoints) : '';
  const [letters = ''] = BEFORE_MARKS.exec(text) ?? [];
  const empty = letters ? typeface.glyphForCodePoint(SPACE).id : 0;
  const width = Math.ceil(OF_MARKS * typeface.unitsPerEm);
  if (empty === 0 || advanceWidth < 2 * width) {
    writer.show(typeface, glyph, advanceWidth * perUnit);
    return;
  }
  const before = advanceWidth - width;
  const marks = pointsOf(text.slice(letters.length));
  writer.show(typeface, { id, advanceWidth: before, codePoints: pointsOf(letters) }, before * perUnit);
  writer.show(typeface, { id: empty, advanceWidth: width, codePoints: marks }, width * perUnit);
};

/** A glyph and where it goes, pt. */
interface Drawn {
  readonly glyph: Glyph;
  readonly left: Pt;
  readonly base: Pt;
}

/** What stands for a sign in the text; it goes where its letter begins. */
interface EmptyMark extends Omit<Drawn, 'left'> {
  readonly left: null;
}

const onTheirLetters = (drawn: readonly (Drawn | EmptyMark)[], end: Pt): Drawn[] => {
  let left = end;
  return [...drawn]
    .reverse()
    .map((one) => {
      left = one.left ?? left;
      return { ...one, left };
    })
    .reverse();
};

/** A letter that is read with the mark on it. */
const readWith = (letter: Drawn | EmptyMark, { codePoints }: Glyph): Drawn | EmptyMark => ({
  ...letter,
  glyph: Object.create(letter.glyph, { codePoints: { value: [...letter.glyph.codePoints, ...codePoints] } }),
});

/**
 * Where the glyphs of a run go. Marks are drawn as outlines, for readers take a glyph that is over a letter for one
 * beside the word. They are read with their letter; in a run turned round an empty glyph stands for each between its
 * letter and the next.
 */
const placed = (run: TextRun, typeface: Typeface, perUnit: number, x: Pt, y: Pt) => {
  const drawn: (Drawn | EmptyMark)[] = [];
  const outlines: string[] = [];
  const turned = isRtl(run);
  let at = x;
  run.glyphs.forEach((glyph, index) => {
    const advance = run.positions[index]?.xAdvance ?? 0;
    const { offset, path, codePoints, parts = [] } = glyph;
    // In a run turned round the pen stands before the base.
    const across = offset ? offset.x + (turned ? offset.base : 0) : 0;
    const left = at + across * perUnit;
    const base = y + (offset?.y ?? 0) * perUnit;
    const letter = drawn.at(-1);
    if (!turned && letter && isMark(glyph)) {
      outlines.push(fillOutline(path, left, base, perUnit));
      drawn[drawn.length - 1] = readWith(letter, glyph);
    } else if (turned && offset && isMark(glyph)) {
      const empty = typeface.glyphForCodePoint(NARROW_SPACE);
      outlines.push(fillOutline(path, left, base, perUnit));
      drawn.push({ glyph: { id: empty.id, path: empty.path, advanceWidth: 0, codePoints }, left: null, base: y });
    } else if (!isInvisible(glyph, advance)) drawn.push({ glyph: turned ? unmirrored(glyph) : glyph, left, base });
    outlines.push(...parts.map((part) => fillOutline(part.path, at + part.x * perUnit, y + part.y * perUnit, perUnit)));
    at += advance;
  });
  return { drawn: onTheirLetters(drawn, at), outlines };
};

/** Kerning that readers would take for a space or for another line; parts of the size. */
const MOST_APART = 0.07;
const MOST_TOGETHER = -0.15;

/**
 * The glyph with the width that leads to the next one, where the Arabic face kerns that far (a kaf over a waw): told
 * by a width and not by a movement, the word stays one word to those who read the file back.
 */
const kerned = (
  { glyph, left, base }: Drawn,
  next: Drawn | undefined,
  { unitsPerEm }: Typeface,
  perUnit: number,
): Glyph => {
  if (next?.base !== base) return glyph;
  const advance = (next.left - left) / perUnit;
  const kerning = (advance - glyph.advanceWidth) / unitsPerEm;
  if (advance < 0 || (kerning < MOST_APART && kerning > MOST_TOGETHER)) return glyph;
  return Object.create(glyph, { advanceWidth: { value: Math.round(advance) } });
};

/**
 * Writes the glyphs of a run; `x` and `y` of its start. A mark above or below has its own place. Comes back with
 * operators that fill outlines, for after the text object.
 */
export const drawRun = (writer: PieceWriter, run: TextRun, x: Pt, y: Pt): readonly string[] => {
  const [typeface] = run.attributes.font ?? [];
  if (!typeface) return [];
  const { fontSize } = run.attributes;
  const perUnit = fontSize / typeface.unitsPerEm;
  const turned = isRtl(run);
  const { drawn, outlines } = placed(run, typeface, perUnit, x, y);
  if (drawn.length > 0) writer.setFont(typeface, fontSize);
  drawn.forEach((one, index) => {
    writer.placeAt(one.left, one.base);
    const glyph = turned ? kerned(one, drawn[index + 1], typeface, perUnit) : one.glyph;
    if (turned && one.base === y) showApart(writer, glyph, typeface, perUnit);
    else showWithMarks(writer, glyph, typeface, perUnit);
    if (one.base !== y) writer.leaveLine();
  });
  return outlines;
};

/** Width of a run as set, pt. */
export const runWidth = ({ positions }: Pick<TextRun, 'positions'>): Pt => {
  let width = 0;
  for (const { xAdvance } of positions) width += xAdvance;
  return width;
};
