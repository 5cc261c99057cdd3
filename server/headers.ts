/** Headers of every response, errors included. The pages' own policy is in their <meta>, so that it travels with the file. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Frame-Options': 'DENY',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), browsing-topics=()',
};

/** A worker obeys the policy of its own file: no code from elsewhere, no WebAssembly; fonts are all it may fetch. */
export const WORKER_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'";

const WORKER = /^\/pdf-worker\.[0-9a-f]+\.js$/;
const HASHED = /^\/(_next\/static\/|fonts\/|data\/|pdf-worker\.|plain\.[0-9a-f]+\.css$)/;

/** Headers for a path of the site: files with a hash in their name never change, all others may. */
export const headersFor = (path: string): Readonly<Record<string, string>> => ({
  ...SECURITY_HEADERS,
  ...(WORKER.test(path) && { 'Content-Security-Policy': WORKER_POLICY }),
  'Cache-Control': HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
});

/** A page of the plain way has no script at all, and its form may be sent to this server and nowhere else. */
export const PLAIN_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/**
 * Headers of the plain way. What answers a form is stored nowhere; the empty form may be, for a browser that goes back
 * to a page it may not store shows it without what was typed.
 */
export const plainHeaders = (answersForm: boolean): Readonly<Record<string, string>> => ({
  ...SECURITY_HEADERS,
  'Content-Security-Policy': PLAIN_POLICY,
  'Cache-Control': answersForm ? 'no-store' : 'no-cache',
});
