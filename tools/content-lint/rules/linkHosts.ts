import type { Problem } from '../../../lib/domain/problem';
import type { Rule } from '../rule';
import type { Worded } from '../wordingRules';

/** What looks like an address on the web, with or without its scheme. */
const ADDRESS =
  /(?:https?:\/\/)?(?<![\p{L}\p{Nd}@.-])((?:[a-z0-9-]+\.)+(?:org|com|net|int|eu|gov|edu|info|jo|uk|de|fr|kg|az|no|nl|ch|sn|dk)(?:\.[a-z]{2})?)(?![\p{L}\p{Nd}])/giu;
/** Reserved for examples (RFC 2606). */
const EXAMPLE = /(?:^|\.)example\.(?:org|com|net)$/;

/** Sites that nobody has looked at and put on the list. */
export const linkHostProblems = (texts: readonly Worded[], hosts: readonly string[]): Problem[] =>
  texts.flatMap(({ file, place, text }) =>
    [...text.matchAll(ADDRESS)]
      .map(([, host]) => (host ?? '').toLowerCase())
      .filter((host) => !EXAMPLE.test(host) && !hosts.some((known) => host === known || host.endsWith(`.${known}`)))
      .map((host) => ({
        file,
        place,
        problem: `${host} is not on the list of sites.`,
        remedy: 'Look at the site, then add it to content/catalogue/link-hosts.json with whose it is; or leave it out.',
      })),
  );

const INSTITUTIONS = 'content/catalogue/recipients/institutions.json';

export const rule: Rule = {
  holds: 'Hosts of links on a list',
  catalogue: ({ sources, world, hosts }) =>
    linkHostProblems(
      [
        ...sources.flatMap(({ id, url, address }) =>
          [url, address].flatMap((text) => (text ? [{ file: 'content/catalogue/sources.json', place: id, text }] : [])),
        ),
        ...world.institutions.flatMap(({ id, site }) => (site ? [{ file: INSTITUTIONS, place: id, text: site }] : [])),
        { file: 'content/catalogue/recipients/security-council.json', place: 'check', text: world.council.check },
      ],
      hosts,
    ),
  locale: ({ texts, hosts }) => linkHostProblems(texts, hosts),
};
