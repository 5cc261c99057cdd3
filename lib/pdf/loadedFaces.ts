import type { Font } from 'fontkit';
import type { FontFace } from './fontFace';

type Told = Pick<FontFace, 'family' | 'weight'>;

const keyOf = ({ family, weight }: Told): string => `${family}${weight}`;

/** The typefaces that are loaded, for all letters of a process. */
const faces = new Map<string, Font>();
const names = new WeakMap<object, string>();

export const keepFace = (face: Told, font: Font): void => {
  faces.set(keyOf(face), font);
  names.set(font, keyOf(face));
};

/** A face that was loaded. */
export const loadedFace = (family: string, weight: number): Font | undefined => faces.get(keyOf({ family, weight }));

/** The name of a face among the resources of pages: the same in every file. */
export const faceName = (typeface: object): string => {
  const name = names.get(typeface);
  if (name === undefined) throw new Error('A typeface is used that was not loaded.');
  return name;
};
