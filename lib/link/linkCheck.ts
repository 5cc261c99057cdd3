/**
 * What a link that was made here begins with: "c=<length>.<hash>&", over all that follows. It stands first, so that a
 * link that lost its end still has it. A link written by hand has none. It guards against accidents, not against
 * people: whoever can write a link can reckon its check.
 */
const CHECKED = /^c=([0-9a-z]{1,3})\.([0-9a-z]{6})&/;

const BASE = 36;
const HASH_DIGITS = 6;
/** Offset basis and prime of FNV-1a, 32 bits (RFC 9923, 5). */
const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** 31 bits, so that six digits to the base of 36 hold them. */
const hashOf = (text: string): string => {
  let hash = FNV_BASIS;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  return (hash >>> 1).toString(BASE).padStart(HASH_DIGITS, '0');
};

export const withCheck = (choices: string): string =>
  `c=${choices.length.toString(BASE)}.${hashOf(choices)}&${choices}`;

export type Checked =
  /** Written by hand, or by a former version of the page. */
  | { readonly state: 'unchecked' }
  /** `choices` is what the check was reckoned over. */
  | { readonly state: 'whole'; readonly choices: string }
  /** Lengths of the fragment in characters: what came and what was made. */
  | { readonly state: 'cutShort'; readonly came: number; readonly made: number }
  | { readonly state: 'altered' };

/** Some programs escape signs of a link that need no escape; the letters meant are the same. */
const unescaped = (fragment: string): string => {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
};

export const readCheck = (fragment: string): Checked => {
  const text = unescaped(fragment);
  if (!/^c(=|$)/.test(text)) return { state: 'unchecked' };
  const [head, digits, hash] = CHECKED.exec(text) ?? [];
  if (!head || !digits) return { state: 'altered' };
  const choices = text.slice(head.length);
  const length = Number.parseInt(digits, BASE);
  if (choices.length < length) return { state: 'cutShort', came: text.length, made: head.length + length };
  return withCheck(choices) === text && hash ? { state: 'whole', choices } : { state: 'altered' };
};
