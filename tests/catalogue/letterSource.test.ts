import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { namesWordingUrls, toldWordingUrls, worldUrl } from '../../generated/data-urls';
import { loadLetterWording } from '../../lib/catalogue/loadLetterWording';
import { loadWorld } from '../../lib/catalogue/loadWorld';
import { storedLetters } from '../../lib/catalogue/readLetterSource';
import { composePair } from '../../lib/compose/composePair';
import { languagesOf } from '../../lib/compose/languagesOf';
import { type LetterSource, loadSettings } from '../../lib/compose/letterSource';
import { LOCALES } from '../../lib/domain/locales';
import { complete } from '../support/letters';

/** Addresses asked for, in their order. */
let asked: string[];
/** How a request goes that is not to succeed. */
let failure: ((url: string) => Response | Error | null) | null;

beforeEach(() => {
  asked = [];
  failure = null;
  vi.resetModules();
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    const failed = failure?.(url);
    if (failed instanceof Error) throw failed;
    return failed ?? new Response(await readFile(path.join('public', url), 'utf8'));
  });
});
afterEach(() => vi.unstubAllGlobals());

/** The browser's side as a page that has just been opened has it. */
const opened = async () => (await import('../../lib/catalogue/fetchLetterSource')).fetchedLetters;

const DRAFT = { to: 'DE', name: 'Layla al-Hassan', referenceIn: 'ar', also: ['child-rehabilitation'] };

it('a letter is the same from what a browser fetches and from what lies on the disk', async () => {
  const draft = complete('repatriation', DRAFT);
  const languages = languagesOf(draft, 'en');
  const compose = async (source: LetterSource) =>
    composePair(draft, await loadSettings(source, languages, draft.demands), 'en');
  const made = await compose(await opened());
  expect(made.ok).toBe(true);
  expect(made).toEqual(await compose(storedLetters));
});

it('nothing is fetched twice, nor what no language of the letter needs', async () => {
  const source = await opened();
  const draft = complete('repatriation', DRAFT);
  const load = () => loadSettings(source, languagesOf(draft, 'en'), draft.demands);
  await Promise.all([source.world('en'), load(), load()]);
  await load();
  const languages = ['de', 'en', 'ar'] as const;
  const wanted = [worldUrl, ...languages.flatMap((locale) => [namesWordingUrls[locale], toldWordingUrls[locale]])];
  expect(asked.toSorted()).toEqual(wanted.toSorted());
});

it.each([
  ['the network', () => new Error('offline')],
  ['the server', () => new Response('busy', { status: 503 })],
  ['a page in its place', () => new Response('<!DOCTYPE html>')],
])('what fails by %s is asked for again, and only that', async (_, fails) => {
  const source = await opened();
  failure = (url) => (url === toldWordingUrls.de ? fails() : null);
  const load = () => loadSettings(source, ['de', 'en'], ['repatriation']);
  await expect(load()).rejects.toThrow();
  await expect(load()).rejects.toThrow();
  failure = null;
  expect(Object.keys(await load())).toEqual(['de', 'en']);
  expect(asked.filter((url) => url === toldWordingUrls.de)).toHaveLength(3);
  expect(asked.filter((url) => url === toldWordingUrls.en)).toHaveLength(1);
});

it('what was prepared is what content says; else run `npm run prepare:content`', () => {
  const asWritten = (data: unknown): unknown => JSON.parse(JSON.stringify(data));
  for (const locale of LOCALES) {
    expect(storedLetters.world(locale)).toEqual(asWritten(loadWorld(locale)));
    expect(storedLetters.wording(locale)).toEqual(asWritten(loadLetterWording(locale)));
  }
});

it('no ground of a form of address or of a state’s order goes to a phone', () => {
  const texts = [
    storedLetters.world('en').governments,
    ...LOCALES.map((locale) => storedLetters.wording(locale).addressForms),
  ];
  expect(JSON.stringify(texts)).not.toMatch(/"(basis|confidence)"/);
});
