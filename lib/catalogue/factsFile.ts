import { LOCALES, type Locale } from '../domain/locales';
import { factUse } from './factUse';
import { loadAttributions, loadFacts, loadFactWording, loadSources } from './loadLetterWording';

const inEveryLocale = <Value>(valueIn: (locale: Locale) => Value): Record<string, Value> =>
  Object.fromEntries(LOCALES.map((locale) => [locale, valueIn(locale)]));

/** The ledger as one file to take away: every fact with its wording in all languages, who says it, and which letters use it. */
export const factsFile = () => {
  const wording = inEveryLocale(loadFactWording);
  const attributions = inEveryLocale(loadAttributions);
  const use = factUse();
  return {
    licence: 'CC BY 4.0',
    facts: loadFacts().map(({ attribution, ...fact }) => ({
      ...fact,
      saidBy: inEveryLocale((locale) => attributions[locale]?.[attribution] ?? ''),
      // One that a language does not tell has no words in it.
      statement: inEveryLocale((locale) => wording[locale]?.[fact.id]?.statement),
      usedIn: use.get(fact.id) ?? [],
    })),
    sources: loadSources(),
  };
};
