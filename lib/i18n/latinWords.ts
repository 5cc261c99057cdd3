/** Text between two letters of other scripts or marks of direction. */
const BETWEEN = /[^\p{Script=Arabic}\p{Script=Han}\u200E\u200F]+/gu;
const LATIN = /\p{Script=Latin}/u;
/** Without the signs and spaces at its ends, which belong to the text around it, unless a mark says otherwise. */
const CORE = /[\p{Script=Latin}\p{N}](?:.*[\p{Script=Latin}\p{N}])?/su;
const MARK = '\u200E';

export interface Stretch {
  readonly text: string;
  readonly latin: boolean;
}

/**
 * A text of another script cut where Latin words begin and end, so that each of these is set in one face, with the
 * digits and signs inside and between them: "10115 Berlin", "layla@example.org".
 */
export const latinWords = (text: string): Stretch[] => {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const between of text.matchAll(BETWEEN)) {
    const core = LATIN.test(between[0]) ? CORE.exec(between[0]) : null;
    if (!core) continue;
    const [first, last] = [between.index, between.index + between[0].length];
    const start = text[first - 1] === MARK ? first : first + core.index;
    const end = text[last] === MARK ? last : first + core.index + core[0].length;
    if (start > from) stretches.push({ text: text.slice(from, start), latin: false });
    stretches.push({ text: text.slice(start, end), latin: true });
    from = end;
  }
  if (from < text.length) stretches.push({ text: text.slice(from), latin: false });
  return stretches;
};
