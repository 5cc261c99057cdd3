/**
 * Crockford's Base32 letters in lower case: no i, l, o or u, so that none is taken for another when it is read aloud
 * or copied by hand. 32 of them: each tells 5 bits.
 */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const GROUPS = 5;
const GROUP = 4;
const LENGTH = GROUPS * GROUP;

/**
 * Passphrases under this many characters get a word of warning, no refusal.
 * 15: the least that NIST SP 800-63B-4 (3.1.1.2) asks of a password that stands alone.
 */
export const SHORT_PASSPHRASE = 15;

/** A passphrase of 100 random bits, in groups that can be dictated: "4kq7-w0hz-…". */
export const makePassphrase = (): string => {
  const random = crypto.getRandomValues(new Uint8Array(LENGTH));
  const letters = Array.from(random, (byte) => LETTERS[byte % LETTERS.length]).join('');
  return Array.from({ length: GROUPS }, (_, group) => letters.slice(group * GROUP, (group + 1) * GROUP)).join('-');
};

/**
 * What is typed on another keyboard must come out the same: compatibility forms are unified (NFKC), space around is
 * dropped, and a made passphrase may come in capitals, without hyphens, with o for 0 and i or l for 1.
 */
export const canonicalPassphrase = (typed: string): string => {
  const text = typed.normalize('NFKC').trim();
  const code = text
    .replace(/[\s\p{Pd}]/gu, '')
    .toLowerCase()
    .replaceAll('o', '0')
    .replace(/[il]/g, '1');
  return code.length === LENGTH && [...code].every((letter) => LETTERS.includes(letter)) ? code : text;
};
