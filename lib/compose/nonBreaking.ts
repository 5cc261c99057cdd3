import type { LocaleProfile } from '../domain/locale';
import { noBreak } from '../i18n/noBreakSpaces';

const isPiece = (value: object): value is { readonly text: string } =>
  'text' in value && typeof value.text === 'string';

/**
 * A letter, or any part of it, with no-break spaces in every piece of its lines. It looks for pieces and not for
 * fields, so that a new part of the letter is set with the same care.
 */
export const nonBreaking = <T>(part: T, profile: Pick<LocaleProfile, 'months' | 'noBreak'>): T => {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return part.map((one) => nonBreaking(one, profile)) as T;
  // A picture's bytes are not taken apart.
  if (Object.getPrototypeOf(part) !== Object.prototype) return part;
  if (isPiece(part)) return { ...part, text: noBreak(part.text, profile) };
  const entries = Object.entries(part).map(([key, value]) => [key, nonBreaking(value, profile)]);
  return Object.fromEntries(entries) as T;
};
