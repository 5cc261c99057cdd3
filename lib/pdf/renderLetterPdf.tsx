import type { PdfKitDocument } from 'pdfkit';
import { addressFits } from '@/components/pdf/AddressBlock';
import { type Density, densitiesToTry, SEVERAL_PAGES } from '@/components/pdf/density';
import { LetterDocument } from '@/components/pdf/LetterDocument';
import type { Letter } from '../domain/letter';
import { drawLetters, drawPages } from './draw/drawPages';
import type { LayoutNode } from './draw/layoutTree';
import type { FontFace } from './fontFace';
import { fontsForLetter, type LetterFamilies } from './fontsForLetter';
import { layOutDocument, layOutOnePage } from './layOutDocument';
import { openFile } from './openFile';
import { registerFonts } from './registerFonts';
import { replaceMissing } from './replaceMissing';

export type PdfStage = 'engine' | 'fonts' | 'pages';

export interface RenderedLetter {
  readonly bytes: Uint8Array;
  /** Characters that no typeface holds, replaced in the letter. */
  readonly missing: readonly string[];
  /** False where the address leaves its window however small it is set. */
  readonly addressFits: boolean;
}

const collect = (document: PdfKitDocument): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk) => chunks.push(chunk));
    document.on('error', reject);
    document.on('end', () => {
      const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      resolve(bytes);
    });
  });

/** On one page if any density allows it, else roomily on several. */
const layOut = async (letter: Letter, families: LetterFamilies): Promise<LayoutNode> => {
  const documentAt = (density: Density, numbered: boolean) => (
    <LetterDocument letter={letter} families={families} density={density} numbered={numbered} />
  );
  for (const density of densitiesToTry(letter)) {
    const laidOut = await layOutOnePage(documentAt(density, false));
    if (laidOut) return laidOut;
  }
  return layOutDocument(documentAt(SEVERAL_PAGES, true));
};

/** The pages of a letter, its typefaces loaded, and the characters that none of them holds. */
const makePages = async (letter: Letter, sourceOf: (face: FontFace) => string, onFontsLoaded = () => {}) => {
  const fonts = fontsForLetter(letter);
  await registerFonts(fonts, sourceOf);
  onFontsLoaded();
  const { children = [] } = await layOut(replaceMissing(letter, fonts.missing), fonts.families);
  return { pages: children, missing: fonts.missing };
};

/**
 * A letter as PDF bytes. React-pdf lays it out; opening and drawing are ours, because the stock way writes producer,
 * creator and the time, which say what nobody needs to know about the sender, and no structure for screen readers.
 */
export const renderLetterPdf = async (
  letter: Letter,
  sourceOf: (face: FontFace) => string,
  onStage: (stage: PdfStage) => void = () => undefined,
): Promise<RenderedLetter> => {
  onStage('fonts');
  const { pages, missing } = await makePages(letter, sourceOf, () => onStage('pages'));
  const file = openFile(letter);
  const bytes = collect(file);
  drawPages(file, pages);
  return { bytes: await bytes, missing, addressFits: addressFits(letter) };
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
