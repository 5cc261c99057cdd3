import type { PdfKitDocument } from 'pdfkit';
import type { Letter } from '../domain/letter';
import { type Density, densitiesToTry, SEVERAL_PAGES } from '../paper/density';
import { blocksFit } from './document/blocksFit';
import { LetterDocument } from './document/LetterDocument';
import { drawLetters, drawPages } from './draw/drawPages';
import type { LayoutNode } from './draw/layoutTree';
import type { FontFace } from './fontFace';
import { fontsForLetter, type LetterFonts } from './fontsForLetter';
import { layOutOnePage, layOutPages } from './layout/layOutPages';
import { openFile } from './openFile';
import { registerFonts } from './registerFonts';

export type PdfStage = 'engine' | 'fonts' | 'pages';

export interface RenderedLetter {
  readonly bytes: Uint8Array;
  /** Pages of the file, an envelope's and a version for reference among them. */
  readonly pages: number;
  /** Characters that no typeface holds, replaced in the letter. */
  readonly missing: readonly string[];
  /** False where an address is smaller or closer on paper than it may be. */
  readonly addressFits: boolean;
  /** The same of the sender. */
  readonly senderFits: boolean;
}

const ROOM_AT_FIRST = 65_536;

/** The bytes of a file in one growing piece: pdfkit writes some hundred small ones for each letter. */
const collect = (document: PdfKitDocument): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    let bytes = new Uint8Array(ROOM_AT_FIRST);
    let length = 0;
    document.on('data', (chunk) => {
      if (length + chunk.length > bytes.length) {
        const larger = new Uint8Array(2 * (length + chunk.length));
        larger.set(bytes);
        bytes = larger;
      }
      bytes.set(chunk, length);
      length += chunk.length;
    });
    document.on('error', reject);
    document.on('end', () => resolve(bytes.slice(0, length)));
  });

/** On one page if any density allows it, else roomily on several. */
const layOut = (letter: Letter, { families, standIns }: LetterFonts): readonly LayoutNode[] => {
  const documentAt = (density: Density) => (
    <LetterDocument letter={letter} families={families} standIns={standIns} density={density} />
  );
  for (const density of densitiesToTry(letter)) {
    const pages = layOutOnePage(documentAt(density));
    if (pages) return pages;
  }
  return layOutPages(documentAt(SEVERAL_PAGES));
};

/** The pages of a letter, its typefaces loaded, and the characters that none of them holds. */
const makePages = async (letter: Letter, sourceOf: (face: FontFace) => string, onFontsLoaded = () => {}) => {
  const fonts = fontsForLetter(letter);
  await registerFonts(fonts, sourceOf);
  onFontsLoaded();
  return { pages: layOut(letter, fonts), ...fonts };
};

/**
 * A letter as PDF bytes. Lines are broken by @react-pdf's textkit; layout, opening and drawing are ours: the stock way
 * writes producer, creator and the time, which say what nobody needs to know about the sender, and no structure for
 * screen readers.
 */
export const renderLetterPdf = async (
  letter: Letter,
  sourceOf: (face: FontFace) => string,
  onStage: (stage: PdfStage) => void = () => undefined,
): Promise<RenderedLetter> => {
  onStage('fonts');
  const { pages, missing, families } = await makePages(letter, sourceOf, () => onStage('pages'));
  const file = openFile(letter);
  const bytes = collect(file);
  drawPages(file, pages);
  return { bytes: await bytes, pages: pages.length, missing, ...blocksFit(letter, families) };
};

/**
 * Letters as one PDF, one after another: the typefaces are in it once, each letter is a part of the structure in its
 * own language and has a bookmark. `title` and `locale` are those of the file.
 */
export const renderLettersPdf = async (
  letters: Iterable<Letter>,
  about: Pick<Letter, 'title' | 'locale'>,
  sourceOf: (face: FontFace) => string,
): Promise<Uint8Array> => {
  const file = openFile(about);
  const bytes = collect(file);
  const drawer = drawLetters(file);
  for (const letter of letters) drawer.letter((await makePages(letter, sourceOf)).pages, letter);
  drawer.end();
  return bytes;
};
