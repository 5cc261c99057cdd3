import { ASKED, type Asked, addressOfButton, BUTTON, SEEN } from '../../components/form/noscript/noScriptPage';
import { emptyValues, type FormValues } from '../../lib/domain/formValues';
import { LONGEST_SEEN, MOST_FIELDS } from './formLimits';

export interface SentForm {
  readonly values: FormValues;
  readonly asked: Asked;
  /** The address that the button carries; empty for other buttons. */
  readonly address: string;
  readonly seen: string;
  /** Something in it is not what the page sends: wrong coding, an unknown or repeated field, NUL, no button. */
  readonly damaged: boolean;
}

const NUL = '\u0000';
const loose = new TextDecoder('utf-8');
const strict = new TextDecoder('utf-8', { fatal: true });

/** Bytes of a percent-coded piece; a "%" that codes nothing stands for itself. */
const bytesOf = (piece: string): Buffer =>
  Buffer.from(
    piece
      .replace(/\+/g, ' ')
      .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );

/** The piece as text, as far as it can be read, and whether it is UTF-8 throughout. */
const decode = (piece: string): { readonly text: string; readonly whole: boolean } => {
  const bytes = bytesOf(piece);
  const text = loose.decode(bytes).replaceAll(NUL, '');
  try {
    return { text, whole: strict.decode(bytes) === text && !/%(?![0-9a-f]{2})/i.test(piece) };
  } catch {
    return { text, whole: false };
  }
};

/**
 * Line breaks as they were typed: a form sends them as CRLF (HTML, "constructing the entry list"). In a text area that
 * is filled in again a CRLF at the beginning would be taken for the one that belongs to the tag, and be lost.
 */
const asTyped = (text: string): string => text.replace(/\r\n?/g, '\n');

const isAsked = (text: string): text is Asked => (ASKED as readonly string[]).includes(text);

/**
 * The body of a form (application/x-www-form-urlencoded, WHATWG URL 5.1) as values. What cannot be used makes it
 * damaged and takes nothing else with it: the page is filled in again with all that could be read.
 */
export const parseForm = (body: Buffer): SentForm => {
  const values: FormValues = { ...emptyValues, also: [] };
  const texts = values as unknown as Record<string, string>;
  const met = new Set<string>();
  let button = '';
  let seen = '';
  const pieces = body.length === 0 ? [] : body.toString('latin1').split('&');
  let damaged = pieces.length > MOST_FIELDS;
  for (const piece of pieces.slice(0, MOST_FIELDS)) {
    const [rawName = '', ...rest] = piece.split('=');
    const name = decode(rawName);
    const value = decode(rest.join('='));
    if (!name.whole || !value.whole) damaged = true;
    if (name.text === 'also') {
      if (values.also.includes(value.text)) damaged = true;
      else values.also.push(value.text);
      continue;
    }
    if (met.has(name.text)) {
      damaged = true;
      continue;
    }
    met.add(name.text);
    if (name.text === BUTTON) button = value.text;
    else if (name.text === SEEN) seen = value.text.slice(0, LONGEST_SEEN);
    else if (Object.hasOwn(values, name.text)) texts[name.text] = asTyped(value.text);
    else damaged = true;
  }
  const address = addressOfButton(asTyped(button));
  const asked = address === null ? button : 'address';
  return {
    values,
    address: address ?? '',
    seen,
    asked: isAsked(asked) ? asked : 'check',
    damaged: damaged || !isAsked(asked),
  };
};
