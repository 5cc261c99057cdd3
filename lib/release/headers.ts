/**
 * The headers of every response, in one place: the server sends them, tools/build/deploy writes them for other hosts, the
 * page `check` compares what arrived with them. Paths begin with "/", as a browser asks for them.
 */
export type Headers = Readonly<Record<string, string>>;

/**
 * What a page may load. Which of its own inline scripts and styles hold is said by hash in its <meta>, and so is that no
 * form may send anything: the policy travels with the file. Both hold; this one adds what a <meta> cannot say
 * (`frame-ancestors`, CSP Level 3 §6.4.2) and stays if a host rewrites the page. `form-action 'self'` is the widest any
 * page needs, that of the letter form without JavaScript.
 */
export const PAGE_POLICY = [
  "style-src-attr 'none'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** A worker obeys the policy of its own file: no code from elsewhere, no eval, no WebAssembly; it may fetch our files. */
export const SCRIPT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Data, typefaces, pictures, plain text: opened by themselves they may do nothing at all. */
export const DATA_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/**
 * The same on every response, errors included.
 * HSTS is obeyed on https only (RFC 6797 §8.1), so that it may be sent always; two years, with all subdomains.
 */
export const SECURITY_HEADERS: Headers = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Permissions-Policy': [
    'accelerometer',
    'browsing-topics',
    'camera',
    'display-capture',
    'geolocation',
    'gyroscope',
    'hid',
    'idle-detection',
    'local-fonts',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'serial',
    'usb',
  ]
    .map((feature) => `${feature}=()`)
    .join(', '),
};

export const FOR_EVER = 'public, max-age=31536000, immutable';
export const ASK_FIRST = 'no-cache';

const SCRIPT = /\.js$/;
const PAGE = /(\.html|\/[^.]*)$/;
const HASHED =
  /^\/(_next\/static\/|islands\/|fonts\/|data\/|previews\/|pdf-(?:worker|shapers)\.|plain\.[0-9a-f]+\.css$)/;

const policyOf = (path: string): string => {
  if (SCRIPT.test(path) || path.startsWith('/_next/')) return SCRIPT_POLICY;
  return PAGE.test(path) ? PAGE_POLICY : DATA_POLICY;
};

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  woff: 'font/woff',
  woff2: 'font/woff2',
  xml: 'application/xml',
};

/** Media type of a file of the site, by the end of its name. */
export const typeOf = (file: string): string => TYPES[/\.(\w+)$/.exec(file)?.[1] ?? ''] ?? 'application/octet-stream';

/** Headers for a file of the site that is there. Files with a hash in their name never change, all others may. */
export const headersFor = (path: string): Headers => ({
  ...SECURITY_HEADERS,
  'Content-Security-Policy': policyOf(path),
  'Cache-Control': HASHED.test(path) ? FOR_EVER : ASK_FIRST,
});

/** Headers of the page for addresses that do not exist, wherever they point. */
export const NOT_FOUND_HEADERS: Headers = headersFor('/404.html');

/** Headers of an answer in plain text: a refused method, a request that is none. */
export const REFUSAL_HEADERS: Headers = {
  ...SECURITY_HEADERS,
  'Content-Security-Policy': DATA_POLICY,
  'Cache-Control': 'no-store',
};

/** A page of the plain way has no script at all, and its form may be sent to this server and nowhere else. */
export const PLAIN_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/**
 * Headers of the plain way: nothing of it is stored anywhere, the empty form neither, for what a browser may keep it
 * keeps with what was typed into it.
 */
export const PLAIN_HEADERS: Headers = {
  ...SECURITY_HEADERS,
  'Content-Security-Policy': PLAIN_POLICY,
  'Cache-Control': 'no-store',
};
