import type { Direction } from '../../../lib/domain/locales';
import type { Problem } from '../../../lib/domain/problem';
import type { Rule } from '../rule';

const MARK = /[\u200E\u200F]/u;
/**
 * The Arabic letter mark, embeddings, overrides and isolates (Unicode TR 9, 2.1–2.5), the byte order mark, and any of
 * them or a mark as an escape of JSON, where nobody sees what it is.
 */
const FORBIDDEN = /[\u061C\u202A-\u202E\u2066-\u2069\uFEFF]|\\u(?:061c|200[ef]|202[a-e]|206[6-9]|feff)/iu;
const RTL_LETTER = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;
const LTR_LETTER = new RegExp(`(?!${RTL_LETTER.source})\\p{L}`, 'u');
/** The joiners shape letters of the Arabic script, as in Kurdish and Persian; beside anything else they are stray. */
const STRAY_JOINER = /(?<!\p{Script=Arabic}\p{M}*)[\u200C\u200D]|[\u200C\u200D](?!\p{Script=Arabic})/u;

/** A line without what is no wording: the key of JSON, and what a template fills in. */
const wordingOf = (line: string): string => line.replace(/^\s*"[^"]*":\s*/, '').replace(/\{\{.*?\}\}/g, '');

/** A mark where text of one direction only stands, or another control. */
const controlIn = (line: string): string | undefined => {
  const [forbidden] = FORBIDDEN.exec(line) ?? STRAY_JOINER.exec(line) ?? [];
  if (forbidden !== undefined) return forbidden;
  const text = wordingOf(line);
  return RTL_LETTER.test(text) && (LTR_LETTER.test(text) || /\d/.test(text)) ? undefined : MARK.exec(line)?.[0];
};

const nameOf = (found: string): string =>
  found.startsWith('\\') ? found : `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * Characters nobody sees that turn text around, in a file of wording. A mark may stand where text of both directions
 * meets, as in “DL (220 mm)” on an Arabic page; one that was pasted along with a word does harm elsewhere. In letters
 * lib/compose/isolateDirection.ts sets them.
 */
export const bidiControlProblems = (file: string, text: string): Problem[] =>
  text.split('\n').flatMap((line, index) => {
    const found = controlIn(line);
    return found === undefined
      ? []
      : [
          {
            file,
            place: `line ${index + 1}`,
            problem: `${nameOf(found)} is an invisible character that changes how text runs.`,
            remedy: 'Remove it; a mark may only part text of two directions, and the letter sets its own.',
          },
        ];
  });

/** Whether a text has letters of the other direction; in a right-to-left letter also a telephone number is such. */
const holdsOther = (text: string, direction: Direction): boolean =>
  direction === 'ltr' ? RTL_LETTER.test(text) : LTR_LETTER.test(text) || /\d/.test(text);

/** Lines of a finished letter that hold a mark without text of the other direction, or a control of another kind. */
export const needlessMarks = (lines: readonly string[], direction: Direction): string[] =>
  lines
    .filter((line) => FORBIDDEN.test(line) || (MARK.test(line) && !holdsOther(line, direction)))
    .map((line) => `a direction mark where nothing changes direction: "${line.slice(0, 40)}"`);

export const rule: Rule = {
  holds: 'No direction controls in wording but marks where two directions meet; joiners only between Arabic letters',
  file: ({ file, text }) => (file.endsWith('.css') ? [] : bidiControlProblems(file, text)),
};
