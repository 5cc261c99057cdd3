import { loadFacts, loadFactWording } from '../../lib/catalogue/loadLetterWording';
import { loadStateRecords } from '../../lib/catalogue/loadStateRecords';
import { loadBareWorld } from '../../lib/catalogue/loadWorld';
import { LOCALES, type Locale } from '../../lib/domain/locales';

/** What some languages alone have: no fault, and said so that nothing is left out unseen. */
export const inSomeLanguages = (): string[] => {
  const worded = LOCALES.map((locale) => ({ locale, facts: loadFactWording(locale) }));
  const all: readonly (readonly [what: string, languages: readonly Locale[]])[] = [
    ...loadBareWorld().demands.map(({ id, languages = LOCALES }) => [`demand ${id}`, languages] as const),
    ...loadFacts().map(
      ({ id }) => [`fact ${id}`, worded.filter(({ facts }) => facts[id]).map(({ locale }) => locale)] as const,
    ),
    ...loadStateRecords().map(({ id, language }) => [`record ${id}`, language ? [language] : LOCALES] as const),
  ];
  return all
    .filter(([, languages]) => languages.length < LOCALES.length)
    .map(([what, languages]) => `In ${languages.join(', ')} only: ${what}.`);
};
