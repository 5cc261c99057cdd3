import { countGraphemes } from '../i18n/countGraphemes';
import { phrasesAt, type RiskRules } from './atRisk/rules';
import { wordsOf } from './atRisk/words';

/** Of what a campaign's link says for itself, and of the name it gives, in characters as a person counts. */
export const INTRODUCTION_LENGTH = 300;
export const INTRODUCER_LENGTH = 80;

/** Why an introduction is not shown; a key of messages.campaign.faults. */
export type IntroductionFault = 'tooLong' | 'number' | 'address' | 'elsewhere';

/** Digits of any script, and signs that are numbers ("½", "④", "Ⅷ"). Chinese writes numbers as words do. */
const NUMBER = /\p{N}/u;

/**
 * What leads elsewhere: addresses of the web and of mail, names of accounts. A dot between letters is taken for one where
 * two letters follow, which is no abbreviation ("z.B.", "e.g.") and no end of a sentence.
 */
const ADDRESS =
  /[@#_\\|＠＃]|:\/\/|\bwww\b|[\p{L}\p{M}-][.．。｡][a-z]{2,}\b|[\p{L}\p{M}-][.．]\p{L}[\p{L}\p{M}]|[([{]\s*(?:at|dot)\s*[)\]}]/iu;

/** Whether a text asks to send, pay or write elsewhere, by the lists of all languages. */
const leadsElsewhere = (text: string, rules: RiskRules): boolean => {
  const words = wordsOf(text);
  const forms = words.map(rules.forms);
  return words.some((_, index) =>
    phrasesAt(words, forms, index, rules).some(({ phrase }) => phrase.sense === 'elsewhere'),
  );
};

/** What is wrong with a text, the first thing; null where nothing is. Whether it names somebody is another question. */
export const introductionFault = (text: string, most: number, rules: RiskRules): IntroductionFault | null => {
  if (countGraphemes(text) > most) return 'tooLong';
  const read = text.normalize('NFKC');
  if (NUMBER.test(read)) return 'number';
  if (ADDRESS.test(read)) return 'address';
  return leadsElsewhere(read, rules) ? 'elsewhere' : null;
};
