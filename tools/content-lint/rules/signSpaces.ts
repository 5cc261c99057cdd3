import type { Problem } from '../../../lib/domain/problem';
import type { Rule } from '../rule';
import type { Worded } from '../wordingRules';

/** Signs with the space that belongs before or after them, as in a profile's noBreak. */
export interface SignSpaces {
  readonly spacedBefore: readonly (readonly [sign: string, space: string])[];
  readonly spacedAfter: readonly (readonly [sign: string, space: string])[];
}

const escaped = (sign: string): string => sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * An ordinary space where the language sets a no-break one, as French does before ; : ! ? and inside its quotation
 * marks. Pages show wording as it is written, so there a line could begin with the sign; in a letter a citation would
 * stand between the space and the sign.
 */
export const signSpaceProblems = (texts: readonly Worded[], { spacedBefore, spacedAfter }: SignSpaces): Problem[] => {
  const patterns = [
    ...spacedBefore.map(([sign]) => new RegExp(` ${escaped(sign)}`, 'u')),
    ...spacedAfter.map(([sign]) => new RegExp(`${escaped(sign)} `, 'u')),
  ];
  return texts.flatMap(({ file, place, text }) =>
    patterns.flatMap((pattern) => {
      const [found] = pattern.exec(text) ?? [];
      return found === undefined
        ? []
        : [
            {
              file,
              place,
              problem: `an ordinary space in “${found}”.`,
              remedy: 'Write a no-break space (U+00A0 or U+202F).',
            },
          ];
    }),
  );
};

export const rule: Rule = {
  holds: 'No-break spaces before and inside the signs that have them',
  locale: ({ texts, wording }) => signSpaceProblems(texts, wording.profile.noBreak),
};
