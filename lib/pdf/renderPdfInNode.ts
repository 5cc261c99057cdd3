import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Letter } from '../domain/letter';
import type { Poster } from '../domain/poster';
import { ROOT } from '../site/root';
import type { ReadFace } from './loadFaces';
import { type RenderedLetter, renderLetterPdf, renderLettersPdf } from './renderLetterPdf';
import { renderPosterPdf } from './renderPosterPdf';

export const onDisk: ReadFace = async ({ url }) => readFileSync(path.join(ROOT, 'public', url));

/** The page's own PDF code with the font files read from the disk: the server, and all that makes letters in Node. */
export const renderLetterInNode = (letter: Letter): Promise<RenderedLetter> => renderLetterPdf(letter, onDisk);

export const renderPosterInNode = (poster: Poster): Promise<RenderedLetter> => renderPosterPdf(poster, onDisk);

/** The bytes alone: command line, checks, tests. */
export const renderPdfInNode = async (letter: Letter): Promise<Uint8Array> => (await renderLetterInNode(letter)).bytes;

/** Letters as one PDF, read from the disk likewise. */
export const renderLettersInNode = (
  letters: Iterable<Letter>,
  about: Pick<Letter, 'title' | 'locale'>,
): Promise<Uint8Array> => renderLettersPdf(letters, about, onDisk);
