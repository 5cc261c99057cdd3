import type { IncomingMessage } from 'node:http';
import { MOST_BYTES } from './formLimits';

/** Why a request is not read at all, with the status that says so (RFC 9110, 15.5). */
export type Refusal = { readonly status: 405 | 411 | 413 | 415 };

const FORM = 'application/x-www-form-urlencoded';

const isForm = (type: string | undefined): boolean => {
  const [media = '', ...parameters] = (type ?? '').split(';').map((part) => part.trim().toLowerCase());
  return media === FORM && parameters.every((part) => part === '' || /^charset="?utf-8"?$/.test(part));
};

/** Looks at method, type and length, before a byte of the body is read; null where nothing speaks against it. */
export const refusalOf = ({ method, headers }: IncomingMessage): Refusal | null => {
  if (method !== 'POST') return { status: 405 };
  if (!isForm(headers['content-type']) || (headers['content-encoding'] ?? 'identity') !== 'identity')
    return { status: 415 };
  if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) return { status: 411 };
  return Number(headers['content-length'] ?? 0) > MOST_BYTES ? { status: 413 } : null;
};

const hostOf = (origin: string): string | null => {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
};

/**
 * Whether another site sent the form. Browsers say so in Sec-Fetch-Site (W3C Fetch Metadata); those that do not give
 * an Origin. "null" is no sign: with our `Referrer-Policy: no-referrer` a page's own form carries it (Fetch, "append
 * a request Origin header"). Behind a balancer only the host can be compared, not the scheme.
 */
export const isFromElsewhere = ({ headers }: IncomingMessage): boolean => {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin, host } = headers;
  return origin !== undefined && origin !== 'null' && hostOf(origin) !== host?.toLowerCase();
};
