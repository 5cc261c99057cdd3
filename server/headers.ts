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
const HASHED = /^\/(_next\/static\/|fonts\/|data\/|pdf-worker\.)/;

/** Headers for a path of the site: files with a hash in their name never change, all others may. */
export const headersFor = (path: string): Readonly<Record<string, string>> => ({
  ...SECURITY_HEADERS,
  ...(WORKER.test(path) && { 'Content-Security-Policy': WORKER_POLICY }),
  'Cache-Control': HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
});
