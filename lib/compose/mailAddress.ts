import type { LetterLink } from '../domain/letter';

/** A plain address, of any script: atoms of RFC 5322, 3.2.3 with the letters of RFC 6532. */
const PLAIN = /^[\p{L}\p{N}\p{M}.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\p{N}\p{M}.-]+$/u;

/**
 * The "mailto:" address of what a person typed as their e-mail, or null where it is none that can be followed. Each
 * part is escaped, so that no sign in it starts a subject or a second recipient (RFC 6068, section 2).
 */
export const mailAddress = (email: string): LetterLink['href'] | null =>
  PLAIN.test(email) ? `mailto:${email.split('@').map(encodeURIComponent).join('@')}` : null;
