import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import { LOCALES } from '../../lib/domain/locales';
import { fillSlots } from '../../lib/i18n/fillSlots';
import { makeLetter } from '../support/letters';
import { made } from '../support/makeOutput';

const LINK = 'https://example.org/en/write/repatriation/#c=3k.1a2b3c4d&to=DE&kind=reminder';

const entryOf = async (locale: (typeof LOCALES)[number], reminder: string | null) => {
  const letter = await makeLetter('repatriation', { to: 'DE', name: 'Layla al-Hassan', in: locale });
  const words = loadMessages(locale).write.outputs;
  const ics = await made<string>('calendar', letter, { words, mailTo: ['a@example.org'], reminder });
  return { ics, letter, words };
};

it('another program reads a whole day, its words and the link, in every language', async () => {
  for (const locale of LOCALES) {
    const { ics, letter, words } = await entryOf(locale, LINK);
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const calendar = new ICAL.Component(ICAL.parse(ics));
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).toBeTruthy();
    const [component] = calendar.getAllSubcomponents('vevent');
    if (!component) throw new Error('No event.');
    const event = new ICAL.Event(component);
    expect(event.startDate.isDate).toBe(true);
    expect(event.startDate.toString()).toBe(letter.replyBy);
    expect(event.duration.toString()).toBe('P1D');
    expect(event.summary).toBe(fillSlots(words.calendarSummary, { subject: letter.title }));
    expect(event.description).toBe(`${words.calendarLink}\n${LINK}`);
    expect(component.getFirstPropertyValue('url')).toBe(LINK);
    expect(component.getFirstPropertyValue('dtstamp')).toBeTruthy();
    expect(event.uid).toMatch(/^[\da-f]{32}$/);
    expect(component.getAllSubcomponents('valarm')).toEqual([]);
    expect(event.attendees).toEqual([]);
    // Of the person nothing, nor whom else they write to.
    expect(ics.replaceAll('\r\n ', '')).not.toMatch(/Layla|a@example\.org|ORGANIZER/);
  }
});

it('where the site’s address is not known there is no link, and each entry is one of its own', async () => {
  const [one, other] = await Promise.all([entryOf('en', null), entryOf('en', null)]);
  expect(one.ics).not.toMatch(/URL|http/);
  expect(one.ics).toContain(one.words.calendarReminder);
  const uid = ({ ics }: typeof one) => /^UID:(.*)$/m.exec(ics)?.[1];
  expect(uid(one)).not.toBe(uid(other));
});
