/** Of a form that is sent: bytes of its body. The longest draft the fields allow has about 50 kB, coded. */
export const MOST_BYTES = 64 * 1024;

/** Pairs of name and value; the form has some 40 controls. */
export const MOST_FIELDS = 100;

/** Bodies that may be on their way at once: slow senders cannot fill the memory. */
export const MOST_BODIES = 256;

/** Forms that may wait for their turn: about a second's work; the next is refused at once. */
export const MOST_WAITING = 64;

/** Seconds after which a person refused for lack of room may try again. */
export const RETRY_AFTER = 3;

/** Of the note of what the person has been told; characters. */
export const LONGEST_SEEN = 200;
