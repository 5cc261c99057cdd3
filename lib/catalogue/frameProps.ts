import { LOCALES, type Locale } from '../domain/locales';
import { loadProfile } from './loadLetterWording';
import { loadMessages } from './loadMessages';
import { pageReview } from './reviewText';

/** Known everywhere, and in no need of a reason to be read. */
const LEAVE_TO = 'https://www.wikipedia.org/';

/**
 * What the frame of a page says, in its language: the props of `PageFrame`, for the static pages and for the server's own
 * (server/noscript). `path` is the place inside the language, e.g. "sources/": the other languages link to the same page.
 */
export const frameProps = (locale: Locale, path: string) => {
  const { site, check, offline, pictures, languages, states } = loadMessages(locale);
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
      text: loadProfile(tag).name,
      lang: tag,
      current: tag === locale,
    })),
    review: { text: pageReview(locale), href: `/${locale}/sources/#languages`, about: languages.about },
    leave: { href: LEAVE_TO, ...site.leave },
    footer: [site.privacy, site.licence],
    footerLinks: [link('states/', states.title), link('check/', check.link), link('offline/', offline.link)],
  };
};
