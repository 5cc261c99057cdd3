// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { formStore } from '../../../components/form/client/formStore';
import { LetterForm } from '../../../components/form/client/LetterForm';
import type { LetterDraft } from '../../../lib/domain/draft';
import { emptyValues } from '../../../lib/domain/formValues';
import { LOCALES, type Locale } from '../../../lib/domain/locales';
import { valuesOf } from '../../../lib/drafts/draftOfForm';
import { doing, mount, press, until } from '../../support/dom';
import { TODAY } from '../../support/letters';
import { serveSiteData } from '../../support/siteData';
import { writePage } from '../../support/writePage';
import { WRONG_DRAFTS } from '../../support/wrongDrafts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${TODAY}T12:00:00Z`) });
  serveSiteData();
  formStore().form.reset(emptyValues);
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

const isReady = () => document.querySelector('form > fieldset')?.matches(':not(:disabled)') ?? false;
const start = async (locale: Locale = 'en') => {
  const page = writePage(locale);
  const { place } = await mount(<LetterForm {...page} />);
  await until(isReady);
  return { place, ...page };
};
const fill = (draft: LetterDraft) =>
  doing(() => formStore().form.reset(valuesOf(draft, TODAY), { keepDefaultValues: true }));
const summary = () => document.querySelector<HTMLElement>('[aria-labelledby="error-summary-title"]');
const article = () => document.querySelector('article');

/** Whether the keyboard gets to a control: it is there, open, and takes the focus. */
const canBeReached = (id: string): boolean => {
  const control = document.getElementById(id);
  control?.focus();
  return control !== null && control.closest('details:not([open])') === null && document.activeElement === control;
};

describe.each(LOCALES)('the form in %s', (locale) => {
  it('has all its sections, each control with its label, and shows the letter', async () => {
    const { messages } = await start(locale);
    await until(() => article() !== null);
    const controls = [...document.querySelectorAll<HTMLElement>('form :is(input, select, textarea)')].filter(
      (control) => !control.hidden,
    );
    expect(controls.length).toBeGreaterThan(25);
    for (const control of controls) {
      const label = control.closest('label') ?? document.querySelector(`label[for="${control.id}"]`);
      expect(label?.textContent, control.outerHTML).toMatch(/\S/);
    }
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
    expect(document.body.textContent).not.toMatch(/undefined|\[object|\{\w+\}/);
    expect(document.body.textContent).not.toContain(messages.failed.section);
    expect(article()?.textContent).toMatch(/\S/);
  });
});

it('what matters most is asked where the letter gives it, and kept where it does not', async () => {
  await start();
  const asked = () => document.getElementById('emphasis') !== null;
  for (const [kind, given] of [
    ['first', true],
    ['reminder', false],
    ['thanks', true],
    ['reply', false],
  ] as const) {
    await fill({ to: 'FR', kind, emphasis: 'children' });
    expect(asked(), kind).toBe(given);
    expect(formStore().form.getValues('emphasis')).toBe('children');
  }
  // What is wrong must be reached all the same.
  const { messages } = writePage('en');
  await fill({
    to: 'FR',
    kind: 'reminder',
    emphasis: 'nothing' as 'children',
    earlierDate: '2026-10-01',
    name: 'Layla',
  });
  await press(messages.act.download);
  await until(asked);
});

describe('what is wrong with a letter', () => {
  it.each(WRONG_DRAFTS)('%s leads to the control that it is about: %j', async (_, draft) => {
    const { messages } = await start();
    await fill(draft);
    await press(messages.act.download);
    await until(() => summary() !== null);
    const links = [...(summary()?.querySelectorAll('a') ?? [])];
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const id = new URL(link.href).hash.slice(1);
      expect(canBeReached(id), id).toBe(true);
      await doing(() => link.click());
      expect(document.activeElement?.id).toBe(id);
      // The same words stand at the field, and belong to it.
      const said = document.getElementById(`${id}-error`);
      expect(said?.textContent).toBe(link.textContent);
      expect(document.getElementById(id)?.getAttribute('aria-describedby')).toContain(`${id}-error`);
    }
  });
});
