import { countGraphemes } from '../i18n/countGraphemes';
import { markWords, type Name } from './atRisk/marks';
import { peopleAtRisk } from './atRisk/peopleAtRisk';
import { phrasesAt, type RiskRules } from './atRisk/rules';
import { type Word, wordsOf } from './atRisk/words';
import { isOfficialName, type OfficialNames } from './officialNames';

/** Of what a campaign's link says for itself, and of the name it gives, in characters as a person counts. */
export const INTRODUCTION_LENGTH = 300;
export const INTRODUCER_LENGTH = 80;

/** Why an introduction is not shown; `code` is a key of messages.campaign.faults. */
export type IntroductionFault =
  | { readonly code: 'tooLong'; readonly count: number }
  | { readonly code: 'number' | 'address' | 'elsewhere' | 'official' }
  | { readonly code: 'person'; readonly found: string };

/** What introductions are judged by. */
export interface IntroductionRules {
  readonly risk: RiskRules;
  readonly official: OfficialNames;
}

/** Digits of any script, and signs that are numbers ("½", "④", "Ⅷ"). */
const NUMBER = /\p{N}/u;
/**
 * Numbers as Chinese writes them: two numerals in a row. One alone is part of too many words ("一些", "十分"), as are "千万",
 * "万一" and "唯一一次".
 */
const CHINESE_NUMBER = /[〇零一二两三四五六七八九十廿卅百千万亿兆萬億壹贰叁肆伍陆柒捌玖拾佰仟]{2,}/gu;
const NO_NUMBER = /^(?:一+|[千万萬]+|万一|萬一|一二|三两|两三)$/u;

/**
 * What leads elsewhere: addresses of the web and of mail, names of accounts. A dot between letters is taken for one where
 * two letters follow, which is no abbreviation ("z.B.", "e.g.") and no end of a sentence.
 */
const ADDRESS =
  /[@#_\\|＠＃]|:\/\/|\bwww\b|[\p{L}\p{M}-][.．。｡][a-z]{2,}\b|[\p{L}\p{M}-][.．]\p{L}[\p{L}\p{M}]|[([{]\s*(?:at|dot)\s*[)\]}]/iu;

const holdsNumber = (text: string): boolean =>
  NUMBER.test(text) || [...text.matchAll(CHINESE_NUMBER)].some(([run]) => !NO_NUMBER.test(run));

/** Where the phrases of a sense stand, the last word included. */
const spansOf = (words: readonly Word[], rules: RiskRules, sense: 'elsewhere' | 'freeing') => {
  const forms = words.map(rules.forms);
  return words.flatMap((_, index) =>
    phrasesAt(words, forms, index, rules)
      .filter(({ phrase }) => phrase.sense === sense)
      .map(({ phrase, length }) => ({ from: index, to: index + length - 1, locale: phrase.locale })),
  );
};

/** So many words may stand between "save" and a name. */
const NEAR = 2;

/** Surely somebody's: a common given name, or one with another name behind it. German nouns have capitals, too. */
const isPerson = ({ level, from, to }: Name, nouns: boolean): boolean =>
  level === 'sure' || (to > from && !(nouns && level === 'capital'));

/** The name of whoever is to be saved, freed or taken home; an introduction asks it for all who are held. */
const freedPerson = (text: string, rules: RiskRules, by: string): string | null => {
  const words = wordsOf(text);
  const { names } = markWords(text, words, rules, new Set(wordsOf(by).map(({ folded }) => folded)));
  const near = (from: number, to: number): boolean =>
    to - from <= NEAR && words.slice(from, to + 1).every(({ gap }) => gap === 'none');
  for (const { from, to, locale } of spansOf(words, rules, 'freeing')) {
    const nouns = rules.capitals[locale] === 'nouns';
    for (const name of names) {
      // "Azad" is a name, and in Kurdish what is asked for.
      const last = name.from < from ? Math.min(name.to, from - 1) : name.to;
      const behind = name.from > to && near(to + 1, name.from);
      const before = last < from && near(last + 1, from);
      const led = name.from - 1 > to && rules.places[locale]?.has(words[name.from - 1]?.folded ?? '') === true;
      const place = led && name.level !== 'sure';
      if ((behind || before) && !place && isPerson({ ...name, to: last }, nouns))
        return text.slice(words[name.from]?.start, words[last]?.end);
    }
  }
  return null;
};

const textFault = (text: string, count: number, rules: RiskRules): IntroductionFault | null => {
  if (countGraphemes(text) > count) return { code: 'tooLong', count };
  // As it stands, too: made plain, "Ⅻ" is three letters.
  const read = text.normalize('NFKC');
  if (NUMBER.test(text) || holdsNumber(read)) return { code: 'number' };
  if (ADDRESS.test(read)) return { code: 'address' };
  return spansOf(wordsOf(read), rules, 'elsewhere').length > 0 ? { code: 'elsewhere' } : null;
};

/** What is wrong with who introduces themselves and with what they say, the first thing of each; null where nothing is. */
export const introductionFaults = (
  { by, text }: { readonly by: string; readonly text: string },
  { risk, official }: IntroductionRules,
): Readonly<Record<'by' | 'text', IntroductionFault | null>> => {
  const found = peopleAtRisk(text, risk, [by])[0]?.name ?? freedPerson(text, risk, by);
  return {
    by: textFault(by, INTRODUCER_LENGTH, risk) ?? (isOfficialName(by, official) ? { code: 'official' } : null),
    text: textFault(text, INTRODUCTION_LENGTH, risk) ?? (found === null ? null : { code: 'person', found }),
  };
};
