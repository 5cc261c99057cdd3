import type { LocaleProfile } from '../domain/locale';

const NO_BREAK_SPACE = '\u00A0';

type Typography = Pick<LocaleProfile, 'months' | 'noBreak'>;

const anyOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');

const rulesOf = ({ months, noBreak }: Typography): readonly (readonly [RegExp, string])[] => {
  const units = [...noBreak.afterNumber, ...months.map((month) => month.split(' ')[0] ?? month)];
  return [
    [new RegExp(`(^|[^\\p{L}\\p{N}])(${anyOf(noBreak.beforeNumber)}) (?=\\p{N})`, 'gu'), `$1$2${NO_BREAK_SPACE}`],
    [new RegExp(`(^|[^\\p{L}\\p{N}])(${anyOf(noBreak.beforeName)}) (?=\\p{L})`, 'gu'), `$1$2${NO_BREAK_SPACE}`],
    [new RegExp(`(\\p{N}(?:er)?\\.?) (?=(?:${anyOf(units)})(?![\\p{L}\\p{N}]))`, 'gu'), `$1${NO_BREAK_SPACE}`],
    ...noBreak.phrases.map((phrase): [RegExp, string] => [
      new RegExp(anyOf([phrase]), 'gu'),
      phrase.replaceAll(' ', NO_BREAK_SPACE),
    ]),
    ...noBreak.spacedBefore.map(([sign, space]): [RegExp, string] => [
      new RegExp(`[ \u00A0\u202F](?=${anyOf([sign])})`, 'gu'),
      space,
    ]),
    ...noBreak.spacedAfter.map(([sign, space]): [RegExp, string] => [
      new RegExp(`(${anyOf([sign])})[ \u00A0\u202F]`, 'gu'),
      `$1${space}`,
    ]),
  ];
};

const known = new WeakMap<Typography, ReturnType<typeof rulesOf>>();

/** Text in which no line may break where the language keeps words together: dates, numbers, articles, signs. */
export const noBreak = (text: string, profile: Typography): string => {
  const rules = known.get(profile) ?? rulesOf(profile);
  known.set(profile, rules);
  return rules.reduce((kept, [pattern, replacement]) => kept.replace(pattern, replacement), text);
};

const isDigit = (character: string | undefined): boolean => /\d/.test(character ?? '');

/**
 * Ordinary spaces for mail and web forms, which break lines as they like and may not know any other; inside a number
 * ("45 000") the space stays a no-break one.
 */
export const withOrdinarySpaces = (text: string): string =>
  text.replace(/[\u00A0\u202F]/g, (_space, at: number) =>
    isDigit(text[at - 1]) && isDigit(text[at + 1]) ? NO_BREAK_SPACE : ' ',
  );
