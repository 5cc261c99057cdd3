import type { PageFrameProps } from '@/components/ui/PageFrame';
import { loadLetterWording } from '@/lib/catalogue/loadLetterWording';
import { loadMessages } from '@/lib/catalogue/loadMessages';
import { LOCALES, type Locale } from '@/lib/domain/locales';
import { pageReview } from './reviewText';

/** Known everywhere, and in no need of a reason to be read. */
const LEAVE_TO = 'https://www.wikipedia.org/';

/**
 * What the frame of a page says, in its language. `path` is the place inside the language, e.g. "sources/": the other
 * languages link to the same page. The server's own pages (server/noscript) stand in the same frame.
 */
export const frameProps = (locale: Locale, path: string): Omit<PageFrameProps, 'children'> => {
  const { site, check, offline, pictures, languages } = loadMessages(locale);
  const link = (to: string, text: string) => ({ href: `/${locale}/${to}`, text, current: path === to });
  return {
    skipText: site.skip,
    brand: { href: `/${locale}/`, text: site.name },
    navLabel: site.nav,
    nav: [
      link('', site.home),
      link('changes/', site.changes),
      link('answered/', site.answered),
      link('figures/', pictures.navFigures),
      link('recipients/', pictures.navRecipients),
      link('sources/', site.sources),
      link('safety/', site.safety),
    ],
    languagesLabel: site.languages,
    languages: LOCALES.map((tag) => ({
      href: `/${tag}/${path}`,
      text: loadLetterWording(tag).profile.name,
      lang: tag,
      current: tag === locale,
    })),
    review: { text: pageReview(locale), href: `/${locale}/sources/#languages`, about: languages.about },
    leave: { href: LEAVE_TO, ...site.leave },
    footer: [site.privacy, site.licence],
    footerLinks: [link('check/', check.link), link('offline/', offline.link)],
  };
};
