import { HAN } from '../../generated/fonts';
import type { FontFace } from './fontFace';
import { hanSlices } from './hanSlices';

/** What only the Chinese face holds. */
const HAN_TEXT = /[\p{Script=Han}\u3000-\u303F\uFF01-\uFF5E]/u;

const slices = new Map<400 | 700, readonly string[]>();

const slicesOf = (weight: 400 | 700): readonly string[] => {
  const known = slices.get(weight) ?? hanSlices(HAN.wording[weight]);
  slices.set(weight, known);
  return known;
};

/** The files of the Chinese face that hold characters of a text; none for a text without Chinese. */
export const hanFaces = (text: string, weight: 400 | 700): FontFace[] => {
  if (!HAN_TEXT.test(text)) return [];
  const wanted = new Set(text);
  return slicesOf(weight).flatMap((slice, index) => {
    const held = [...slice].filter((character) => wanted.has(character));
    if (held.length === 0) return [];
    const name = `han-${index}`;
    const ranges = held.map((character): readonly [number, number] => {
      const point = character.codePointAt(0) ?? 0;
      return [point, point];
    });
    return [{ name, family: name, weight, url: `${HAN.folder}/${index}-${weight}.woff`, ranges }];
  });
};
