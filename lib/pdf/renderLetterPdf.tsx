import type { Letter } from '../domain/letter';
import { type Density, densitiesToTry, SEVERAL_PAGES } from '../paper/density';
import { blocksFit } from './document/blocksFit';
import { LetterDocument } from './document/LetterDocument';
import { drawLetters, drawPages } from './draw/drawPages';
import type { LayoutNode } from './draw/layoutTree';
import { fontsForLetter, type LetterFonts } from './fontsForLetter';
import { layOutOnePage, layOutPages } from './layout/layOutPages';
import { loadFaces, type ReadFace } from './loadFaces';

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
const makePages = async (letter: Letter, read: ReadFace, onFontsLoaded = () => {}) => {
  const fonts = fontsForLetter(letter);
  await loadFaces(fonts, read);
  onFontsLoaded();
  return { pages: layOut(letter, fonts), ...fonts };
};

/** A letter as PDF bytes. Texts are shaped by fontkit and broken into lines by @react-pdf's textkit; the rest is ours. */
export const renderLetterPdf = async (
  letter: Letter,
  read: ReadFace,
  onStage: (stage: PdfStage) => void = () => undefined,
): Promise<RenderedLetter> => {
  onStage('fonts');
  const { pages, missing, families } = await makePages(letter, read, () => onStage('pages'));
  return { bytes: drawPages(pages, letter), pages: pages.length, missing, ...blocksFit(letter, families) };
};

/**
 * Letters as one PDF, one after another: the typefaces are in it once, each letter is a part of the structure in its
 * own language and has a bookmark. `title` and `locale` are those of the file.
 */
export const renderLettersPdf = async (
  letters: Iterable<Letter>,
  about: Pick<Letter, 'title' | 'locale'>,
  read: ReadFace,
): Promise<Uint8Array> => {
  const file = drawLetters(about);
  for (const letter of letters) file.letter((await makePages(letter, read)).pages, letter);
  return file.end();
};
