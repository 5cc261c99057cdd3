import { HAN, HANGUL } from '../../generated/fonts';
import type { FontFace } from './fontFace';
import { hangulSlices, hanSlices } from './hanSlices';

type Weight = 400 | 700;

/** A typeface of too many characters for one file. */
interface SlicedFace {
  /** Of its files' families, before their number. */
  readonly name: string;
  readonly folder: string;
  /** What only it holds. */
  readonly text: RegExp;
  /** Characters of each file. */
  readonly slices: (weight: Weight) => readonly string[];
}

const SLICED: readonly SlicedFace[] = [
  {
    name: 'han',
    folder: HAN.folder,
    text: /[\p{Script=Han}\u3000-\u303F\uFF01-\uFF5E]/u,
    slices: (weight) => hanSlices(HAN.wording, weight),
  },
  { name: 'hangul', folder: HANGUL.folder, text: /\p{Script=Hangul}/u, slices: hangulSlices },
];

const known = new Map<string, readonly string[]>();

const slicesOf = ({ name, slices }: SlicedFace, weight: Weight): readonly string[] => {
  const key = name + weight;
  const cut = known.get(key) ?? slices(weight);
  known.set(key, cut);
  return cut;
};

/** The files of sliced faces that hold characters of a text; none for a text without Chinese, Japanese and Korean. */
export const slicedFaces = (text: string, weight: Weight): FontFace[] => {
  const faces = SLICED.filter((face) => face.text.test(text));
  const wanted = new Set(faces.length > 0 ? text : '');
  return faces.flatMap((face) =>
    slicesOf(face, weight).flatMap((slice, index) => {
      const held = [...slice].filter((character) => wanted.has(character));
      if (held.length === 0) return [];
      const name = `${face.name}-${index}`;
      const ranges = held.map((character): readonly [number, number] => {
        const point = character.codePointAt(0) ?? 0;
        return [point, point];
      });
      return [{ name, family: name, weight, url: `${face.folder}/${index}-${weight}.woff`, ranges }];
    }),
  );
};
