import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesIn } from '../../lib/catalogue/filesIn';
import { isPackedCopy } from '../../lib/release/packedCopies';
import { createServer } from '../../server/createServer';
import { headerRules } from '../../tools/build/deploy/headerRules';
import { netlifyHeaders } from '../../tools/build/deploy/hostFiles';
import { rawRequest } from '../support/rawRequest';
import { createStaticHost } from '../support/staticHost';

/** Written out, so that no mistake in the source can hide in its own test. */
const ALWAYS = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy':
    'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), ' +
    'idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()',
};
const PAGE =
  "style-src-attr 'none'; img-src 'self'; font-src 'self'; connect-src 'self'; media-src 'none'; object-src 'none'; " +
  "frame-src 'none'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const SCRIPT =
  "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const DATA = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";
const KEPT = 'public, max-age=31536000, immutable';

/** Every kind of route there is, with its policy and how long it may be kept. */
const ROUTES = [
  ['/', PAGE, 'no-cache'],
  ['/ar/', PAGE, 'no-cache'],
  ['/en/write/repatriation/', PAGE, 'no-cache'],
  ['/404.html', PAGE, 'no-cache'],
  ['/page.js', SCRIPT, 'no-cache'],
  ['/pdf-worker.0a1b2c3d4e5f.js', SCRIPT, KEPT],
  ['/pdf-shapers.0a1b2c3d4e5f.js', SCRIPT, KEPT],
  ['/islands/0a1b.js', SCRIPT, KEPT],
  ['/_next/static/chunks/0a1b.css', SCRIPT, KEPT],
  ['/data/world.0a1b2c3d4e5f.json', DATA, KEPT],
  ['/fonts/serif/400.woff', DATA, KEPT],
  ['/facts.json', DATA, 'no-cache'],
  ['/release.json', DATA, 'no-cache'],
  ['/icon.svg', DATA, 'no-cache'],
] as const;

const root = mkdtempSync(path.join(tmpdir(), 'letters-headers-'));
for (const [route] of ROUTES) {
  const file = path.join(root, route, route.endsWith('/') ? 'index.html' : '');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `This is ${route}`);
}
writeFileSync(path.join(root, 'packed.json'), 'plain /packed.json');
for (const [ending, coding] of [
  ['br', 'br'],
  ['gz', 'gzip'],
])
  writeFileSync(path.join(root, `packed.json.${ending}`), `${coding} /packed.json`);
writeFileSync(
  path.join(root, '_headers'),
  netlifyHeaders(headerRules(filesIn(root).filter((file) => !isPackedCopy(file)))),
);

const start = async (server: Server) => {
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return { server, port: (server.address() as AddressInfo).port };
};

/** What else an answer tells: its content, and nothing of the server. */
const OF_CONTENT =
  /^(content-(type|length|range|encoding)|etag|last-modified|vary|date|connection|keep-alive|allow|transfer-enc)/;
const secured = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_CONTENT.test(name)));

