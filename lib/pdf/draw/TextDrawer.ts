import type { PdfKitDocument, StructureContent, StructureElement } from 'pdfkit';
import type { Pt } from '../../domain/units';
import { languageOf, linkOf, type Structure } from '../structure';
import { drawRun, runWidth } from './drawRun';
import type { LayoutNode, TextLine, TextRun } from './layoutTree';
import { readingOrder } from './readingOrder';
import type { Owner, StructureTree } from './StructureTree';
import { trimRuns } from './trimRuns';

/** Where a text belongs in the structure; null for what is not read. */
export type TextOwner = { readonly element: StructureElement; readonly tag: Structure['tag'] } | null;

/** A run at its place: `x` of its start, pt from the left of the page. */
interface PlacedRun {
  readonly run: TextRun;
  readonly x: Pt;
  readonly link: Owner['link'];
  /** Its place in the order in which the line is read. */
  readonly rank: number;
}

/** A link can be met from the top of its letters to the foot of them, as parts of the size. */
const ABOVE = 0.9;
const BELOW = 0.25;

/** Writes the lines of one text inside a text object, as parts of its element. */
export class TextDrawer {
  readonly #file: PdfKitDocument;
  readonly #structure: StructureTree;
  readonly #owner: TextOwner;
  /** Signs that are drawn as outlines, which cannot be done inside a text object. */
  readonly #outlines: string[] = [];
  /** Content of the element that is being written: lines without links share one piece. */
  #open: StructureContent | null = null;

  constructor(file: PdfKitDocument, structure: StructureTree, owner: TextOwner) {
    this.#file = file;
    this.#structure = structure;
    this.#owner = owner;
  }

  #close(): void {
    if (!this.#open || !this.#owner) return;
    this.#structure.close();
    this.#structure.add(this.#open, { element: this.#owner.element, link: null });
    this.#open = null;
  }

  #run({ run, x }: Pick<PlacedRun, 'run' | 'x'>, y: Pt): void {
    const lang = languageOf(run.attributes.link);
    const draw = () => {
      this.#outlines.push(...drawRun(this.#file, run, x, y));
    };
    if (lang) this.#structure.inLanguage(lang, draw);
    else draw();
  }

  /** Runs beside each other with the same link are one piece; pieces join the structure in the order of reading. */
  #linkedLine(placed: readonly PlacedRun[], baseline: Pt, owner: NonNullable<TextOwner>): void {
    const { height } = this.#file.page;
    const pieces: PlacedRun[][] = [];
    for (const one of placed) {
      const last = pieces.at(-1);
      if (last && last[0]?.link?.href === one.link?.href) last.push(one);
      else pieces.push([one]);
    }
    const written = pieces.map((piece) => {
      const link = piece[0]?.link ?? null;
      const content = this.#structure.open(link ? 'Link' : owner.tag);
      for (const one of piece) this.#run(one, height - baseline);
      this.#structure.close();
      return { piece, link, content, rank: Math.min(...piece.map(({ rank }) => rank)) };
    });
    for (const { piece, link, content } of written.sort((one, other) => one.rank - other.rank)) {
      const holder = this.#structure.add(content, { element: owner.element, link });
      const [first] = piece;
      if (!link || !first) continue;
      const { fontSize } = first.run.attributes;
      const width = piece.reduce((sum, { run }) => sum + runWidth(run), 0);
      this.#file.link(first.x, baseline - ABOVE * fontSize, width, (ABOVE + BELOW) * fontSize, link.href, {
        structParent: holder,
        // pdfkit takes a plain string for a name.
        Contents: new String(link.description),
      });
    }
  }

  #line(runs: readonly TextRun[], left: Pt, baseline: Pt): void {
    let x = left;
    const at = runs.map((run) => {
      const start = x;
      x += runWidth(run);
      return start;
    });
    if (this.#owner && runs.some(({ attributes }) => linkOf(attributes.link))) {
      this.#close();
      const order = readingOrder(runs);
      const placed = runs.map((run, index) => ({
        run,
        x: at[index] ?? left,
        link: linkOf(run.attributes.link),
        rank: order.indexOf(index),
      }));
      this.#linkedLine(placed, baseline, this.#owner);
      return;
    }
    if (this.#owner) this.#open ??= this.#structure.open(this.#owner.tag);
    runs.forEach((run, index) => {
      this.#run({ run, x: at[index] ?? left }, this.#file.page.height - baseline);
    });
  }

  /** `left` and `top` of the text's box, pt from the top left of the page. */
  draw({ lines = [], box, alignOffset = 0, style }: LayoutNode, left: Pt, top: Pt): void {
    if (!box) return;
    const firstY = lines[0]?.box.y ?? 0;
    // A word in another script stands higher and would push its line down; all lines keep the distance of the rest.
    const ascent = Math.min(...lines.map((line: TextLine) => line.ascent ?? 0));
    this.#file.addContent('0 g BT');
    for (const line of lines) {
      const { runs, shift } = trimRuns(line.runs, style?.direction ?? 'ltr');
      const x = left + (box.paddingLeft ?? 0) - alignOffset + line.box.x + shift;
      this.#line(runs, x, top + (box.paddingTop ?? 0) - firstY + line.box.y + ascent);
    }
    this.#close();
    this.#file.addContent('ET');
    this.#drawOutlines();
  }

  /** Outlines are a part of the text's element like its glyphs, which hold their words. */
  #drawOutlines(): void {
    if (this.#outlines.length === 0) return;
    const content = this.#owner && this.#structure.open(this.#owner.tag);
    for (const operators of this.#outlines) this.#file.addContent(operators);
    if (!content || !this.#owner) return;
    this.#structure.close();
    this.#structure.add(content, { element: this.#owner.element, link: null });
  }
}
