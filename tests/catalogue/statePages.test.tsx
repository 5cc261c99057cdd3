import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { generateStaticParams } from '@/app/[locale]/states/[code]/page';
import { lettersTo } from '@/app/[locale]/states/lettersTo';
import { onRecord } from '@/app/[locale]/states/onRecord';
import { RecordEntry } from '@/app/[locale]/states/RecordEntry';
import { recordsIn } from '@/app/[locale]/states/recordsIn';
import { SafeguardNote } from '@/app/[locale]/states/SafeguardNote';
import { loadGroups, loadProfile, loadSources } from '@/lib/catalogue/loadLetterWording';
import { loadMessages } from '@/lib/catalogue/loadMessages';
import { loadStateRecords, votesForLetters } from '@/lib/catalogue/loadStateRecords';
import { loadSafeguards } from '@/lib/catalogue/loadWorld';
import { resolveRecipient } from '@/lib/compose/resolveRecipient';
import { toldOf } from '@/lib/compose/stateRecords';
import { LOCALES, type Locale } from '@/lib/domain/locales';
import type { StateRecord } from '@/lib/domain/stateRecord';
import { formatDate } from '@/lib/i18n/formatDate';
import { formatNumber } from '@/lib/i18n/formatNumber';
import { readLink } from '@/lib/sharing/linkReading';
import { WORDS } from '@/lib/sharing/prefilledLink';
import { existsIn, TODAY, world as whole } from '../support/letters';

/** As the English pages have it. */
const world = { ...whole, demands: whole.demands.filter(({ id }) => existsIn(id, 'en')) };

const RECORDS = loadStateRecords();
const CODES = generateStaticParams({ params: { locale: 'en' } }).map(({ code }) => code);

const lettersOf = (code: string) => lettersTo(onRecord(code, world, 'en').recipient, world, 'en').letters;

const told = new Map(
  CODES.map((code) => {
    const demands = lettersOf(code).map(({ demand }) => demand);
    return [code, toldOf(world, demands, code, world.knownUntil)];
  }),
);
const toldTo = (code: string): ReadonlySet<string> => told.get(code) ?? new Set();

const drawn = new Map<string, ReadonlyMap<string, string>>();

/** The page's list of a state, as HTML by the id of the record; drawn once. */
const entriesOf = (code: string, locale: Locale): ReadonlyMap<string, string> => {
  const entries = drawn.get(locale + code) ?? drawEntries(code, locale);
  drawn.set(locale + code, entries);
  return entries;
};

const drawEntries = (code: string, locale: Locale): Map<string, string> => {
  const messages = loadMessages(locale);
  const profile = loadProfile(locale);
  return new Map(
    recordsIn(code, toldTo(code), locale).flatMap(({ records }) =>
      records.map((record) => [
        record.id,
        renderToStaticMarkup(
          <RecordEntry record={record} messages={messages} profile={profile} foreign={locale !== 'en'} />,
        ),
      ]),
    ),
  );
};

/** What a reader sees of a piece of HTML: addresses of links are none of it. */
const textOf = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/&#x27;/g, '’');

const figuresOf = ({ people = {}, number }: StateRecord): number[] => [
  ...Object.values(people).flatMap((count) => (typeof count === 'object' ? [count.from, count.to] : [count ?? 0])),
  ...(number === undefined ? [] : [number]),
];

