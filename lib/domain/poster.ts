import type { Direction, Locale } from './locales';
import type { LetterPicture } from './picture';
import type { Mm } from './units';

/** Papers that posters are made for, mm. */
export const POSTER_PAPERS = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
} as const satisfies Readonly<Record<string, { readonly width: Mm; readonly height: Mm }>>;

export type PosterPaper = keyof typeof POSTER_PAPERS;
/** To be read from afar, or in the hand. */
export const POSTER_FORMS = ['poster', 'handout'] as const;
export type PosterForm = (typeof POSTER_FORMS)[number];

/** A sheet that leads to a letter: what it says, in order, nothing left to decide. */
export interface Poster {
  readonly form: PosterForm;
  readonly paper: PosterPaper;
  readonly locale: Locale;
  readonly direction: Direction;
  /** Of the file. */
  readonly title: string;
  readonly siteName: string;
  readonly heading: string;
  readonly summary: string;
  /** Whom the letter is to; empty where that is for whoever writes to choose. */
  readonly recipient: string;
  /** The campaign's own words, below who says them. */
  readonly said: { readonly by: string; readonly text: string } | null;
  /** Empty on a poster. */
  readonly steps: readonly string[];
  readonly stepsTitle: string;
  readonly code: LetterPicture;
  readonly call: string;
  readonly scan: string;
  /** What is typed where no camera is at hand. */
  readonly address: string;
  readonly promise: string;
}
