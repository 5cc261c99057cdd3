import { loadLetterWording } from '../../lib/catalogue/loadLetterWording';
import { LOCALES, type Locale } from '../../lib/domain/locales';

/** Whether every combination is asked for: `npm run audits -- --only matrices`, not each change. */
export const EVERY_CASE = process.env.EVERY_CASE === '1';

/**
 * Combinations of two lists. On each change those in which each value of either list stands at least once, the same
 * ones every time; in the audit all of them.
 */
export const combined = <A, B>(first: readonly A[], second: readonly B[]): readonly (readonly [A, B])[] => {
  if (EVERY_CASE) return first.flatMap((a) => second.map((b) => [a, b] as const));
  const longer = first.length >= second.length ? first : second;
  return longer.flatMap((_, index) => {
    const [a, b] = [first[index % first.length], second[index % second.length]];
    return a === undefined || b === undefined ? [] : [[a, b] as const];
  });
};

const directionOf = (locale: Locale) => loadLetterWording(locale).profile.direction;
const [RTL, LTR] = (['rtl', 'ltr'] as const).map((wanted) =>
  LOCALES.filter((locale) => directionOf(locale) === wanted),
);

/** Values with languages: each value from left to right and from right to left, each language with some value. */
export const inEitherDirection = <A>(values: readonly A[]): readonly (readonly [A, Locale])[] => [
  ...combined(values, RTL ?? []),
  ...combined(values, LTR ?? []),
];
