import { LOCALES, type Locale } from '../domain/locales';
import { type CommonRiskWords, type IntroductionWords, RiskWords } from '../domain/riskWords';
import { readContent } from './readContent';

export const riskWordsFile = (locale: Locale): string => `content/${locale}/people-at-risk.json`;

export const loadRiskWords = (locale: Locale): RiskWords => readContent(riskWordsFile(locale), RiskWords);

/** Of all languages, since nobody says in which one they write. */
export const loadAllRiskWords = (): Readonly<Record<Locale, RiskWords>> =>
  Object.fromEntries(LOCALES.map((locale) => [locale, loadRiskWords(locale)])) as Record<Locale, RiskWords>;

/** The lists in two files: what every text is judged by, and what introductions alone are. */
export const splitRiskWords = (): {
  readonly common: Readonly<Record<Locale, CommonRiskWords>>;
  readonly introductions: Readonly<Record<Locale, IntroductionWords>>;
} => {
  const halves = Object.entries(loadAllRiskWords()).map(([locale, { elsewhere, freeing, ...common }]) => ({
    common: [locale, common],
    introductions: [locale, { elsewhere, freeing }],
  }));
  return {
    common: Object.fromEntries(halves.map(({ common }) => common)),
    introductions: Object.fromEntries(halves.map(({ introductions }) => introductions)),
  };
};
