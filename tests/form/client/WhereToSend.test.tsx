// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { formStore } from '../../../components/form/client/formStore';
import { LetterForm } from '../../../components/form/client/LetterForm';
import type { LetterDraft } from '../../../lib/domain/draft';
import { emptyValues } from '../../../lib/domain/formValues';
import type { Locale } from '../../../lib/domain/locales';
import { valuesOf } from '../../../lib/drafts/draftOfForm';
import { fillSlots } from '../../../lib/i18n/fillSlots';
import { buttonOf, choose, doing, mount, press, typeInto, until } from '../../support/dom';
import { TODAY } from '../../support/letters';
import { type SiteData, serveSiteData } from '../../support/siteData';
import { writePage } from '../../support/writePage';

let site: SiteData;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${TODAY}T12:00:00Z`) });
  site = serveSiteData();
  formStore().form.reset(emptyValues);
  formStore().addressBefore = null;
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

const start = async (draft: LetterDraft, locale: Locale = 'en', demand?: string) => {
  const page = writePage(locale, ...(demand ? [demand] : []));
  await mount(<LetterForm {...page} />);
  await until(() => document.querySelector('form > fieldset')?.matches(':not(:disabled)') ?? false);
  await doing(() => formStore().form.reset(valuesOf(draft, TODAY), { keepDefaultValues: true }));
  return page.messages;
};
const offer = (title: string) => {
  const found = [...document.querySelectorAll('summary')].find(({ textContent }) => textContent === title);
  if (!found) throw new Error(`Nothing is called "${title}".`);
  return found.parentElement as HTMLDetailsElement;
};
const unfold = async (title: string): Promise<HTMLElement> => {
  const details = offer(title);
  await doing(() => {
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  });
  return details;
};
const open = async (title: string): Promise<HTMLElement> => {
  const details = await unfold(title);
  await until(() => details.querySelector('dl') !== null);
  return details;
};
const loads = () => site.asked.filter((url) => url.includes('/data/contacts.')).length;
const field = () => document.querySelector<HTMLTextAreaElement>('#recipientAddress');
const value = () => formStore().form.getValues('recipientAddress');
const text = () => document.querySelector('form')?.textContent ?? '';

const MISSION = 'Permanent Mission of Sweden to the United Nations';

describe('where to send it', () => {
  it('is loaded when it is opened and not before, whole, with date, source and where to check it', async () => {
    const { where } = await start({ to: 'SE' });
    expect(offer(where.title).open).toBe(false);
    expect(loads()).toBe(0);
    const held = site.hold('/data/contacts.');
    const details = await unfold(where.title);
    expect(details.textContent).toContain(where.loading);
    await doing(() => held.release());
    await until(() => details.querySelector('dl') !== null);
    expect(details.textContent).not.toContain(where.loading);
    expect(loads()).toBe(1);
    expect(details.textContent).toContain(MISSION);
    expect(details.textContent).toContain('18 December 2024');
    expect(details.textContent).toContain(where.detour);
    expect(details.textContent).toContain('representationen.new-york@gov.se');
    const checks = [...details.querySelectorAll('a')].filter(({ textContent }) => textContent === where.check);
    expect(checks.length).toBe(2);
    for (const { href } of checks) expect(href).toMatch(/^https:/);
    // Another recipient asks for nothing more: the file holds them all.
    await doing(() => formStore().form.setValue('to', 'NO'));
    await until(() => details.textContent?.includes('Permanent Mission of Norway') ?? false);
    expect(loads()).toBe(1);
    expect(value()).toBe('');
  });

  it('past its day to look again, says so', async () => {
    vi.setSystemTime(new Date('2027-03-01T12:00:00Z'));
    const { where } = await start({ to: 'SE' });
    const details = await open(where.title);
    expect(details.textContent).toContain(fillSlots(where.overdue, { date: '28 February 2027' }));
  });

  it('says so where nothing is known', async () => {
    const { where } = await start({ to: 'SE', office: 'ambassador' });
    const details = await unfold(where.title);
    await until(() => details.textContent?.includes(where.none) ?? false);
    expect([...details.querySelectorAll('button')]).toEqual([]);
  });

  it('shows a member of parliament’s own parliament, without an address to take', async () => {
    const { where } = await start({ to: 'FR', office: 'member-of-parliament' });
    const details = await open(where.title);
    expect(details.querySelector('a')?.href).toBe('https://www.assemblee-nationale.fr/');
    expect(details.textContent).not.toContain('New York');
    expect(details.querySelectorAll('button').length).toBe(0);
  });
});

describe('an address that outlives its recipient or office', () => {
  const SWEDEN = 'One Dag Hammarskjöld Plaza\n885 Second Avenue, 46th Floor\nNew York, NY 10017-2201';
  const warnings = (words: string) => document.body.textContent?.split(words).length ?? 0;

  it('in a draft that was opened is told beside the field, at the preview and in the bar, and is taken out by one press', async () => {
    const sender = { name: 'Anna', country: 'FR' };
    const { where, to } = await start({ to: 'NO', office: 'pr-un', recipientAddress: SWEDEN, ...sender });
    const said = fillSlots(where.foreign, {
      whose: fillSlots(where.whose, { name: 'Sweden', place: where.what.mission }),
    });
    await until(() => warnings(said) === 4);
    expect(value()).toBe(SWEDEN);
    expect(to.address).toMatch(/\S/);
    await press(where.empty);
    expect(value()).toBe('');
    expect(warnings(said)).toBe(1);
    expect(text()).toContain(SWEDEN);
    await press(where.putBack);
    expect(value()).toBe(SWEDEN);
  });

  it('and was edited is told, and the recipient’s own takes its place by one press', async () => {
    const { where } = await start({
      to: 'NO',
      office: 'pr-un',
      recipientAddress: `${SWEDEN.replace('46th', '46ht')} X`,
    });
    await until(() => text().includes('Sweden: '));
    await press(where.replace);
    expect(value()).toContain('885 Second Avenue, 35th Floor');
    expect(text()).not.toContain('Sweden: ');
    expect(text()).toContain('46ht');
  });

  it('goes when the office does, also where a draft brought it', async () => {
    const { where } = await start({ to: 'SE', office: 'pr-un', recipientAddress: SWEDEN });
    await until(() => text().includes(where.taken));
    await choose(document.querySelector('#office'), 'justice-minister');
    expect(value()).toBe('');
    expect(text()).toContain(where.removed);
  });

  it('goes when the letter’s date changes the usual office', async () => {
    const { where } = await start({ to: 'SO', date: '2026-12-05' }, 'en', 'icc-referral');
    const details = await open(where.title);
    await press(where.use, details);
    expect(value()).not.toBe('');
    await doing(() => formStore().form.setValue('date', '2027-01-05'));
    await until(() => value() === '');
    expect(text()).toContain(where.removed);
  });

  it('loads nothing while it is typed', async () => {
    await start({ to: 'SE' });
    field()?.focus();
    await typeInto(field(), 'One Dag');
    expect(loads()).toBe(0);
  });
});

describe('an address taken', () => {
  it('stands in the field, can be taken out again and put back', async () => {
    const { where } = await start({ to: 'SE', office: 'pr-un', country: 'DE' });
    await press(where.use, await open(where.title));
    const taken =
      'One Dag Hammarskjöld Plaza\n885 Second Avenue, 46th Floor\nNew York, NY 10017-2201\nVEREINIGTE STAATEN';
    expect(value()).toBe(taken);
    expect(field()?.value).toBe(taken);
    expect(text()).toContain(where.taken);
    await press(where.empty);
    expect(value()).toBe('');
    expect(text()).not.toContain(where.taken);
    await press(where.putBack);
    expect(value()).toBe(taken);
  });

  it('takes the place of what was typed only by a button that says so, and it comes back', async () => {
    const { where } = await start({ to: 'unhcr' });
    await typeInto(field(), 'My own line\nGeneva');
    const details = await open(where.title);
    expect(() => buttonOf(where.use, details)).toThrow();
    await press(where.replace, details);
    expect(value()).toContain('94 rue de Montbrillant');
    expect(text()).toContain('My own line\nGeneva');
    await press(where.putBack);
    expect(value()).toBe('My own line\nGeneva');
  });

  it('and typed over keeps what was typed and what it replaced', async () => {
    const { where } = await start({ to: 'unhcr' });
    await typeInto(field(), 'First');
    await press(where.replace, await open(where.title));
    await typeInto(field(), 'Second');
    await press(where.putBack);
    expect(value()).toBe('First');
    await press(where.putBack);
    expect(value()).toBe('Second');
  });

  it('goes with its recipient or office, unless somebody has changed it', async () => {
    const { where } = await start({ to: 'SE', office: 'pr-un' });
    await press(where.use, await open(where.title));
    await doing(() => formStore().form.setValue('to', 'NO'));
    expect(value()).toBe('');
    expect(text()).toContain(where.removed);
    await doing(() => formStore().form.setValue('to', 'FI'));
    expect(text()).not.toContain(where.removed);
    await doing(() => formStore().form.setValue('to', 'NO'));
    await until(() => text().includes('885 Second Avenue, 35th Floor'));
    await press(where.use, offer(where.title));
    await choose(document.querySelector('#office'), 'head-of-government');
    expect(value()).toBe('');
    await until(() => text().includes('Permanent Mission of Norway'));
    await press(where.use, offer(where.title));
    await typeInto(field(), `${value()}\nattn. registry`);
    await doing(() => formStore().form.setValue('to', 'SE'));
    expect(value()).toContain('attn. registry');
  });

  it('edited and then another’s, can be taken out by one button and not by two', async () => {
    const { where } = await start({ to: 'SE' });
    const details = await open(where.title);
    await press(where.use, details);
    await doing(() => formStore().form.setValue('recipientAddress', `${value()}\nRoom 5`));
    await doing(() => formStore().form.setValue('to', 'NO'));
    const ways = () =>
      [...document.querySelectorAll('button')].filter(({ textContent }) => textContent === where.empty);
    await until(() => ways().length > 0 && document.querySelector('form [role=status] p') !== null);
    expect(ways().length).toBe(1);
  });

  it('gives back what was typed before, when its recipient goes', async () => {
    const { where } = await start({ to: 'SE' });
    await typeInto(field(), 'Typed');
    await press(where.replace, await open(where.title));
    await doing(() => formStore().form.setValue('to', 'NO'));
    expect(value()).toBe('Typed');
  });

  it('of a mission offers its language for a letter to somebody else, and forces none', async () => {
    const { where, letter } = await start({ to: 'DE' });
    await press(where.use, await open(where.title));
    const { form } = formStore();
    expect(form.getValues('in')).toBe('');
    expect(text()).toContain(fillSlots(where.otherLanguage, { languages: 'English', language: 'German' }));
    await press(fillSlots(where.writeIn, { language: 'English' }));
    expect(form.getValues('in')).toBe('en');
    expect(letter.language).toMatch(/\S/);
    expect(() => buttonOf(fillSlots(where.writeIn, { language: 'English' }))).toThrow();
  });

  it('too long for the window is told beside the field', async () => {
    const { where, act } = await start({ to: 'OM', layout: 'uk-dl', name: 'Layla' });
    expect(text()).not.toContain(act.addressTooLong);
    await press(where.use, await open(where.title));
    await until(() => text().includes(act.addressTooLong));
    await press(where.empty);
    await until(() => !text().includes(act.addressTooLong));
  });
});
