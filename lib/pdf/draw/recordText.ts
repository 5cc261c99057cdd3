import type { LetterLink } from '../../domain/letter';
import type { Pt } from '../../domain/units';
import { holdsRtl } from '../../i18n/rtlWords';
import type { CodedGlyph } from '../file/codedGlyph';
import { languageOf, linkOf, type StructureTag } from '../structure';
import { drawRun, isInvisible, runWidth } from './drawRun';
import type { LayoutNode, TextLine, TextRun } from './layoutTree';
import { type Operators, PieceWriter } from './PieceWriter';
import { readingOrder } from './readingOrder';
import { trimRuns } from './trimRuns';

/** A stretch of what a text draws that belongs to one element: the text's own, or a link in it. */
export interface Piece extends Operators {
  readonly link: LetterLink | null;
}

/** Where a link can be met; from the top left of the text's box, pt, `bottom` and `top` upwards. */
export interface LinkArea {
  readonly piece: number;
  readonly link: LetterLink;
  readonly left: Pt;
  readonly right: Pt;
  readonly bottom: Pt;
  readonly top: Pt;
}

/** What a text draws, wherever it comes to stand. */
export interface RecordedText {
  readonly glyphs: readonly CodedGlyph[];
  /** In the order in which they are read. */
  readonly pieces: readonly Piece[];
  /** Signs that are drawn as outlines, which cannot be done inside a text object; read with the text. */
  readonly outlines: Operators | null;
  readonly areas: readonly LinkArea[];
}

/** A run at its place: `x` of its start, from the left of the text's box. */
interface PlacedRun {
  readonly run: TextRun;
  readonly x: Pt;
  readonly link: LetterLink | null;
  /** Its place in the order in which the line is read. */
  readonly rank: number;
}

/** Runs beside each other in one face and link. */
const stretchesOf = (placed: readonly PlacedRun[]): PlacedRun[][] => {
  const stretches: PlacedRun[][] = [];
  for (const one of placed) {
    const [before] = stretches.at(-1) ?? [];
    const same =
      before?.link?.href === one.link?.href && before?.run.attributes.font?.[0] === one.run.attributes.font?.[0];
    if (before && same) stretches.at(-1)?.push(one);
    else stretches.push([one]);
  }
  return stretches;
};

/** Direction marks are runs of their own, of which nothing is drawn. */
const isSeen = ({ glyphs, positions }: TextRun): boolean =>
  glyphs.some((glyph, index) => !isInvisible(glyph, positions[index]?.xAdvance ?? 0));

const firstOf = (stretch: readonly PlacedRun[]): number => Math.min(...stretch.map(({ rank }) => rank));
const inReadingOrder = (stretch: readonly PlacedRun[]): PlacedRun[] =>
  [...stretch].sort((one, other) => one.rank - other.rank);

const holdsRtlRun = (stretch: readonly PlacedRun[]): boolean =>
  stretch.some(({ run }) => run.glyphs.some(({ codePoints }) => holdsRtl(String.fromCodePoint(...codePoints))));

/**
 * Runs of a line in the order in which they are written into the file: that in which they are read, for many readers
 * know no other. Words from right to left are left as they lie, together with the numbers between them: readers turn
 * those round themselves, and know the spaces between them by their places.
 */
const inFile = (runs: readonly TextRun[], left: Pt): PlacedRun[] => {
  const order = readingOrder(runs);
  let x = left;
  const placed = runs.map((run, index) => {
    const at = x;
    x += runWidth(run);
    return { run, x: at, link: linkOf(run.attributes.link), rank: order.indexOf(index) };
  });
  return stretchesOf(placed.filter(({ run }) => isSeen(run)))
    .map((stretch) => (holdsRtlRun(stretch) ? stretch : inReadingOrder(stretch)))
    .sort((one, other) => firstOf(one) - firstOf(other))
    .flat();
};

/** A link can be met from the top of its letters to the foot of them, as parts of the size. */
const ABOVE = 0.9;
const BELOW = 0.25;

class TextRecorder {
  readonly #writer = new PieceWriter();
  readonly #outlines: string[] = [];
  readonly #pieces: Piece[] = [];
  readonly #areas: LinkArea[] = [];
  /** Whether something of the text's own element waits to become a piece: lines without links share one. */
  #open = false;

  #end(link: LetterLink | null): number {
    return this.#pieces.push({ ...this.#writer.take(), link }) - 1;
  }

  #close(): void {
    if (this.#open) this.#end(null);
    this.#open = false;
  }

  #run(run: TextRun, x: Pt, y: Pt): void {
    const lang = languageOf(run.attributes.link);
    if (lang) this.#writer.operator(`/Span << /Lang (${lang}) >> BDC`);
    this.#outlines.push(...drawRun(this.#writer, run, x, y));
    if (lang) this.#writer.operator('EMC');
  }

  /** Runs after each other with the same link are one piece. */
  #linkedLine(placed: readonly PlacedRun[], y: Pt): void {
    this.#close();
    const groups: PlacedRun[][] = [];
    for (const one of placed) {
      const last = groups.at(-1);
      if (last && last[0]?.link?.href === one.link?.href) last.push(one);
      else groups.push([one]);
    }
    for (const group of groups) {
      for (const { run, x } of group) this.#run(run, x, y);
      const [first] = group;
      const link = first?.link ?? null;
      const piece = this.#end(link);
      if (!first || !link) continue;
      const { fontSize } = first.run.attributes;
      this.#areas.push({
        piece,
        link,
        left: Math.min(...group.map(({ x }) => x)),
        right: Math.max(...group.map(({ run, x }) => x + runWidth(run))),
        bottom: y - BELOW * fontSize,
        top: y + ABOVE * fontSize,
      });
    }
  }

  line(runs: readonly TextRun[], left: Pt, y: Pt): void {
    const placed = inFile(runs, left);
    if (placed.some(({ link }) => link)) {
      this.#linkedLine(placed, y);
      return;
    }
    this.#open = true;
    for (const { run, x } of placed) this.#run(run, x, y);
  }

  end(): RecordedText {
    this.#close();
    for (const operators of this.#outlines) this.#writer.operator(operators);
    return {
      glyphs: this.#writer.glyphs,
      pieces: this.#pieces,
      outlines: this.#outlines.length > 0 ? this.#writer.take() : null,
      areas: this.#areas,
    };
  }
}

const recorded = new WeakMap<readonly TextLine[], RecordedText>();

/** What a text's lines draw, from the top left of its box; recorded once for lines that are met again. */
export const recordText = ({ lines = [], style }: Pick<LayoutNode, 'lines' | 'style'>): RecordedText => {
  const known = recorded.get(lines);
  if (known) return known;
  const recorder = new TextRecorder();
  const firstY = lines[0]?.box.y ?? 0;
  // A word in another script stands higher and would push its line down; all lines keep the distance of the rest.
  const ascent = Math.min(...lines.map((line) => line.ascent ?? 0));
  for (const line of lines) {
    const { runs, shift } = trimRuns(line.runs, style?.direction ?? 'ltr');
    recorder.line(runs, line.box.x + shift, firstY - line.box.y - ascent);
  }
  const made = recorder.end();
  recorded.set(lines, made);
  return made;
};

/** The tag that a piece's content is marked with. */
export const tagOf = ({ link }: Pick<Piece, 'link'>, own: StructureTag): StructureTag | 'Link' => (link ? 'Link' : own);
