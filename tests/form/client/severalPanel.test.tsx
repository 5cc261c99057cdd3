// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { formStore } from '../../../components/form/client/formStore';
import { LetterForm } from '../../../components/form/client/LetterForm';
import { severalState } from '../../../components/form/client/several/severalStore';
import { loadMessages } from '../../../lib/catalogue/loadMessages';
import { emptyValues } from '../../../lib/domain/formValues';
import { doing, mount, press, until } from '../../support/dom';
import { TODAY } from '../../support/letters';
import { serveSiteData } from '../../support/siteData';
import { writePage } from '../../support/writePage';

const { many, write } = loadMessages('en');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${TODAY}T12:00:00Z`) });
  serveSiteData();
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    formStore().form.reset(emptyValues);
  };
});

describe('letters to several from a place where one to the own government is a risk', () => {
  it('name that recipient above all rows, and let it be taken out there', async () => {
    const { form } = formStore();
    await mount(<LetterForm {...writePage('en')} />);
    await until(() => document.querySelector('form > fieldset')?.matches(':not(:disabled)') ?? false);
    await doing(() => {
      form.reset({ ...emptyValues, to: 'FR', country: 'SY', name: 'Layla', date: TODAY });
      form.setValue('recipients', 'DE\nSY\nSE');
    });
    await until(() => severalState().of !== null);
    const warning = () => document.querySelector('[role=alert]')?.textContent ?? '';
    await until(() => warning().includes(write.unnamed.advice));
    expect(warning()).toContain('Syria');
    await press(`${many.remove}: Syria`);
    expect(form.getValues('recipients').split('\n')).toEqual(['DE', 'SE']);
    expect(document.body.textContent).not.toContain(`${many.remove}: Syria`);
  });
});
