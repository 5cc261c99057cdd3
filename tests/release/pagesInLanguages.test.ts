import { describe, expect, it } from 'vitest';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import { loadStateRecords, statesOnRecord } from '../../lib/catalogue/loadStateRecords';
import { LOCALES } from '../../lib/domain/locales';
import { fillSlots } from '../../lib/i18n/fillSlots';
import { BROWSERS } from '../../lib/release/browsers';
import { exportedPage, textOf } from '../support/exportedPages';

/** Texts of the links to an address. */
const linksTo = (html: string, address: string): string[] =>
  [...html.matchAll(/<a\b[^>]* href="([^"]*)"[^>]*>(.*?)<\/a>/gs)].flatMap(([, href, text = '']) =>
    href === address ? [textOf(text)] : [],
  );

describe.each(LOCALES)('in %s', (locale) => {
  const { check, offline, plain, safety, site } = loadMessages(locale);
  const straight = (text: string) => text.replaceAll("'", '’');

  it('the check is reached from the foot of home, the copy for offline use from the safety page', () => {
    const [, foot = ''] = exportedPage(`${locale}/`).split('<footer');
    expect(linksTo(foot, `/${locale}/check/`)).toContain(straight(check.link));
    const [, main = ''] = exportedPage(`${locale}/safety/`).split('<main');
    expect(linksTo(main, `/${locale}/offline/`)).toContain(straight(offline.link));
  });

  it('where a script does not start it is said in the page’s language, and on the safety page which browsers are needed', () => {
    const browsers = straight(fillSlots(safety.sections.writing.points.browser, BROWSERS));
    const form = exportedPage(`${locale}/write/repatriation/`);
    const [, notice = ''] = /<div hidden>(.*?)<div data-island="write">/s.exec(form) ?? [];
    for (const said of [site.notStarted.title, site.notStarted.text, browsers])
      expect(textOf(notice)).toContain(straight(said));
    expect(linksTo(notice, `/${locale}/plain/?demand=repatriation`)).toEqual([straight(plain.link)]);
    expect(textOf(exportedPage(`${locale}/safety/`))).toContain(browsers);
  });
});

describe('a state’s page', () => {
  it.each(statesOnRecord())('answers four questions at a glance, from the records of %s alone', (code) => {
    const { glance } = loadMessages('en').states;
    const kinds = new Set(loadStateRecords().flatMap(({ state, kind }) => (state === code ? [kind] : [])));
    const html = exportedPage(`en/states/${code}/`);
    const answers = new Map(
      [...html.matchAll(/<div><dt>([^<]*)<\/dt><dd>(.*?)<\/dd><\/div>/g)].map(([, asked = '', answer = '']) => [
        textOf(asked),
        answer,
      ]),
    );
    for (const [question, answered] of [
      [glance.returned, kinds.has('returned')],
      [glance.position, kinds.has('position') || kinds.has('refusal') || kinds.has('offer')],
      [glance.prosecution, kinds.has('prosecution')],
      [glance.held, kinds.has('syria') || kinds.has('iraq-custody')],
    ] as const) {
      const answer = answers.get(question) ?? '';
      const [, id] = /<a href="#([^"]+)"/.exec(answer) ?? [];
      if (answered) expect(html, question).toContain(` id="${id}"`);
      else expect(textOf(answer), question).toBe(glance.none);
    }
  });
});
