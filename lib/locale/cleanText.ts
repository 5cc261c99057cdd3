/** Where one program or another ends a line: LS, PS, NEL, VT, FF and the usual ones (Unicode 5.8). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: two of them end a line
const LINE_ENDS = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g;

/**
 * Control characters (all but line breaks), bidi overrides, isolates and marks (Unicode TR 36: they can make text read
 * otherwise than it is stored), tags (they carry text that nobody sees), halves of pairs that are no character, and
 * private-use characters, which mark places inside rendered templates.
 * ZWNJ and ZWJ stay: Kurdish and Persian need them.
 */
const REMOVED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
  /[\u0000-\u0009\u000E-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uD800-\uDFFF\uE000-\uF8FF\uFEFF\uFFF0-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{10FFFF}]/gu;

/** Something that is seen: neither space nor what Unicode says may be ignored, ZWNJ and fillers among it. */
const SEEN = /[^\s\p{Default_Ignorable_Code_Point}]/u;

/** Text as the person typed it, in NFC, without characters that cannot be seen; says whether any were taken out. */
export const cleanText = (text: string): { readonly text: string; readonly removed: boolean } => {
  const unified = text.replace(LINE_ENDS, '\n').replace(/\t/g, ' ');
  const cleaned = unified.replace(REMOVED, '');
  return { text: SEEN.test(cleaned) ? cleaned.normalize('NFC').trim() : '', removed: cleaned !== unified };
};
