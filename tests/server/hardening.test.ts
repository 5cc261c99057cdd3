import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import { LOCALES } from '../../lib/domain/locales';
import { fillSlots } from '../../lib/i18n/fillSlots';
import { SECURITY_HEADERS } from '../../lib/release/headers';
import { MOST_BYTES } from '../../server/noscript/formLimits';
import { NoScriptCatalogue } from '../../server/noscript/NoScriptCatalogue';
import { type NoScriptServer, startPlainServer, WILD } from '../support/noscriptServer';

const FORM = '/en/plain/repatriation/';
const TYPE = 'Content-Type: application/x-www-form-urlencoded';
const { plain } = loadMessages('en');
let site: NoScriptServer;
beforeAll(async () => {
  site = await startPlainServer({ entry: WILD, execArgv: [] });
});
afterAll(() => site.close());

const head = (...lines: readonly string[]): string => [...lines, 'Host: x', '', ''].join('\r\n');
const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);
const MB = 1024 * 1024;

describe('a request that the form does not send', () => {
  it.each([
    ['another method', ['PUT'], 405],
    ['another type', ['POST', 'Content-Type: multipart/form-data; boundary=x', 'Content-Length: 3'], 415],
    ['no type', ['POST', 'Content-Length: 3'], 415],
    ['another coding of characters', ['POST', `${TYPE}; charset=iso-8859-1`, 'Content-Length: 3'], 415],
    ['packed', ['POST', TYPE, 'Content-Encoding: gzip', 'Content-Length: 3'], 415],
    ['no length', ['POST', TYPE], 411],
    ['more than is taken, by its own word', ['POST', TYPE, `Content-Length: ${MOST_BYTES + 1}`], 413],
    ['an expectation of its own', ['POST', TYPE, 'Content-Length: 3', 'Expect: wonders'], 400],
    ['two lengths', ['POST', TYPE, 'Content-Length: 3', 'Content-Length: 4'], 400],
    ['length and chunks, to smuggle', ['POST', TYPE, 'Content-Length: 3', 'Transfer-Encoding: chunked'], 400],
    ['no length at all', ['POST', TYPE, 'Content-Length: some'], 400],
    ['a head that is too long', ['GET', `X: ${'x'.repeat(20_000)}`], 400],
  ] as const)('%s', async (_, [method, ...lines], status) => {
    const answer = await site.raw(head(`${method} ${FORM} HTTP/1.1`, ...lines, 'Connection: close'), 'a=b');
    expect(statusOf(answer)).toBe(status);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      if (name !== 'Content-Security-Policy') expect(answer).toContain(`${name}: ${value}`);
    }
    expect(answer).not.toMatch(/\bat .+:\d+:\d+|node:/);
  });

  it.each([
    ['no HTTP', 'hello\r\n\r\n', 400],
    ['no method', head('FROB / HTTP/1.1'), 400],
    ['no host', `GET / HTTP/1.1\r\nConnection: close\r\n\r\n`, 400],
    ['a tunnel', head('CONNECT example.org:443 HTTP/1.1'), 405],
    ['NUL in a header', head('GET / HTTP/1.1', 'X: a\0b'), 400],
    ['chunks that are none', `${head(`POST ${FORM} HTTP/1.1`, TYPE, 'Transfer-Encoding: chunked')}zz\r\n`, 400],
    ['a form for another page', head('POST /en/ HTTP/1.1', TYPE, 'Content-Length: 0', 'Connection: close'), 405],
    ['a form for the index', head('POST /en/plain/ HTTP/1.1', TYPE, 'Content-Length: 0', 'Connection: close'), 405],
  ])('%s', async (_, request, status) => {
    expect(statusOf(await site.raw(request))).toBe(status);
  });

  it('stops reading a body at the limit, whatever it was said to be', async () => {
    const chunk = Buffer.alloc(MB, 'a');
    const framed = Buffer.concat([Buffer.from(`${MB.toString(16)}\r\n`), chunk, Buffer.from('\r\n')]);
    const open = head(`POST ${FORM} HTTP/1.1`, TYPE, 'Transfer-Encoding: chunked', 'Connection: close');
    const chunked = await site.raw(open, ...Array.from({ length: 24 }, () => framed), '0\r\n\r\n');
    expect(statusOf(chunked)).toBe(413);
    expect(chunked).toContain(fillSlots(plain.refused.tooLarge, { limit: MOST_BYTES / 1024 }));
    const declared = head(`POST ${FORM} HTTP/1.1`, TYPE, `Content-Length: ${24 * MB}`);
    expect(statusOf(await site.raw(declared, ...Array.from({ length: 24 }, () => chunk)))).toBe(413);
  });

  it('ends a body that does not come', async () => {
    const { headersTimeout, requestTimeout } = site.server;
    Object.assign(site.server, { headersTimeout: 300, requestTimeout: 300 });
    const answer = await site.raw(head(`POST ${FORM} HTTP/1.1`, TYPE, 'Content-Length: 30'), 'name=La');
    Object.assign(site.server, { headersTimeout, requestTimeout });
    expect(statusOf(answer)).toBe(400);
  });

  it('is answered in the page’s language, with the way on', async () => {
    const response = await fetch(`${site.origin}/ar/plain/repatriation/`, { method: 'PUT', body: 'x=y' });
    const page = await response.text();
    expect(response.status).toBe(405);
    expect(page).toContain(loadMessages('ar').plain.refused.other);
    expect(page).toContain('href="/ar/plain/repatriation/"');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['of another type', { 'Content-Type': 'text/plain' }],
    ['of no type', { 'Content-Type': '' }],
    ['in another coding of characters', { 'Content-Type': 'application/x-www-form-urlencoded; charset=iso-8859-1' }],
  ])('comes back filled in with what can be read of it: %s', async (_, headers) => {
    const response = await site.post('/ar/plain/repatriation/', 'to=DE&name=Layla&get=pdf', { headers });
    const page = await response.text();
    expect(response.status).toBe(415);
    expect(page).toContain(loadMessages('ar').plain.changed);
    expect(page).toContain('value="Layla"');
    expect(page).toContain('<option value="DE" selected="">');
  });
});

