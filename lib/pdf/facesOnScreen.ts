import { FONT_FACES } from '../../generated/fonts';
import { type Letter, lineText } from '../domain/letter';
import { letterParts } from '../domain/letterParts';
import type { CodePointRanges } from './codePointRanges';

/** What the page on the screen asks for (LetterPreview.module.css). */
const LATIN = 'letter';
const NASKH = 'letter-naskh';

/** The same files under another name, for languages whose forms the PDF's engine must be told of: browsers read `lang`. */
const SAME_FILE = /-(turkish|kurdish)$/;

/** How long a letter waits for its typeface before it is shown without, ms. */
const PATIENCE = 3000;

const unicodeRange = (ranges: CodePointRanges): string =>
  ranges.map(([first, last]) => `U+${first.toString(16)}-${last.toString(16)}`).join(', ');

let known = false;

/** Makes the PDF's typefaces known to the page; a file is loaded when a character that it holds is asked for. */
const addFaces = (): void => {
  if (known) return;
  known = true;
  for (const { family, url, weight, ranges } of FONT_FACES) {
    if (SAME_FILE.test(family)) continue;
    const name = family.startsWith('naskh') ? NASKH : LATIN;
    const face = new FontFace(name, `url(${url})`, { weight: String(weight), unicodeRange: unicodeRange(ranges) });
    document.fonts.add(face);
  }
};

const ARABIC = /\p{Script=Arabic}/u;
const OTHER_LETTERS = /[^\P{L}\p{Script=Arabic}]/u;

/**
 * Loads the typefaces that a letter is shown in, as it is printed. False where they do not come in time, and for
 * Chinese, whose typeface is too many and too large files.
 */
export const loadFaces = async (letter: Letter): Promise<boolean> => {
  if (letter.locale === 'zh') return false;
  addFaces();
  const parts = letterParts(letter);
  const texts = {
    400: parts.flatMap(({ lines, labels = [] }) => [...labels, ...lines.map(lineText)]).join(' '),
    700: parts.flatMap(({ heading }) => (heading ? [lineText(heading)] : [])).join(' '),
  };
  const rtl = letter.direction === 'rtl';
  const wanted = Object.entries(texts).flatMap(([weight, text]) => [
    ...(!rtl || OTHER_LETTERS.test(text) ? [[`${weight} 1rem ${LATIN}`, text] as const] : []),
    ...(rtl || ARABIC.test(text) ? [[`${weight} 1rem ${NASKH}`, text] as const] : []),
  ]);
  if (wanted.every(([font, text]) => document.fonts.check(font, text))) return true;
  return Promise.race([
    Promise.all(wanted.map(([font, text]) => document.fonts.load(font, text))).then(
      () => true,
      () => false,
    ),
    new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE, false)),
  ]);
};
