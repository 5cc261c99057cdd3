import type { Letter } from '../../lib/domain/letter';
import type { RenderedLetter } from '../../lib/pdf/renderLetterPdf';

/** What the server and a render process say to each other; one letter at a time, so that no numbers are needed. */
export type RenderRequest = Letter;

export type RenderReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly rendered: RenderedLetter }
  | { readonly kind: 'failed' };
