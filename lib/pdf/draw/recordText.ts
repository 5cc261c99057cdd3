import type { LetterLink } from '../../domain/letter';
import type { Pt } from '../../domain/units';
import type { CodedGlyph } from '../file/codedGlyph';
import { languageOf, linkOf, type StructureTag } from '../structure';
import { drawRun, runWidth } from './drawRun';
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
  /** As they are drawn: from the left, and those after the text object last. */
  readonly pieces: readonly Piece[];
  /** Signs that are drawn as outlines, which cannot be done inside a text object; read with the text. */
  readonly outlines: Operators | null;
  /** Places of pieces in the order in which they are read. */
  readonly reading: readonly number[];
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

/** A link can be met from the top of its letters to the foot of them, as parts of the size. */
const ABOVE = 0.9;
const BELOW = 0.25;

class TextRecorder {
  readonly #writer = new PieceWriter();
  readonly #outlines: string[] = [];
  readonly #pieces: Piece[] = [];
  readonly #reading: number[] = [];
  readonly #areas: LinkArea[] = [];
  /** Whether something of the text's own element waits to become a piece: lines without links share one. */
  #open = false;

  #end(link: LetterLink | null): number {
    return this.#pieces.push({ ...this.#writer.take(), link }) - 1;
  }

  #close(): void {
    if (this.#open) this.#reading.push(this.#end(null));
    this.#open = false;
  }

  #run(run: TextRun, x: Pt, y: Pt): void {
    const lang = languageOf(run.attributes.link);
    if (lang) this.#writer.operator(`/Span << /Lang (${lang}) >> BDC`);
    this.#outlines.push(...drawRun(this.#writer, run, x, y));
    if (lang) this.#writer.operator('EMC');
  }

  /** Runs beside each other with the same link are one piece. */
  #linkedLine(placed: readonly PlacedRun[], y: Pt): void {
    this.#close();
    const groups: PlacedRun[][] = [];
    for (const one of placed) {
      const last = groups.at(-1);
      if (last && last[0]?.link?.href === one.link?.href) last.push(one);
      else groups.push([one]);
    }
    const written = groups.map((group) => {
      for (const { run, x } of group) this.#run(run, x, y);
      return { group, piece: this.#end(group[0]?.link ?? null), rank: Math.min(...group.map(({ rank }) => rank)) };
    });
    for (const { group, piece } of written.sort((one, other) => one.rank - other.rank)) {
      this.#reading.push(piece);
      const [first] = group;
      if (!first?.link) continue;
      const { fontSize } = first.run.attributes;
      const width = group.reduce((sum, { run }) => sum + runWidth(run), 0);
      this.#areas.push({
        piece,
        link: first.link,
        left: first.x,
        right: first.x + width,
        bottom: y - BELOW * fontSize,
        top: y + ABOVE * fontSize,
      });
    }
  }

  line(runs: readonly TextRun[], left: Pt, y: Pt): void {
    let x = left;
    const at = runs.map((run) => {
      const start = x;
      x += runWidth(run);
      return start;
    });
    const links = runs.map(({ attributes }) => linkOf(attributes.link));
    if (links.some(Boolean)) {
      const order = readingOrder(runs);
      this.#linkedLine(
        runs.map((run, index) => ({
          run,
          x: at[index] ?? left,
          link: links[index] ?? null,
          rank: order.indexOf(index),
        })),
        y,
      );
      return;
    }
    this.#open = true;
    runs.forEach((run, index) => {
      this.#run(run, at[index] ?? left, y);
    });
  }

  end(): RecordedText {
    this.#close();
    for (const operators of this.#outlines) this.#writer.operator(operators);
    return {
      glyphs: this.#writer.glyphs,
      pieces: this.#pieces,
      outlines: this.#outlines.length > 0 ? this.#writer.take() : null,
      reading: this.#reading,
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