describe('the pages of states', () => {
  it('are one for each of whom anything is on record, and hold each record once', () => {
    expect([...CODES].sort()).toEqual([...new Set(RECORDS.map(({ state }) => state))].sort());
    const shown = CODES.flatMap((code) => [...entriesOf(code, 'en').keys()]);
    // What no letter tells of a vote stands with all of them on the index alone.
    const voted = CODES.flatMap((code) =>
      votesForLetters().flatMap(({ id, states }) => (states.includes(code) ? [id] : [])),
    );
    expect([...shown].sort()).toEqual([...RECORDS.map(({ id }) => id), ...voted].sort());
  });

  it.each(LOCALES)('say of each record its numbers, date, source and reading in %s', (locale) => {
    const groups = loadGroups(locale);
    const profile = loadProfile(locale);
    const { states } = loadMessages(locale);
    const entries = new Map(CODES.flatMap((code) => [...entriesOf(code, locale)]));
    for (const record of RECORDS) {
      const html = entries.get(record.id) ?? '';
      const text = textOf(html);
      expect(text, record.id).toContain(record.asOf ? formatDate(record.asOf, profile) : states.undated);
      expect(text, record.id).toContain(formatDate(record.readOn, profile));
      expect(html, record.id).toContain(`data-review-by="${record.reviewBy}"`);
      const { url } = loadSources().find(({ id }) => id === record.source) ?? {};
      if (url) expect(html, record.id).toContain(`href="${url.replaceAll('&', '&amp;').replaceAll("'", '&#x27;')}"`);
      if (!record.sensitive)
        for (const figure of figuresOf(record)) expect(text, record.id).toContain(formatNumber(figure, groups));
    }
  });

  it('order the records of a kind by date, the newest first', () => {
    for (const code of CODES)
      for (const { records } of recordsIn(code, toldTo(code), 'en')) {
        const dates = records.map(({ id }) => RECORDS.find((record) => record.id === id)?.asOf ?? '');
        expect(dates, code).toEqual([...dates].sort().reverse());
      }
  });

  it.each(LOCALES)('tell what is sensitive without number, place and headline in %s', (locale) => {
    const { states } = loadMessages(locale);
    const sensitive = RECORDS.filter((record) => record.sensitive);
    expect(sensitive.length).toBeGreaterThan(10);
    for (const record of sensitive) {
      const text = textOf(entriesOf(record.state, locale).get(record.id) ?? '');
      expect(text, record.id).toContain(states.withheld);
      const source = loadSources().find(({ id }) => id === record.source);
      for (const told of [record.statement, record.caution, source?.title])
        if (told) expect(text, record.id).not.toContain(told);
      // Every number left is of a date.
      const words =
        text
          .replace(source?.publisher ?? '', '')
          .replace(source?.address ?? '', '')
          .match(/\d+/g) ?? [];
      const dates = [record.asOf, record.readOn, record.reviewBy, source?.date].join('-').split('-').map(Number);
      expect(
        words.map(Number).filter((figure) => !dates.includes(figure)),
        record.id,
      ).toEqual([]);
    }
  });

  it('mark what there is in English alone, on all pages but the English ones', () => {
    const statement = RECORDS.find(({ id }) => id === 'FR-8')?.statement ?? '';
    expect(entriesOf('FR', 'en').get('FR-8')).toContain(statement);
    expect(entriesOf('FR', 'en').get('FR-8')).not.toContain(loadMessages('en').states.english);
    for (const locale of LOCALES.filter((other) => other !== 'en'))
      for (const code of CODES)
        for (const [id, html] of entriesOf(code, locale)) {
          const record = RECORDS.find((one) => one.id === id);
          if (!record || record.sensitive) continue;
          const { statement: told, caution } = record;
          const [, marked = ''] = /<div lang="en" dir="ltr">(.*?)<\/div>/.exec(html) ?? [];
          for (const text of [told, caution]) {
            if (!text) continue;
            expect(textOf(marked), id).toContain(textOf(text));
            expect(textOf(html.replace(marked, '')), id).not.toContain(textOf(text));
          }
          expect(html, id).toContain(loadMessages(locale).states.english);
        }
  });

  it('quote what letters say, and of no other record', () => {
    const { states } = loadMessages('en');
    for (const record of RECORDS) {
      const text = textOf(entriesOf(record.state, 'en').get(record.id) ?? '');
      const isTold = toldTo(record.state).has(record.id);
      if (record.use === 'page') expect(isTold, record.id).toBe(false);
      expect(text.includes(states.inLetters), record.id).toBe(isTold);
      expect(text.includes(states.pageOnly), record.id).toBe(!isTold);
    }
    expect(toldTo('FR')).toContain('FR-8');
  });
});

describe('the letters of a state’s page', () => {
  it('are those that the form offers with it, in links that it reads', () => {
    for (const code of CODES) {
      const { recipient } = onRecord(code, world, 'en');
      const letters = lettersOf(code);
      expect(letters.length, code).toBeGreaterThan(0);
      for (const { href, office } of letters) {
        const [, id, fragment = ''] = /^\/en\/write\/([a-z-]+)\/#(.+)$/.exec(href) ?? [];
        const demand = world.demands.find((known) => known.id === id);
        expect(readLink(fragment, world, WORDS), href).toMatchObject({ link: { to: recipient }, notices: [] });
        expect(demand && resolveRecipient(recipient, demand, world, TODAY)?.roles.length, href).toBeGreaterThan(0);
        expect(office === '', href).toBe(recipient !== code);
      }
    }
  });

  it('ask nobody back from China', () => {
    const { letters } = lettersTo('CN', world, 'en');
    expect(letters.map(({ href }) => href)).not.toContain('/en/write/repatriation/#to=CN');
    expect(lettersTo('FR', world, 'en').letters.map(({ href }) => href)).toContain('/en/write/repatriation/#to=FR');
  });

  it('name the office of each year where a seat in the Council changes it', () => {
    const office = (code: string) => lettersTo(code, world, 'en').letters.find(({ href }) => /icc-/.test(href))?.office;
    expect(office('DK')).toMatch(/^2026: .+, 2027: .+$/);
    expect(office('FR')).not.toMatch(/\d/);
  });
});

describe('the safeguard on a state’s page', () => {
  it.each(LOCALES)('says in %s what follows for letters, and on whose word', (locale) => {
    for (const { state, ground, source } of loadSafeguards()) {
      const html = renderToStaticMarkup(<SafeguardNote code={state} locale={locale} />);
      expect(html, state).toContain(`href="${source.url.replaceAll('&', '&amp;')}"`);
      expect(textOf(html), state).toContain(textOf(ground));
      expect(textOf(html).length, state).toBeGreaterThan(ground.length + 100);
    }
    expect(renderToStaticMarkup(<SafeguardNote code="FR" locale={locale} />)).toBe('');
  });
});
