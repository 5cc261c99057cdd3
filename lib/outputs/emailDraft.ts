import { base64 } from '../domain/base64';
import type { Letter } from '../domain/letter';
import { coverMessage } from './coverMessage';

const CRLF = '\r\n';
/** Holds a sign that neither base64 nor quoted-printable writes, so that no part can hold it (RFC 2046, 5.1.1). */
const BOUNDARY = '=_letter';
/** Characters of a line of base64 (RFC 2045, 6.8). */
const LINE = 76;
/** Bytes of an encoded word: with "Subject: " before it, it keeps to its line (RFC 2047, 2). */
const WORD_BYTES = 39;
const utf8 = new TextEncoder();

const inLines = (bytes: Uint8Array): string => (base64(bytes).match(new RegExp(`.{1,${LINE}}`, 'g')) ?? []).join(CRLF);

/** Whole characters, as many as an encoded word takes. */
const wordsOf = (text: string): string[] => {
  const words = [''];
  for (const character of text) {
    const longer = words.at(-1) + character;
    if (utf8.encode(longer).length > WORD_BYTES) words.push(character);
    else words[words.length - 1] = longer;
  }
  return words;
};

/** A header's text in ASCII: as it is where it holds nothing else and fits its line, else in encoded words. */
const headerText = (text: string): string =>
  /^[ -~]{0,65}$/.test(text) && !text.includes('=?')
    ? text
    : wordsOf(text)
        .map((word) => `=?UTF-8?B?${base64(utf8.encode(word))}?=`)
        .join(`${CRLF} `);

/** "a@example.org" and nothing that begins another address or header. */
const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+$/;

/**
 * A message with the PDF attached that a mail program opens as a draft (RFC 5322, without sender and date, which that
 * program adds; `X-Unsent` is what Outlook began). `mailTo` holds addresses that the person took.
 */
export const emailDraft = (letter: Letter, pdf: Uint8Array, mailTo: readonly string[]): string => {
  const to = mailTo.filter((address) => ADDRESS.test(address));
  const text = coverMessage(letter, { signed: true }).concat('\n').replaceAll('\n', CRLF);
  return [
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    ...(to.length > 0 ? [`To: ${to.join(`,${CRLF} `)}`] : []),
    `Subject: ${headerText(letter.title)}`,
    `Content-Type: multipart/mixed; boundary="${BOUNDARY}"`,
    '',
    `--${BOUNDARY}`,
    'Content-Type: text/plain; charset=utf-8',
    `Content-Language: ${letter.locale}`,
    'Content-Transfer-Encoding: base64',
    '',
    inLines(utf8.encode(text)),
    `--${BOUNDARY}`,
    `Content-Type: application/pdf;${CRLF} name="${letter.fileName}"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment;${CRLF} filename="${letter.fileName}"`,
    '',
    inLines(pdf),
    `--${BOUNDARY}--`,
    '',
  ].join(CRLF);
};
