import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../../lib/catalogue/filesIn';
import { loadDemandWording, loadMessages } from '../../lib/catalogue/loadMessages';
import { demandIds } from '../../lib/catalogue/loadWorld';
import { LOCALES, type Locale } from '../../lib/domain/locales';
import type { Release } from '../../lib/release/fileList';
import { readSiteAddress } from '../../lib/site/siteAddress';
import { robots, sitemap, withAddress } from '../../tools/build/previews/headTags';
import { paintPicture } from '../../tools/build/previews/paintPicture';
import { previewSvg } from '../../tools/build/previews/previewPictures';
import { facesFor } from '../../tools/build/previews/setText';
import { exportedPage, textOf } from '../support/exportedPages';

/** Where this build stands, or, for one that does not say, where it might. */
const { address: builtFor } = JSON.parse(readFileSync('out/release.json', 'utf8')) as Release;
const SITE = builtFor ?? 'https://letters.example.org/letters/';
const ADDRESS = readSiteAddress(SITE);
const places = new Set(
  filesIn('out').flatMap((file) => (/(?:^|\/)index\.html$/.test(file) ? [file.slice(0, -'index.html'.length)] : [])),
);

/** What a program reads that shows a link: attributes of the tags of the head, by name. */
const readHead = (html: string) => {
  const [head = ''] = html.split('</head>');
  const tags = [...head.matchAll(/<(meta|link)\b([^>]*)>/g)].map(([, tag = '', text = '']) => ({
    tag,
    ...Object.fromEntries(
      [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name.toLowerCase(),
        textOf(value),
      ]),
    ),
  })) as Readonly<Record<string, string>>[];
  const content = (name: string) => {
    const found = tags.filter(({ property, name: other }) => property === name || other === name);
    expect(found.length, name).toBeLessThanOrEqual(1);
    return found[0]?.content;
  };
  const links = (rel: string) => tags.filter((tag) => tag.tag === 'link' && tag.rel === rel);
  return { content, links };
};

const asCrawler = (place: string) => {
  const html = exportedPage(place);
  return readHead(builtFor ? html : withAddress({ html, place, places }, ADDRESS, 'previews/picture.png'));
};

const straight = (text: string) => text.replaceAll("'", '’');

describe.each(LOCALES)('a link in %s, as a program reads it', (locale) => {
  const { site, about } = loadMessages(locale);

  it.each([
    [`${locale}/write/repatriation/`, undefined, loadDemandWording('repatriation', locale).summary],
    [`${locale}/demands/icc-referral/`, loadDemandWording('icc-referral', locale).title, undefined],
    [`${locale}/about/`, about.title, about.lead],
  ])('%s says what it is, in its language, with its picture and its other languages', (place, title, description) => {
    const { content, links } = asCrawler(place);
    if (title) expect(content('og:title')).toBe(straight(title));
    else expect(content('og:title')).toContain(straight(loadDemandWording('repatriation', locale).title));
    if (description) expect(content('og:description')).toBe(straight(description));
    expect(content('og:site_name')).toBe(straight(site.name));
    expect(content('og:url')).toBe(SITE + place);
    expect(content('og:image')?.startsWith(`${SITE}previews/`)).toBe(true);
    expect([content('og:image:width'), content('og:image:height')]).toEqual(['1200', '630']);
    expect(content('og:image:alt')).toBe(content('og:title'));
    expect(content('twitter:card')).toBe('summary_large_image');
    expect(links('canonical').map(({ href }) => href)).toEqual([SITE + place]);
    const inside = place.slice(locale.length);
    expect(links('alternate').map(({ hreflang, href }) => [hreflang, href])).toEqual(
      LOCALES.map((tag) => [tag, `${SITE}${tag}${inside}`]),
    );
  });

  it('its pictures say no figure, and every demand has one', async () => {
    const drawings = [undefined, ...demandIds(locale)].map((demand) => previewSvg(locale, demand));
    for (const svg of drawings) expect(svg.replace(/<[^>]*>/g, '')).not.toMatch(/\p{N}/u);
    const [svg = ''] = drawings;
    const png = await paintPicture(svg, facesFor(locale));
    const bytes = Buffer.from(png);
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(bytes.length).toBeLessThan(100_000);
  });

  it('its manifest offers nothing to install', () => {
    const manifest = JSON.parse(readFileSync(`out/${locale}/manifest.webmanifest`, 'utf8'));
    expect(manifest).toMatchObject({ name: site.name, lang: locale, display: 'browser' });
    for (const { src } of manifest.icons) expect(existsSync(`out/${locale}/${src}`), src).toBe(true);
    expect(readHead(exportedPage(`${locale}/`)).links('manifest')[0]?.href).toBe(`/${locale}/manifest.webmanifest`);
  });
});

it('every page that people are led to has a title and a description of its own for a link', () => {
  for (const place of places) {
    const [tag = ''] = place.split('/');
    if (place !== '' && !LOCALES.includes(tag as Locale)) continue;
    const { content } = readHead(exportedPage(place));
    expect(content('og:title'), place).toBeTruthy();
    expect(content('og:description'), place).toBeTruthy();
  }
});

it('home leads those without a known language to the page that asks for it', () => {
  const { links } = asCrawler('fr/');
  expect(links('alternate').find(({ hreflang }) => hreflang === 'x-default')?.href).toBe(SITE);
});

describe('without the address of the site', () => {
  const nowhere = readSiteAddress('');

  it('a page names none, and search engines get no list', () => {
    const html = exportedPage('en/');
    expect(withAddress({ html, place: 'en/', places }, nowhere, '')).toBe(html);
    expect(robots(nowhere)).not.toContain('Sitemap');
    expect(robots(ADDRESS)).toContain(`Sitemap: ${SITE}sitemap.xml`);
  });
});

it('the list for search engines holds every page in every language but the way without script', () => {
  const listed = [...sitemap(places, ADDRESS).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc = '']) => loc);
  expect(listed).toContain(`${SITE}ckb/write/repatriation/`);
  expect(listed).toContain(`${SITE}zh/states/FR/`);
  expect(listed.filter((loc) => /plain|404|_not-found/.test(loc))).toEqual([]);
  expect(listed.length).toBe([...places].filter((place) => !/plain|404|_not-found/.test(place)).length);
});
