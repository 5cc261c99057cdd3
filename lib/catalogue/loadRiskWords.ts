import { LOCALES, type Locale } from '../domain/locales';
import { RiskWords } from '../domain/riskWords';
import { readContent } from './readContent';

export const riskWordsFile = (locale: Locale): string => `content/${locale}/people-at-risk.json`;

export const loadRiskWords = (locale: Locale): RiskWords => readContent(riskWordsFile(locale), RiskWords);

/** Of all languages, since nobody says in which one they write. */
export const loadAllRiskWords = (): Readonly<Record<Locale, RiskWords>> =>
  Object.fromEntries(LOCALES.map((locale) => [locale, loadRiskWords(locale)])) as Record<Locale, RiskWords>;
