import type { CodePointRanges } from './codePointRanges';

/** One font file: part of a typeface, loaded when a letter needs it. */
export interface FontFace {
  readonly name: string;
  readonly family: string;
  readonly weight: number;
  /** From the root of the site; under public/ in the repository. */
  readonly url: string;
  /** Code points it holds. */
  readonly ranges: CodePointRanges;
}
