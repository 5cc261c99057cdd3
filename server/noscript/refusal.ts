import type { IncomingMessage } from 'node:http';
import { LIMITS, TEXT_FIELDS, type TextField } from '../../lib/domain/fields';
import type { FormValues } from '../../lib/domain/formValues';
import { MOST_BYTES, MOST_UNITS } from './formLimits';

/** Why nothing is made of a form, with the status that says so (RFC 9110, 15.5). */
export type Refusal = 411 | 413 | 415;

const FORM = 'application/x-www-form-urlencoded';

const isForm = (type: string | undefined): boolean => {
  const [media = '', ...parameters] = (type ?? '').split(';').map((part) => part.trim().toLowerCase());
  return media === FORM && parameters.every((part) => part === '' || /^charset="?utf-8"?$/.test(part));
};

/** Bytes of a body by the request's own word; as many as are read where it does not say. */
export const declaredBytes = ({ headers }: IncomingMessage): number =>
  headers['transfer-encoding'] === undefined ? Number(headers['content-length'] ?? 0) : MOST_BYTES;

/** The field that is the furthest over what it may hold. */
export const longestField = (values: FormValues): TextField => {
  const over = (field: TextField) => values[field].length - LIMITS[field].length;
  return TEXT_FIELDS.reduce((most, field) => (over(field) > over(most) ? field : most));
};

/** What speaks against a form that has been read; null where nothing does. */
export const refusalOf = ({ headers }: IncomingMessage, values: FormValues): Refusal | null => {
  if (!isForm(headers['content-type']) || (headers['content-encoding'] ?? 'identity') !== 'identity') return 415;
  if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) return 411;
  return TEXT_FIELDS.reduce((sum, field) => sum + values[field].length, 0) > MOST_UNITS ? 413 : null;
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
