import type { Letter } from '../../lib/domain/letter';
import { renderLettersInNode, renderPdfInNode } from '../../lib/pdf/renderPdfInNode';
import { openStock } from './engines/stock';
import { plainFonts } from './fonts';

export const BATCH_ENGINES = ['stock', 'ours'] as const;
export type BatchEngine = (typeof BATCH_ENGINES)[number];

/** "one" for one file with all letters, "single" for a file each. */
export const BATCH_KINDS = ['one', 'single'] as const;
export type BatchKind = (typeof BATCH_KINDS)[number];

/** Makes a batch of letters; gives the bytes of its files together. */
export type MakeBatch = (letters: readonly Letter[], kind: BatchKind) => Promise<number>;

const oneByOne = async (letters: readonly Letter[], make: (letter: Letter) => Promise<Uint8Array>): Promise<number> => {
  let bytes = 0;
  for (const letter of letters) bytes += (await make(letter)).length;
  return bytes;
};

export const openBatches = async (engine: BatchEngine, letters: readonly Letter[]): Promise<MakeBatch> => {
  if (engine === 'ours') {
    const about = { title: 'All', locale: 'en' } as const;
    return async (batch, kind) =>
      kind === 'one' ? (await renderLettersInNode(batch, about)).length : oneByOne(batch, renderPdfInNode);
  }
  const { make, makeOne } = await openStock(await plainFonts(letters));
  return async (batch, kind) => (kind === 'one' ? (await makeOne(batch)).length : oneByOne(batch, make));
};
