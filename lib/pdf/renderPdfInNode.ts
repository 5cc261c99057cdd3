import path from 'node:path';
import type { Letter } from '../domain/letter';
import { renderLetterPdf } from './renderLetterPdf';

/** The page's own PDF code with the font files read from the disk: command line, checks, tests. */
export const renderPdfInNode = async (letter: Letter): Promise<Uint8Array> =>
  (await renderLetterPdf(letter, ({ url }) => path.join(process.cwd(), 'public', url))).bytes;
