import type { Letter } from '../domain/letter';
import type { PdfStage, RenderedLetter } from './renderLetterPdf';

export interface PdfRequest {
  readonly id: number;
  readonly letter: Letter;
}

export type PdfReply =
  | { readonly id: number; readonly kind: 'stage'; readonly stage: PdfStage }
  | ({ readonly id: number; readonly kind: 'done' } & RenderedLetter)
  | { readonly id: number; readonly kind: 'failed'; readonly reason: string };
