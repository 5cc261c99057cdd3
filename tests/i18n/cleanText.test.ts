import { expect, it } from 'vitest';
import { cleanText } from '../../lib/i18n/cleanText';

/** Each line of any text that is sent is looked at once, not once for each of its letters: else one form stops a server. */
it.each(['a', 'ا', '无', ' ', '\u200E', 'ا\u200F', 'a\u0301', '\u202F\n'])(
  'a very long text of %j is cleaned at once',
  (letter) => {
    expect(cleanText(`x${letter.repeat(250_000)}x`).text.startsWith('x')).toBe(true);
  },
);
