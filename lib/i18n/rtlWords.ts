/** Letters and signs written from right to left (Unicode's bidi classes R, AL and AN), as members of a class of characters. */
const STRONG = '\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC';

/** Whether something of a text is written from right to left. */
export const holdsRtl = (text: string): boolean => RTL.test(text);
export const RTL = new RegExp(`[${STRONG}]`, 'u');

/** From one such letter to another or a digit, with the spaces, digits and signs between, up to a mark of direction. */
const WORDS = new RegExp(`[${STRONG}](?:[^\\p{L}\\u200E]*[${STRONG}\\d])*\\p{M}*`, 'gu');

export interface Stretch {
  readonly text: string;
  readonly rtl: boolean;
}

/**
 * A text of another script cut where words from right to left begin and end, so that these are set in one face with
 * the spaces between them: readers give words of several faces back in the order in which they lie, from the left.
 */
export const rtlWords = (text: string): Stretch[] => {
  if (!holdsRtl(text)) return [{ text, rtl: false }];
  const stretches: Stretch[] = [];
  let from = 0;
  for (const { 0: words, index } of text.matchAll(WORDS)) {
    if (index > from) stretches.push({ text: text.slice(from, index), rtl: false });
    stretches.push({ text: words, rtl: true });
    from = index + words.length;
  }
  if (from < text.length) stretches.push({ text: text.slice(from), rtl: false });
  return stretches;
};
