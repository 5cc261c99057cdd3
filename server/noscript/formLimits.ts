import { LIMITS } from '../../lib/domain/draftLimits';

/**
 * Of a form that is sent: bytes of its body that are read. More than the fields hold in any script, so that whoever typed
 * too much gets it back; past it nobody has typed what is sent.
 */
export const MOST_BYTES = 1024 * 1024;

/** Bytes of all bodies that have not been answered: slow senders and slow readers cannot fill the memory. */
export const MOST_BYTES_AT_ONCE = 32 * 1024 * 1024;

/** And how many bodies these may be. */
export const MOST_BODIES = 256;

/** UTF-16 units that one letter of a script takes on average at most: a Thai or Arabic one with two signs has three. */
const UNITS_PER_CHARACTER = 3;

/**
 * UTF-16 units in all text fields together: every letter that the fields allow, in whatever script. What is longer goes
 * back as it came, for checking takes time by length.
 */
export const MOST_UNITS = UNITS_PER_CHARACTER * Object.values(LIMITS).reduce((sum, { length }) => sum + length, 0);

/** Pairs of name and value; the form has some 40 controls. */
export const MOST_FIELDS = 100;

/** Forms that may wait for their turn: about a second's work; the next is refused at once. */
export const MOST_WAITING = 64;

/** Seconds after which a person refused for lack of room may try again. */
export const RETRY_AFTER = 3;

/** Of the note of what the person has been told; characters. */
export const LONGEST_SEEN = 200;
