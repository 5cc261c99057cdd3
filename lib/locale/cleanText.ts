/**
 * Control characters (all but line breaks), bidi overrides and isolates (Unicode TR 36: they can make text read
 * otherwise than it is stored) and private-use characters, which mark places inside rendered templates.
 * ZWNJ and ZWJ stay: Kurdish and Persian need them.
 */
const REMOVED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uE000-\uF8FF\uFEFF\uFFF9-\uFFFB\u{F0000}-\u{10FFFF}]/gu;

/** Text as the person typed it, in NFC, without characters that cannot be seen; says whether any were taken out. */
export const cleanText = (text: string): { readonly text: string; readonly removed: boolean } => {
  const unified = text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ');
  const cleaned = unified.replace(REMOVED, '');
  return { text: cleaned.normalize('NFC').trim(), removed: cleaned !== unified };
};