describe('our server', () => {
  let port = 0;
  let server: Server;
  beforeAll(async () => {
    ({ server, port } = await start(createServer({ root })));
  });
  afterAll(() => server.close());

  const ask = (line: string, more = '') =>
    rawRequest(port, `${line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${more}\r\n`);

  for (const [route, policy, cache] of ROUTES) {
    const expected = { ...ALWAYS, 'content-security-policy': policy, 'cache-control': cache };

    it.each(['GET', 'HEAD'])(`200 to %s ${route}`, async (method) => {
      const { status, headers, body } = await ask(`${method} ${route}?from=link`);
      expect([status, secured(headers)]).toEqual([200, expected]);
      expect(body).toBe(method === 'GET' ? `This is ${route}` : '');
    });

    it(`304 to ${route} when it has not changed`, async () => {
      const { headers: first } = await ask(`GET ${route}`);
      const { status, headers } = await ask(`GET ${route}`, `If-None-Match: ${first.etag}\r\n`);
      expect([status, secured(headers)]).toEqual([304, expected]);
    });

    it.each(['bytes=0-3', 'bytes=5-2', 'bytes=999999-', 'bytes=x', 'lines=1'])(
      `200 to ${route} with the range %s`,
      async (range) => {
        const { status, headers } = await ask(`GET ${route}`, `Range: ${range}\r\n`);
        expect([status, secured(headers)]).toEqual([200, expected]);
      },
    );

    it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])(
      `405 to %s ${route}`,
      async (method) => {
        const { status, headers, body } = await ask(`${method} ${route}`);
        expect([status, headers.allow, body]).toEqual([405, 'GET, HEAD', 'Method Not Allowed\n']);
        expect(secured(headers)).toEqual({ ...ALWAYS, 'content-security-policy': DATA, 'cache-control': 'no-store' });
      },
    );
  }

  it.each([
    '/no/such/page',
    '/data/none.json',
    '/islands/none.js',
    '/_headers',
    '/%5fheaders',
    '/_headers/',
    '/_headers//',
    '//_headers',
    '/./_headers',
    '/%5Fheaders/',
    '/_headers%2f',
    '/_HEADERS',
    '/.htaccess',
    '/.htaccess/',
    '/%2ehtaccess',
    '/page.js/',
    '/page.js.br',
    '/page.js.gz',
    '/../outside.txt',
    '/..%2f..%2fetc/passwd',
    '/%2e%2e/etc/passwd',
    '/ar/..%5c..%5cetc',
    '/%',
    '/%ff%fe',
    '/%00',
    '//example.org/',
    `/${'a/'.repeat(4000)}`,
    'http://example.org/none',
    '*',
  ])('404 with the page for it to GET %.60s', async (target) => {
    for (const method of ['GET', 'HEAD']) {
      const { status, headers, body } = await ask(`${method} ${target}`);
      expect([status, body]).toEqual([404, method === 'GET' ? 'This is /404.html' : '']);
      expect(secured(headers)).toEqual({ ...ALWAYS, 'content-security-policy': PAGE, 'cache-control': 'no-cache' });
    }
  });

  it.each([
    ['http://x', '/'],
    ['http://x/', '/'],
    ['HTTP://x:80/ar/', '/ar/'],
    ['https://example.org/page.js?from=link', '/page.js'],
    ['/ar', '/ar/'],
    ['/ar/index.html', '/ar/'],
    ['/%61r/', '/ar/'],
  ])('200 to %s, which is %s', async (target, route) => {
    const { status, body, headers } = await ask(`GET ${target}`);
    expect([status, body]).toEqual([200, `This is ${route}`]);
    expect(secured(headers)).toEqual(secured((await ask(`GET ${route}`)).headers));
  });

  it('gives a file the tag that its content has, wherever and whenever it was written', async () => {
    const { headers } = await ask('GET /page.js');
    expect(headers.etag).toBe(`"${createHash('sha256').update('This is /page.js').digest('hex').slice(0, 32)}"`);
    expect(headers['last-modified']).toBeUndefined();
  });

  describe('what is packed', () => {
    const PACKED = '/packed.json';
    it.each([
      ['br, gzip', 'br'],
      ['gzip, deflate, br, zstd', 'br'],
      ['gzip', 'gzip'],
      ['x-gzip', 'gzip'],
      ['GZIP;Q=0.5', 'gzip'],
      ['*', 'br'],
      ['br;q=0, *', 'gzip'],
      ['br;q=0.2, gzip;q=0.8', 'gzip'],
      ['br;q=0.2, identity', undefined],
      ['br;q=0, gzip;q=0', undefined],
      ['br;q=x', undefined],
      ['zstd', undefined],
      ['identity;q=0', undefined],
      ['', undefined],
      [',;,=', undefined],
    ])('is sent as the browser takes it: %s', async (accepted, coding) => {
      for (const method of ['GET', 'HEAD']) {
        const { status, headers, body } = await ask(`${method} ${PACKED}`, `Accept-Encoding: ${accepted}\r\n`);
        expect([status, headers['content-encoding'], headers.vary]).toEqual([200, coding, 'Accept-Encoding']);
        expect(headers['content-type']).toBe('application/json');
        const expected = `${coding ?? 'plain'} ${PACKED}`;
        expect(headers['content-length']).toBe(String(expected.length));
        expect(body).toBe(method === 'GET' ? expected : '');
      }
    });

    it.each([undefined, 'gzip', 'br'])('is not sent again where it has not changed: %s', async (coding) => {
      const accepted = coding ? `Accept-Encoding: ${coding}\r\n` : '';
      const { headers: first } = await ask(`GET ${PACKED}`, accepted);
      const tag = first.etag ?? '';
      for (const named of [tag, `W/${tag}`, `"other", ${tag}`, `W/"a,b",${tag} , "c"`, '*']) {
        const { status, headers, body } = await ask(`GET ${PACKED}`, `${accepted}If-None-Match: ${named}\r\n`);
        expect([status, body]).toEqual([304, '']);
        expect([headers.etag, headers.vary]).toEqual([tag, 'Accept-Encoding']);
        expect(secured(headers)).toEqual(secured(first));
      }
      for (const named of ['"other"', `"x${tag.slice(1)}`, tag.slice(1, -1), '', '"']) {
        const { status } = await ask(`GET ${PACKED}`, `${accepted}If-None-Match: ${named}\r\n`);
        expect(status).toBe(200);
      }
    });

    it('is refused to who wants another one than it is (RFC 9110 §13.1.1)', async () => {
      const { etag = '' } = (await ask(`GET ${PACKED}`)).headers;
      for (const [wanted, expected] of [
        [etag, 200],
        [`"other", ${etag}`, 200],
        ['*', 200],
        ['"other"', 412],
        [`W/${etag}`, 412],
      ] as const)
        expect([wanted, (await ask(`GET ${PACKED}`, `If-Match: ${wanted}\r\n`)).status]).toEqual([wanted, expected]);
    });

    it('has another tag for each coding', async () => {
      const tags = ['identity', 'gzip', 'br'].map(
        async (accepted) => (await ask(`GET ${PACKED}`, `Accept-Encoding: ${accepted}\r\n`)).headers.etag,
      );
      expect(new Set(await Promise.all(tags)).size).toBe(3);
    });
  });

  it.each([
    ['no request', 'hello\r\n\r\n', 400],
    ['a broken target', 'GET /a b HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['two hosts', 'GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n', 400],
    ['the same host twice', 'GET / HTTP/1.0\r\nHost: x\r\nHost: x\r\n\r\n', 400],
    ['an unknown method', 'LEAK / HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['two lengths', 'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
    [
      'a length and chunks',
      'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
      400,
    ],
    ['too many headers', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(70_000)}\r\n\r\n`, 400],
    ['CONNECT', 'CONNECT example.org:443 HTTP/1.1\r\nHost: x\r\n\r\n', 405],
    ['an expectation', 'GET / HTTP/1.1\r\nHost: x\r\nExpect: tea\r\nConnection: close\r\n\r\n', 400],
  ])('refuses %s, headers included', async (_, bytes, expected) => {
    const { status, headers, body } = await rawRequest(port, bytes);
    expect(status).toBe(expected);
    expect(secured(headers)).toEqual({ ...ALWAYS, 'content-security-policy': DATA, 'cache-control': 'no-store' });
    expect(body).toMatch(/^[A-Z][\w ]+\n$/);
  });
});

describe.each(['join', 'last'] as const)('a host that reads _headers and, given two values, takes: %s', (merging) => {
  let port = 0;
  let server: Server;
  beforeAll(async () => {
    ({ server, port } = await start(createStaticHost(root, merging)));
  });
  afterAll(() => server.close());

  const ask = (line: string) => rawRequest(port, `${line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  /** Where both policies arrive, a browser obeys both. */
  const withPage = (policy: string) => (merging === 'join' && policy !== PAGE ? `${PAGE}, ${policy}` : policy);

  it.each(ROUTES)('GET and HEAD %s', async (route, policy, cache) => {
    const expected = {
      ...ALWAYS,
      'content-security-policy': withPage(policy),
      ...(cache === KEPT && { 'cache-control': KEPT }),
    };
    for (const method of ['GET', 'HEAD']) {
      const { status, headers } = await ask(`${method} ${route}`);
      expect([status, secured(headers)]).toEqual([200, expected]);
    }
  });

  it('an address that does not exist', async () => {
    const { status, headers } = await ask('GET /no/such/page');
    expect([status, secured(headers)]).toEqual([404, { ...ALWAYS, 'content-security-policy': PAGE }]);
  });
});

afterAll(() => rmSync(root, { recursive: true }));
