import { Document } from '@react-pdf/renderer';
import { cloneElement, createElement, type ReactElement } from 'react';
import type { Letter } from '../../../lib/domain/letter';
import { densitiesToTry, SEVERAL_PAGES } from '../../../lib/paper/density';
import { LetterDocument } from '../../../lib/pdf/document/LetterDocument';
import { fontsForLetter } from '../../../lib/pdf/fontsForLetter';
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
const elementFor = (letter: Letter): ReactElement<{ readonly children: ReactElement }> =>
  LetterDocument({
    letter,
    families: fontsForLetter(letter).families,
    density: densitiesToTry(letter)[0] ?? SEVERAL_PAGES,
    numbered: false,
  });

const pageOf = (letter: Letter, key: number): ReactElement => cloneElement(elementFor(letter).props.children, { key });

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
    make: (letter) => renderToBuffer(elementFor(letter)),
    makeOne: (letters) => renderToBuffer(createElement(Document, null, letters.map(pageOf))),
  };
};
