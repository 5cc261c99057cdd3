import { unescaped, withoutForeign } from './repairFragment';

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

/** The choices of a link as they are typed by hand. */
export const withoutCheck = (fragment: string): string => fragment.replace(CHECKED, '');

export type Checked =
  /** Written by hand, or by a former version of the page. */
  | { readonly state: 'unchecked' }
  /** `choices` is what the check was reckoned over; `mended` where the link came with more than that. */
  | { readonly state: 'whole'; readonly choices: string; readonly mended: boolean }
  /** Lengths of the fragment in characters: what came and what was made. */
  | { readonly state: 'cutShort'; readonly came: number; readonly made: number }
  | { readonly state: 'altered' };

/**
 * The check says where the link ends and proves what is inside, so what programs put into it or attached to it is left
 * out. One reading is tried and no more: each further one would be another chance for a damaged link to pass.
 */
export const readCheck = (fragment: string): Checked => {
  const text = unescaped(fragment);
  const link = withoutForeign(text);
  if (!/^c(=|&|$)/.test(link)) return { state: 'unchecked' };
  const [head, digits] = CHECKED.exec(link) ?? [];
  if (!head || !digits) return { state: 'altered' };
  const made = head.length + Number.parseInt(digits, BASE);
  if (link.length < made) return { state: 'cutShort', came: link.length, made };
  const whole = link.slice(0, made);
  const choices = whole.slice(head.length);
  return withCheck(choices) === whole ? { state: 'whole', choices, mended: whole !== text } : { state: 'altered' };
};
