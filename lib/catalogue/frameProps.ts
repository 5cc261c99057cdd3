import { LOCALES, type Locale } from '../domain/locales';
import { loadProfile } from './loadLetterWording';
import { loadMessages } from './loadMessages';
import { statementUrl } from './loadStatement';
import { loadStateRecords } from './loadStateRecords';
import { demandLanguages } from './loadWorld';
import { pageReview } from './reviewText';

/** Known everywhere, and in no need of a reason to be read. */
const LEAVE_TO = 'https://www.wikipedia.org/';

/** What the four of the menu hold besides their own page: places inside the language, by how they begin. */
const HELD = {
  write: /^(?:$|write\/|plain\/|demands\/|who\/|recipients\/)/,
  after: /^(?:answered|letters)\//,
  facts: /^(?:figures|changes|states|sources)\//,
  safety: /^safety\//,
} as const;

/** Languages that have a page: a demand, or what is on record of a state, may exist in some only. */
const languagesWith = (path: string): readonly Locale[] => {
  const [, demand, state] = /^(?:(?:demands|write|plain)\/([^/]+)|states\/([^/]+))\//.exec(path) ?? [];
  if (demand) return demandLanguages(demand);
  if (!state) return LOCALES;
  const records = loadStateRecords().filter((record) => record.state === state);
  if (records.some(({ language }) => !language) || records.length === 0) return LOCALES;
  return LOCALES.filter((locale) => records.some(({ language }) => language === locale));
};

/**
 * What the frame of a page says, in its language: the props of `PageFrame`, for the static pages and for the server's own
 * (server/noscript). `path` is the place inside the language, e.g. "sources/": the other languages link to the same page.
 */
export const frameProps = (locale: Locale, path: string) => {
  const { about, campaign, site, check, offline, pictures, languages, who, write } = loadMessages(locale);
  const there = languagesWith(path);
  const link = (to: string, text: string, held?: RegExp) => ({
    href: `/${locale}/${to}`,
    text,
    current: path === to ? ('page' as const) : (held?.test(path) ?? false) && ('true' as const),
  });
  const statement = { href: statementUrl(), text: site.statement };
  const rest = [
    link('states/', site.states),
    link('who/', who.title),
    link('changes/', site.changes),
    link('recipients/', site.recipients),
    // The records of a state are read by others than those who make campaigns, and the fullest have no byte to spare.
    ...(/^states\/./.test(path) ? [] : [link('campaign/', campaign.title)]),
    link('figures/', pictures.navFigures),
    link('sources/', site.sources),
    link('offline/', offline.link),
    link('check/', check.link),
    link('about/', about.title),
  ];
  return {
    skipText: site.skip,
    brand: { href: `/${locale}/`, text: site.name },
    menu: {
      label: site.menu,
      four: [
        link('', site.write, HELD.write),
        link('answered/', site.after, HELD.after),
        link('figures/', site.facts, HELD.facts),
        link('safety/', site.safety, HELD.safety),
      ],
      rest: [link('letters/', write.list.title), ...rest],
    },
    languages: {
      label: site.languages,
      links: LOCALES.map((tag) => ({
        href: `/${tag}/${there.includes(tag) ? path : ''}`,
        text: loadProfile(tag).name,
        lang: tag,
        current: tag === locale && ('page' as const),
      })),
    },
    leave: { href: LEAVE_TO, ...site.leave },
    footer: {
      privacy: site.privacy,
      licence: site.licence,
      review: { text: pageReview(locale), href: `/${locale}/about/#languages`, about: languages.about },
      /** The first two are there on a phone too. */
      links: [...rest.slice(-1), statement, ...rest.slice(0, -1)],
    },
  };
};
