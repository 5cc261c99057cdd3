import type { Letter } from '../domain/letter';
import { type Density, densitiesToTry, SEVERAL_PAGES } from '../paper/density';
import { blocksFit } from './document/blocksFit';
import { EnvelopeDocument } from './document/EnvelopePage';
import { LabelSheet, labelsOnSheet } from './document/LabelSheet';
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

/** A letter as PDF bytes. Texts are shaped by fontkit; the rest is ours. */
export const renderLetterPdf = async (
  letter: Letter,
  read: ReadFace,
  onStage: (stage: PdfStage) => void = () => undefined,
): Promise<RenderedLetter> => {
  onStage('fonts');
  const { pages, missing, families } = await makePages(letter, read, () => onStage('pages'));
  return { bytes: drawPages(pages, letter), pages: pages.length, missing, ...blocksFit(letter, families) };
};

/** What is added to a file of several: a letter, its envelope alone, or sheets of labels with the addresses of letters. */
export type FilePart =
  | { readonly as: 'letter' | 'envelope'; readonly letter: Letter }
  | { readonly as: 'labels'; readonly letters: readonly Letter[] };

/**
 * A file of several letters: the typefaces are in it once, each letter is a part of the structure in its own language and
 * has a bookmark. `about` is what the file says of itself. A part that cannot be made rejects and leaves the file as it was.
 */
export const openFile = (about: Pick<Letter, 'title' | 'locale'>, read: ReadFace) => {
  const file = drawLetters(about);
  return {
    add: async (part: FilePart): Promise<void> => {
      if (part.as === 'labels') {
        const { letters } = part;
        const fonts = letters.map(fontsForLetter);
        for (const one of fonts) await loadFaces(one, read);
        const most = letters[0] ? labelsOnSheet(letters[0]) : 1;
        for (let from = 0; from < letters.length; from += most) {
          const on = <Value,>(all: readonly Value[]) => all.slice(from, from + most);
          file.letter(layOutPages(<LabelSheet letters={on(letters)} fonts={on(fonts)} />), about);
        }
        return;
      }
      const { letter } = part;
      if (part.as === 'letter') return file.letter((await makePages(letter, read)).pages, letter);
      const fonts = fontsForLetter(letter);
      await loadFaces(fonts, read);
      file.letter(layOutPages(<EnvelopeDocument letter={letter} {...fonts} />), letter);
    },
    end: (): Uint8Array => file.end(),
  };
};

/** Letters as one PDF, one after another. */
export const renderLettersPdf = async (
  letters: Iterable<Letter>,
  about: Pick<Letter, 'title' | 'locale'>,
  read: ReadFace,
): Promise<Uint8Array> => {
  const file = openFile(about, read);
  for (const letter of letters) await file.add({ as: 'letter', letter });
  return file.end();
};
