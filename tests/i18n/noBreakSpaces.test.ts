import { describe, expect, it } from 'vitest';
import { loadLetterWording } from '../../lib/catalogue/loadLetterWording';
import type { Locale } from '../../lib/domain/locales';
import { noBreak, withOrdinarySpaces } from '../../lib/i18n/noBreakSpaces';

/** "~" is a no-break space, "^" a narrow one. */
const shown = (text: string, locale: Locale): string =>
  noBreak(text, loadLetterWording(locale).profile)
    .replace(/\u00A0/g, '~')
    .replace(/\u202F/g, '^');

describe('noBreak', () => {
  it.each<[Locale, string, string]>([
    ['en', 'On 21 November 2026, Article 3 and Art. 13', 'On 21~November 2026, Article~3 and Art.~13'],
    ['en', 'Resolution 2379, No. 5, 10 % of 3 million', 'Resolution~2379, No.~5, 10~% of 3~million'],
    ['en', 'Dr Hassan and Mr Azad at the article', 'Dr~Hassan and Mr~Azad at the article'],
    ['en', '5 Mayors, 3 millionaires, Pdr Hassan, the No of', '5 Mayors, 3 millionaires, Pdr Hassan, the No of'],
    ['de', 'Am 20. Januar, Nr. 4, § 12, z. B. 3 Mio. Euro', 'Am 20.~Januar, Nr.~4, §~12, z.~B. 3~Mio. Euro'],
    ['fr', 'Le 1er mai : « Non ! » ; quoi ?', 'Le 1er~mai~: «~Non^!~»^; quoi^?'],
    ['fr', 'Le 3 août, l’article 5, n° 7, M. Azad, 10 %', 'Le 3~août, l’article~5, n°~7, M.~Azad, 10~%'],
    ['fr', 'déjà\u00A0: là\u202F; https://a.org', 'déjà~: là^; https://a.org'],
    ['ar', 'في 21 تشرين الثاني/نوفمبر، المادة 3، 10 %', 'في 21~تشرين الثاني/نوفمبر، المادة~3، 10~%'],
  ])('%s: %s', (locale, text, kept) => {
    expect(shown(text, locale)).toBe(kept);
    expect(shown(noBreak(text, loadLetterWording(locale).profile), locale)).toBe(kept);
  });

  it('can be undone for mail', () => {
    expect(withOrdinarySpaces('21\u00A0mai\u202F; 45\u202F000')).toBe('21 mai ; 45\u00A0000');
  });
});
