import type { Letter } from '../domain/letter';
import { fillSlots } from '../i18n/fillSlots';
import type { OutputWords } from './outputs';

const CRLF = '\r\n';
/** Octets of a line without its end (RFC 5545, 3.1). */
const LINE = 75;

const utf8 = new TextEncoder();

/** A line cut into several where it is too long, between characters; each but the first begins with a space. */
const folded = (line: string): string => {
  const lines = [''];
  for (const character of line) {
    const longer = lines.at(-1) + character;
    if (utf8.encode(longer).length > LINE) lines.push(` ${character}`);
    else lines[lines.length - 1] = longer;
  }
  return lines.join(CRLF);
};

/** RFC 5545, 3.3.11. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

/** "20270102" of "2027-01-02", so many days after it. */
const dayOf = (iso: string, later = 0): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + later * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');

/** Random, and nothing else: it tells of nobody and of no device (RFC 7986, 5.3). */
const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

interface Entry {
  readonly words: OutputWords;
  /** Opens the form for a reminder of this letter; holds its choices, never a name or words. Null where it is not known. */
  readonly reminder: string | null;
}

/**
 * The day by which the letter asks for an answer, as a calendar's entry of a whole day (RFC 5545), in the language of
 * whoever writes. It bears no name, and no alarm: a locked screen would show it.
 */
export const calendarEntry = ({ title, replyBy }: Letter, { words, reminder }: Entry): string => {
  const about = reminder ? `${words.calendarLink}\n${reminder}` : words.calendarReminder;
  const made = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Letters for Accountability//Letters//EN',
    'BEGIN:VEVENT',
    `UID:${newId()}`,
    `DTSTAMP:${made}`,
    `DTSTART;VALUE=DATE:${dayOf(replyBy)}`,
    `DTEND;VALUE=DATE:${dayOf(replyBy, 1)}`,
    `SUMMARY:${escaped(fillSlots(words.calendarSummary, { subject: title }))}`,
    `DESCRIPTION:${escaped(about)}`,
    ...(reminder ? [`URL:${reminder}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join(CRLF);
};
