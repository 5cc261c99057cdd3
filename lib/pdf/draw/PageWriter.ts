import type { Pt } from '../../domain/units';
import type { ByteWriter } from '../file/ByteWriter';
import type { CodedGlyph } from '../file/codedGlyph';
import { type Ref, reference } from '../file/PdfFile';
import { rounded } from '../file/pdfText';
import type { StructureTag } from '../structure';
import type { Operators } from './PieceWriter';
import { type RecordedText, tagOf } from './recordText';

/** Types of artifacts as the property list has them (ISO 32000-1, 14.8.2.2.2). */
const ARTIFACTS = {
  layout: '/Layout',
  header: '/Pagination /Subtype /Header',
  footer: '/Pagination /Subtype /Footer',
} as const;
export type ArtifactKind = keyof typeof ARTIFACTS;

/** A text at its place: of the top left of its box, pt from the bottom left of the page. */
interface PlacedText {
  readonly text: RecordedText;
  readonly x: Pt;
  readonly y: Pt;
  /** What its pieces are marked as, the first with the number `mark`; null where an artifact holds them. */
  readonly tag: StructureTag | null;
  readonly mark: number;
}

/** The content of one page: gathered first, for the codes of glyphs are known when all that is shown is. */
export class PageWriter {
  readonly #parts: (string | PlacedText)[] = [];
  /** By the number of each piece of marked content, the element it belongs to. */
  readonly owners: Ref[] = [];
  readonly areas: Ref[] = [];
  readonly #pictures = new Map<Ref, string>();

  /** Operators that need no glyph. */
  add(operators: string): void {
    this.#parts.push(`${operators}\n`);
  }

  artifact(kind: ArtifactKind): void {
    this.add(`/Artifact << /Type ${ARTIFACTS[kind]} >> BDC`);
  }

  /** The name of a picture among the page's resources. */
  nameOf(picture: Ref): string {
    const name = this.#pictures.get(picture) ?? `Im${this.#pictures.size + 1}`;
    this.#pictures.set(picture, name);
    return name;
  }

  /** Room for a mark, given to its owner later. */
  reserveMarks(count: number): number {
    const first = this.owners.length;
    for (let mark = 0; mark < count; mark += 1) this.owners.push(0);
    return first;
  }

  text(text: RecordedText, x: Pt, y: Pt, tag: StructureTag | null): number {
    const mark = tag ? this.reserveMarks(text.pieces.length + (text.outlines ? 1 : 0)) : 0;
    this.#parts.push({ text, x: rounded(x), y: rounded(y), tag, mark });
    return mark;
  }

  get resources(): string {
    const named = [...this.#pictures].map(([ref, name]) => `/${name} ${reference(ref)}`);
    return named.length > 0 ? `/XObject << ${named.join(' ')} >>` : '';
  }

  /** Writes the content; `codeOf` gives the code of a glyph in the file. */
  writeTo(out: ByteWriter, codeOf: (glyph: CodedGlyph) => number): void {
    for (const part of this.#parts) {
      if (typeof part === 'string') out.text(part);
      else writeText(out, part, part.text.glyphs.map(codeOf));
    }
  }
}

const writeText = (out: ByteWriter, { text, x, y, tag, mark }: PlacedText, codes: readonly number[]): void => {
  const write = ({ bytes, gaps, which }: Operators, as: string | null, number: number) => {
    if (as) out.text(`/${as} << /MCID ${number} >> BDC\n`);
    out.addWithCodes(bytes, gaps, which, codes);
    if (as) out.text('EMC\n');
  };
  const { pieces, outlines } = text;
  out.text(`BT 1 0 0 1 ${x} ${y} Tm\n`);
  pieces.forEach((piece, index) => {
    write(piece, tag && tagOf(piece, tag), mark + index);
  });
  out.text('ET\n');
  if (!outlines) return;
  out.text(`q 1 0 0 1 ${x} ${y} cm\n`);
  write(outlines, tag, mark + pieces.length);
  out.text('Q\n');
};
