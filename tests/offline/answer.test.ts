import { describe, expect, it } from 'vitest';
import { answer, isForHost, type OpenCopy, type Sources } from '../../lib/offline/answer';
import { sha256 } from '../../lib/release/fileList';
import { headersFor } from '../../lib/release/headers';

const ORIGIN = 'https://letters.example';
const textOf = (path: string): string => `This is ${path}.`;
const PATHS = ['index.html', 'en/index.html', 'en/offline/index.html', 'de/offline/index.html', 'page.js'];
const files = Object.fromEntries(
  await Promise.all(PATHS.map(async (path) => [path, await sha256(new TextEncoder().encode(textOf(path)))] as const)),
);
const copyOf = (choice: string): OpenCopy => ({ name: `offline ${choice}`, id: 'ab', choice, files });

/** A copy and a host with each file as released, but for what a test changes; undefined is not there. */
interface Changes {
  readonly stored?: Readonly<Record<string, string | undefined>>;
  readonly host?: string | undefined;
}

const sources = ({ stored = {}, ...rest }: Changes): Sources => ({
  stored: async (path) => {
    const text = path in stored ? stored[path] : textOf(path);
    return text === undefined ? undefined : new Response(text);
  },
  host: async () => {
    if (rest.host === undefined) throw new TypeError('no connection');
    return new Response(rest.host);
  },
});

/** What a person gets: the text, "→ address", or "nothing". */
const ask = async (place: string, changes: Changes = {}, { choice = 'en', isPage = true } = {}): Promise<string> => {
  const given = await answer(copyOf(choice), { place, isPage }, sources(changes));
  if (given === null) return 'nothing';
  return given instanceof Response ? given.text() : `→ ${given.goTo}`;
};
const askPart = (place: string, changes: Changes = {}) => ask(place, changes, { isPage: false });

describe('what the browser asks the host for, as if there were no copy', () => {
  const request = (path: string, more: RequestInit = {}) => new Request(`${ORIGIN}${path}`, more);

  it.each([
    ['what is sent', request('/en/plain/repatriation/', { method: 'POST', body: '' })],
    ['another site', new Request('https://elsewhere.example/en/')],
    ['a part of a file', request('/fonts/naskh.woff', { headers: { Range: 'bytes=0-99' } })],
    ['what goes past all caches', request('/release.json', { cache: 'no-store' })],
    ['the form without script', request('/en/plain/repatriation/')],
    ['its first page', request('/ckb/plain')],
    ['the state of the server', request('/health')],
    ['the worker', request('/offline-worker.js')],
  ])('%s', (_, asked) => expect(isForHost(asked, ORIGIN)).toBe(true));

  it.each(['/', '/en/', '/en/sources/?x=1', '/healthy', '/en/plainly/', '/page.js', '/data/offline-worker.js'])(
    'not %s',
    (path) => expect(isForHost(request(path), ORIGIN)).toBe(false),
  );
});

describe('a file of the release', () => {
  it('comes from the copy, also where its page is asked for without its slash', async () => {
    expect(await ask('/')).toBe(textOf('index.html'));
    expect(await ask('/en/')).toBe(textOf('en/index.html'));
    expect(await ask('/en')).toBe(textOf('en/index.html'));
    expect(await ask('/%65n/')).toBe(textOf('en/index.html'));
    expect(await askPart('/page.js')).toBe(textOf('page.js'));
  });

  it('comes from the host where the copy holds it damaged or not at all', async () => {
    for (const damaged of ['poisoned', undefined]) {
      const stored = { 'page.js': damaged, 'en/index.html': damaged };
      expect(await askPart('/page.js', { stored, host: textOf('page.js') })).toBe(textOf('page.js'));
      expect(await ask('/en/', { stored, host: textOf('en/index.html') })).toBe(textOf('en/index.html'));
    }
  });

  it('comes with the headers of the release, whatever headers the host once gave with it', async () => {
    const lied = { Refresh: '0; url=/elsewhere', 'Content-Type': 'text/plain', 'Content-Security-Policy': 'none' };
    const stored = async (path: string) => new Response(textOf(path), { headers: lied });
    const host = () => Promise.reject(new TypeError('no connection'));
    for (const [place, type] of [
      ['/en/', 'text/html; charset=utf-8'],
      ['/page.js', 'text/javascript; charset=utf-8'],
    ] as const) {
      const given = await answer(copyOf('en'), { place, isPage: true }, { stored, host });
      if (!(given instanceof Response)) throw new Error('no response');
      expect(Object.fromEntries(given.headers)).toEqual(
        Object.fromEntries(new Headers({ ...headersFor(place), 'Content-Type': type })),
      );
    }
  });

  it('of another release is used as a page, which is whole by itself, and never as a part of one', async () => {
    const stored = { 'page.js': undefined, 'en/index.html': undefined };
    expect(await askPart('/page.js', { stored, host: 'newer' })).toBe('nothing');
    expect(await ask('/en/', { stored, host: 'newer' })).toBe('newer');
  });

  it('that is nowhere whole is not used', async () => {
    expect(await askPart('/page.js', { stored: { 'page.js': 'poisoned' } })).toBe('nothing');
  });
});

describe('what the release has not', () => {
  it('comes from the host as it is', async () => {
    expect(await ask('/en/new/', { host: 'new page' })).toBe('new page');
    expect(await askPart('/new.js', { host: 'new part' })).toBe('new part');
  });

  it('leads to the page that was meant, where a program changed the address', async () => {
    expect(await ask('/en/)')).toBe('→ /en/');
    expect(await ask('/en/%23to=DE', { host: 'not found' })).toBe('→ /en/#to=DE');
    expect(await askPart('/en/)')).toBe('nothing');
  });

  it('without a connection leads to the page that says so, in a language the copy holds', async () => {
    expect(await ask('/de/figures/')).toBe('→ /en/offline/#missing');
    expect(await ask('/de/figures/', {}, { choice: 'all' })).toBe('→ /de/offline/#missing');
    expect(await ask('/fr/figures/', {}, { choice: 'all' })).toBe('→ /en/offline/#missing');
    expect(await askPart('/new.js')).toBe('nothing');
  });

  it('is not asked for again and again where that page is gone as well', async () => {
    expect(await ask('/en/offline/', { stored: { 'en/offline/index.html': undefined } })).toBe('nothing');
  });
});
