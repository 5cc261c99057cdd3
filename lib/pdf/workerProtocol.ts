import type { Letter } from '../domain/letter';
import type { Poster } from '../domain/poster';
import type { FilePart, PdfStage, RenderedLetter } from './renderLetterPdf';

/** What a file of several letters says of itself. */
export type AboutFile = Pick<Letter, 'title' | 'locale'>;

export type PdfRequest =
  /** One letter as a file. */
  | { readonly id: number; readonly letter: Letter }
  /** A sheet that leads to a letter. */
  | { readonly id: number; readonly poster: Poster }
  /** One file of several: begun, added to letter by letter, ended; there is one at a time. */
  | { readonly id: number; readonly begin: AboutFile }
  | { readonly id: number; readonly add: FilePart }
  | { readonly id: number; readonly end: true };

export type PdfReply =
  | { readonly id: number; readonly kind: 'stage'; readonly stage: PdfStage }
  | ({ readonly id: number; readonly kind: 'done' } & RenderedLetter)
  /** Of a step of a file; `bytes` at its end. */
  | { readonly id: number; readonly kind: 'step'; readonly bytes: Uint8Array | null }
  | { readonly id: number; readonly kind: 'failed'; readonly reason: string };
