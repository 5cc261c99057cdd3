import type { Letter, LetterLink } from '../../domain/letter';
import type { LayoutBox, Typeface } from '../draw/layoutTree';
import type { PageWriter } from '../draw/PageWriter';
import { faceName } from '../loadedFaces';
import { xmpPacket } from '../xmpPacket';
import { ByteWriter } from './ByteWriter';
import type { CodedGlyph } from './codedGlyph';
import { FaceInFile } from './FaceInFile';
import { fileId } from './fileId';
import { PdfFile, packed, type Ref, reference, references } from './PdfFile';
import { pdfText, rounded } from './pdfText';

interface Bookmark {
  readonly title: string;
  readonly page: Ref;
}

/**
 * A tagged PDF 1.7 of letters, as PDF/UA-1 and PDF/A-2a want it: title and language, and nothing of producer, creator,
 * person or time.
 */
export class LetterFile {
  readonly objects = new PdfFile();
  readonly #about: Pick<Letter, 'title' | 'locale'>;
  readonly #faces = new Map<Typeface, FaceInFile>();
  readonly #pageList = this.objects.reserve();
  readonly #pages: Ref[] = [];
  readonly #bookmarks: Bookmark[] = [];
  readonly #resources: Ref = this.objects.reserve();
  readonly #colours: string;
  readonly #content = new ByteWriter();

  constructor(about: Pick<Letter, 'title' | 'locale'>) {
    this.#about = about;
    this.#colours = writeColours(this.objects);
  }

  /** Says which glyphs will be shown. */
  ask(glyphs: readonly CodedGlyph[]): void {
    for (const glyph of glyphs) this.#faceOf(glyph).ask(glyph);
  }

  #faceOf({ typeface }: CodedGlyph): FaceInFile {
    const known = this.#faces.get(typeface);
    if (known) return known;
    const face = new FaceInFile(typeface, this.objects.reserve());
    this.#faces.set(typeface, face);
    return face;
  }

  /** Gives codes to what was asked for. */
  giveCodes(): void {
    for (const face of this.#faces.values()) face.giveCodes();
  }

  writePage(ref: Ref, page: PageWriter, { width, height }: LayoutBox, owners: number): void {
    this.#content.clear();
    page.writeTo(this.#content, (glyph) => this.#faceOf(glyph).code(glyph));
    const content = this.objects.packedStream(packed(this.#content.view()));
    const areas = page.areas.length > 0 ? `/Annots ${references(page.areas)} ` : '';
    this.objects.write(
      `<< /Type /Page /Parent ${reference(this.#pageList)} /MediaBox [0 0 ${rounded(width)} ${rounded(height)}] ` +
        `/Contents ${reference(content)} /Resources << ${this.#colours} /Font ${reference(this.#resources)} ` +
        `${page.resources} >> /StructParents ${owners} ${areas}/Tabs /S >>`,
      ref,
    );
    this.#pages.push(ref);
  }

  /** The area of a link on a page, from its bottom left to its top right; `owner` is its number in the structure. */
  writeLink({ href, description }: LetterLink, area: readonly number[], owner: number, ref: Ref): Ref {
    return this.objects.write(
      `<< /Type /Annot /Subtype /Link /Rect [${area.map(rounded).join(' ')}] /Border [0 0 0] /F 4 ` +
        `/A << /S /URI /URI ${pdfText(href)} >> /Contents ${pdfText(description)} /StructParent ${owner} >>`,
      ref,
    );
  }

  addBookmark(title: string, page: Ref): void {
    this.#bookmarks.push({ title, page });
  }

  #writeBookmarks(): string {
    if (this.#bookmarks.length === 0) return '';
    const root = this.objects.reserve();
    const refs = this.#bookmarks.map(() => this.objects.reserve());
    const to = (name: string, ref: Ref | undefined) => (ref === undefined ? '' : ` /${name} ${reference(ref)}`);
    this.#bookmarks.forEach(({ title, page }, index) => {
      const [before, after] = [to('Prev', refs[index - 1]), to('Next', refs[index + 1])];
      const own = `/Title ${pdfText(title)} /Parent ${reference(root)} /Dest [${reference(page)} /Fit]${before}${after}`;
      this.objects.write(`<< ${own} >>`, refs[index]);
    });
    const ends = to('First', refs[0]) + to('Last', refs.at(-1));
    this.objects.write(`<< /Type /Outlines${ends} /Count ${refs.length} >>`, root);
    return ` /Outlines ${reference(root)} /PageMode /UseOutlines`;
  }

  /** Closes the file. */
  end(structure: Ref): Uint8Array {
    const { title, locale } = this.#about;
    const { objects } = this;
    const faces = [...this.#faces];
    faces.forEach(([, face], index) => {
      face.write(objects, index);
    });
    const named = faces.map(([typeface, { ref }]) => `/${faceName(typeface)} ${reference(ref)}`);
    objects.write(`<< ${named.join(' ')} >>`, this.#resources);
    objects.write(`<< /Type /Pages /Kids ${references(this.#pages)} /Count ${this.#pages.length} >>`, this.#pageList);
    // Not packed, so that programs that know nothing of PDF can read it.
    const packet = new TextEncoder().encode(xmpPacket({ title, locale }));
    const metadata = objects.stream(packet, '/Type /Metadata /Subtype /XML');
    const info = objects.write(`<< /Title ${pdfText(title)} >>`);
    const root = objects.write(
      `<< /Type /Catalog /Pages ${reference(this.#pageList)} /Lang ${pdfText(locale)} /MarkInfo << /Marked true >> ` +
        `/StructTreeRoot ${reference(structure)} /ViewerPreferences << /DisplayDocTitle true >> ` +
        `/Metadata ${reference(metadata)}${this.#writeBookmarks()} >>`,
    );
    return objects.end(root, info, fileId(`${locale} ${title}`));
  }
}

/** White of CIE standard illuminant D65. */
const WHITE = '/WhitePoint [0.9505 1 1.089]';

/**
 * What is painted in gray or RGB means the same on every device (ISO 19005-2, 6.2.4.3). A gray and an RGB that say
 * which colours they mean, those of sRGB (IEC 61966-2-1) with its curve as a power, do it without a colour profile.
 */
const writeColours = (file: PdfFile): string => {
  const gray = file.write(`[/CalGray << ${WHITE} /Gamma 2.2 >>]`);
  const matrix = '/Matrix [0.4124 0.2126 0.0193 0.3576 0.7152 0.1192 0.1805 0.0722 0.9505]';
  const rgb = file.write(`[/CalRGB << ${WHITE} /Gamma [2.2 2.2 2.2] ${matrix} >>]`);
  return `/ColorSpace << /DefaultGray ${reference(gray)} /DefaultRGB ${reference(rgb)} >>`;
};
