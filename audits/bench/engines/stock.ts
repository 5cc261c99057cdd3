import { cloneElement, createElement, type ReactElement } from 'react';
import type { Letter } from '../../../lib/domain/letter';
import { densitiesToTry, SEVERAL_PAGES } from '../../../lib/paper/density';
import { LetterDocument } from '../../../lib/pdf/document/LetterDocument';
import { fontsForLetter } from '../../../lib/pdf/fontsForLetter';
import { Document } from '../../../lib/pdf/layout/elements';
import { loadFaces } from '../../../lib/pdf/loadFaces';
import { onDisk } from '../../../lib/pdf/renderPdfInNode';
import { bundledEngine, versionOf } from '../bundledEngine';
import type { NoScriptFont } from '../fonts';
import type { Engine } from './engine';

interface Stock {
  readonly Font: {
    readonly register: (font: { readonly family: string; readonly src: string; readonly fontWeight: number }) => void;
    readonly registerHyphenationCallback: (divide: (word: string) => string[]) => void;
  };
  readonly renderToBuffer: (document: ReactElement) => Promise<Buffer>;
}

/** The elements that ours lays out, at the first density that an estimate allows, without page numbers. */
const elementFor = async (letter: Letter): Promise<ReactElement<{ readonly children: ReactElement[] }>> => {
  const fonts = fontsForLetter(letter);
  // Addresses are measured while they are described, by our own copies of the faces.
  await loadFaces(fonts, onDisk);
  return LetterDocument({ letter, families: fonts.families, density: densitiesToTry(letter)[0] ?? SEVERAL_PAGES });
};

/** The letter's own page; the ones for reference and envelope are null. */
const pageOf = async (letter: Letter, key: number): Promise<ReactElement[]> => {
  const [page] = (await elementFor(letter)).props.children;
  return page ? [cloneElement(page, { key })] : [];
};

export interface StockEngine extends Engine {
  readonly makeOne: (letters: readonly Letter[]) => Promise<Uint8Array>;
}

/** @react-pdf/renderer as it comes: its own drawing, no structure, nothing remembered. */
export const openStock = async (fonts: readonly NoScriptFont[]): Promise<StockEngine> => {
  const { Font, renderToBuffer } = await bundledEngine<Stock>('@react-pdf/renderer');
  for (const { family, weight, ttf } of fonts) {
    Font.register({ family, src: `data:font/ttf;base64,${ttf.toString('base64')}`, fontWeight: weight });
  }
  Font.registerHyphenationCallback((word) => [word]);
  return {
    name: `@react-pdf/renderer ${versionOf('@react-pdf/renderer')}`,
    make: async (letter) => renderToBuffer(await elementFor(letter)),
    makeOne: async (letters) => {
      const pages = (await Promise.all(letters.map(pageOf))).flat();
      return renderToBuffer(createElement(Document, { title: '', language: 'en' }, pages));
    },
  };
};
