import type { Mm } from './units';

/**
 * A logo or a signature as bare pixels: whatever the file told besides (place, time, device, thumbnail) is gone, and
 * the letter's PDF is the same for the same pixels. Rows from the top, three bytes (red, green, blue) a pixel.
 */
export interface Picture {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** A picture in a letter, with the words that stand for it where it is not seen. */
export interface LetterPicture {
  readonly picture: Picture;
  readonly alt: string;
}

/** What a sender adds to the letter's words. Pictures are in no link and in no draft file. */
export interface Pictures {
  readonly logo: Picture | null;
  readonly signature: Picture | null;
}

export const NO_PICTURES: Pictures = { logo: null, signature: null };

/** Of a file that is taken in: bytes, and pixels once unpacked. */
export const PICTURE_FILE_LIMITS = { bytes: 5_000_000, pixels: 24_000_000 } as const;

/** A picture is kept no larger than print at this size can show at 300 dots an inch; pixels. */
export const KEPT_PIXELS = { width: 720, height: 360 } as const;

/** The room that a signature has on paper. */
export const SIGNATURE_BOX: { readonly width: Mm; readonly height: Mm } = { width: 55, height: 14 };
