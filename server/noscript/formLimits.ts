import { LIMITS } from '../../lib/domain/fields';
import { LONGEST_GRAPHEME, MOST_POINTS } from '../../lib/i18n/countGraphemes';

/** Characters in all text fields together, as a person counts them: every one that the fields allow. */
const MOST_CHARACTERS = Object.values(LIMITS).reduce((sum, { length }) => sum + length, 0);

/** Bytes of a character at most: each code point is four bytes of UTF-8, each written as "%F0". */
const BYTES_PER_CHARACTER = MOST_POINTS * 4 * 3;

/** Bytes of all that is not text: names of fields, choices, dates. */
const OTHER_BYTES = 16 * 1024;

/**
 * Of a form that is sent: bytes of its body that are read, in whole KiB. All that the fields hold in any script, so that
 * whoever typed too much gets it back; past it nobody has typed what is sent.
 */
export const MOST_BYTES = Math.ceil((MOST_CHARACTERS * BYTES_PER_CHARACTER + OTHER_BYTES) / 1024) * 1024;

/** Bytes of all bodies that have not been answered: slow senders and slow readers cannot fill the memory. */
export const MOST_BYTES_AT_ONCE = 32 * 1024 * 1024;

/** And how many bodies these may be. */
export const MOST_BODIES = 256;

/** UTF-16 units in all text fields together. What is longer goes back as it came, for checking takes time by length. */
export const MOST_UNITS = MOST_CHARACTERS * LONGEST_GRAPHEME;

/** Pairs of name and value; the form has some 40 controls. */
export const MOST_FIELDS = 100;

/** Forms that may wait for their turn: about a second's work; the next is refused at once. */
export const MOST_WAITING = 64;

/** Seconds after which a person refused for lack of room may try again. */
export const RETRY_AFTER = 3;

/** Of the note of what the person has been told; characters. */
export const LONGEST_SEEN = 200;
