/** An address of e-mail, loosely: what looks like one can be read as one. */
const EMAIL = /(?<![^\s@<>()،,;])[^\s@<>()،,;]+@[^\s@<>()،,;]+\.[^\s@<>()،,;.]+/gu;

/** Seven digits or more, of any script, in groups as people write telephone numbers; E.164 allows 15. */
const PHONE = /(?:\+|\p{Nd}|\()[\p{Nd}\s().\-/\u00A0]{5,24}\p{Nd}/gu;
const FEWEST_DIGITS = 7;
const MOST_DIGITS = 15;

/** Years, spans of years and dates have as many digits as a number; these are none. */
const DAYS =
  /^\p{Nd}{4}[\s–-]+\p{Nd}{4}$|^\p{Nd}{1,2}[./-]\p{Nd}{1,2}[./-]\p{Nd}{4}$|^\p{Nd}{4}[./-]\p{Nd}{1,2}[./-]\p{Nd}{1,2}$/u;

const looksLikePhone = (text: string): boolean => {
  const digits = text.match(/\p{Nd}/gu)?.length ?? 0;
  return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS && !DAYS.test(text);
};

/** Letters and digits on both sides of a name make it a part of another word; in Chinese there is no space to look for. */
const holdsName = (words: string, name: string): boolean => {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  const bounded = /\p{Script=Han}/u.test(name) ? escaped : `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`;
  return new RegExp(bounded, 'iu').test(words);
};

/**
 * What in the words tells who somebody is, as it stands there: e-mail addresses, telephone numbers, and those of
 * `names` (as typed in the form) that occur in them. Each once.
 */
export const detectPersonalData = (words: string, names: readonly string[]): string[] => {
  const emails = words.match(EMAIL) ?? [];
  const phones = (words.replace(EMAIL, ' ').match(PHONE) ?? []).map((text) => text.trim()).filter(looksLikePhone);
  const named = names.map((name) => name.trim()).filter((name) => name.length > 1 && holdsName(words, name));
  return [...new Set([...named, ...emails, ...phones])];
};