describe('a fault of ours', () => {
  afterEach(() => vi.restoreAllMocks());

  it.each(LOCALES)(
    'is said in the page’s language, with all that was typed, and is not called load: %s',
    async (tag) => {
      vi.spyOn(NoScriptCatalogue.prototype, 'compose').mockRejectedValue(new Error('secret'));
      for (const get of ['check', 'text', 'pdf']) {
        const response = await site.post(`/${tag}/plain/repatriation/`, {
          to: 'DE',
          name: 'Layla',
          personal: 'One.',
          get,
        });
        const page = await response.text();
        expect(response.status).toBe(500);
        expect(response.headers.has('retry-after')).toBe(false);
        expect(page).toContain(loadMessages(tag).plain.fault);
        expect(page).toContain('value="Layla"');
        expect(page).toContain('>One.</textarea>');
        expect(page).toContain('<option value="DE" selected="">');
        expect(page).not.toContain('secret');
      }
    },
  );

  it('where even the form cannot be made gets a page that says so', async () => {
    vi.spyOn(NoScriptCatalogue.prototype, 'recipients').mockImplementation(() => {
      throw new Error('secret');
    });
    for (const response of [await fetch(`${site.origin}${FORM}`), await site.post(FORM, { name: 'L', get: 'check' })]) {
      expect(response.status).toBe(500);
      expect(await response.text()).toContain(plain.refused.fault);
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(response.headers.get(name)).toBe(value);
    }
  });

  it('where no page can be made gets a line with all the headers, and the server lives', async () => {
    vi.spyOn(NoScriptCatalogue.prototype, 'page').mockImplementation(() => {
      throw new Error('secret');
    });
    const response = await fetch(`${site.origin}${FORM}`);
    expect([response.status, await response.text()]).toEqual([500, 'Internal Server Error\n']);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(response.headers.get(name)).toBe(value);
    expect((await fetch(`${site.origin}/health`)).status).toBe(200);
  });
});

describe('a form that is not as the page sends it comes back filled in', () => {
  it.each([
    ['an unknown field', 'name=Layla&pasword=x&get=check'],
    ['a field twice', 'name=Layla&name=Mallory&get=check'],
    ['the same further demand twice', 'name=Layla&also=a&also=a&get=check'],
    ['NUL', 'name=La%00yla&get=check'],
    ['bytes that are not UTF-8', 'name=Layla&town=K%F6ln&get=check'],
    ['a sign of coding that codes nothing', 'name=Layla&town=100%&get=check'],
    ['too many fields', `name=Layla&get=check${'&a=b'.repeat(120)}`],
    ['no button', 'name=Layla'],
    ['a button that there is not', 'name=Layla&get=everything'],
    ['a name that every object has', 'name=Layla&__proto__=x&constructor=y&get=check'],
  ])('%s', async (_, body) => {
    const response = await site.post(FORM, body);
    const page = await response.text();
    expect(response.status).toBe(400);
    expect(page).toContain(plain.damaged);
    expect(page).toContain('value="Layla"');
  });

  it('from another site', async () => {
    const ask = (headers: Record<string, string>) =>
      site.post(FORM, { to: 'DE', name: 'Layla', get: 'text' }, { headers });
    const elsewhere = await ask({ Origin: 'https://evil.example' });
    expect(elsewhere.status).toBe(400);
    expect(await elsewhere.text()).toContain('value="Layla"');
    expect((await ask({ 'Sec-Fetch-Site': 'cross-site' })).status).toBe(400);
    expect((await ask({ 'Sec-Fetch-Site': 'same-site' })).status).toBe(400);
    expect((await ask({ Origin: site.origin })).status).toBe(200);
    expect((await ask({ 'Sec-Fetch-Site': 'same-origin', Origin: 'null' })).status).toBe(200);
  });
});

describe('health', () => {
  it('says that the server runs', async () => {
    const response = await fetch(`${site.origin}/health`);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});
