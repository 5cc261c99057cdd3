// @vitest-environment happy-dom
import { createFormControl } from 'react-hook-form';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CheckContext } from '../../../components/form/client/letterFormApi';
import { useDebouncedValues } from '../../../components/form/client/useDebouncedValues';
import type { CompleteDraft } from '../../../lib/domain/draft';
import { emptyValues, type FormValues } from '../../../lib/domain/formValues';
import { doing, runHook } from '../../support/dom';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  return () => void vi.useRealTimers();
});

const start = async () => {
  const form = createFormControl<FormValues, CheckContext, CompleteDraft>({ defaultValues: emptyValues }).formControl;
  const hook = await runHook(useDebouncedValues, form);
  /** How many different ones there have been: each is a letter composed. */
  const made = () => new Set(hook.all.map(({ values }) => values)).size;
  return { form, hook, values: () => hook.current().values, made };
};
const wait = (milliseconds: number) => doing(() => vi.advanceTimersByTime(milliseconds));

describe('the values that a letter is made from', () => {
  it('change once for all that is typed before a pause', async () => {
    const { form, values, made } = await start();
    for (const typed of ['L', 'La', 'Lay']) {
      await doing(() => form.setValue('name', typed));
      await wait(150);
      expect(values().name).toBe('');
    }
    await wait(200);
    expect(values().name).toBe('Lay');
    expect(made()).toBe(2);
  });

  it('change at once where something is chosen, and take along what was typed before it', async () => {
    const { form, values } = await start();
    await doing(() => form.setValue('name', 'Layla'));
    await doing(() => form.setValue('to', 'DE'));
    expect(values()).toMatchObject({ to: 'DE', name: 'Layla' });
    await doing(() => form.setValue('also', ['displaced-people']));
    expect(values().also).toEqual(['displaced-people']);
  });

  it('change when a field is left, and no second time after the pause', async () => {
    const { form, hook, values, made } = await start();
    await doing(() => form.setValue('name', 'Layla'));
    await doing(() => hook.current().flush());
    expect(values().name).toBe('Layla');
    await wait(1000);
    expect(made()).toBe(2);
  });

  it('stay the same object where what was typed is taken back', async () => {
    const { form, values } = await start();
    const before = values();
    await doing(() => form.setValue('name', 'L'));
    await doing(() => form.setValue('name', ''));
    await wait(1000);
    expect(values()).toBe(before);
  });

  it('do not change by what the form does with its own list of demands later', async () => {
    const { form, values } = await start();
    await doing(() => form.setValue('also', ['displaced-people']));
    form.getValues().also.push('accountability');
    expect(values().also).toEqual(['displaced-people']);
  });

  it('are all there when a draft is put into the form', async () => {
    const { form, values } = await start();
    await doing(() => form.reset({ ...emptyValues, name: 'Layla', in: 'de' }, { keepDefaultValues: true }));
    expect(values()).toMatchObject({ name: 'Layla', in: 'de' });
  });

  it('are taken no more once the form is gone', async () => {
    const { form, hook } = await start();
    await doing(() => form.setValue('name', 'Layla'));
    await hook.unmount();
    expect(vi.getTimerCount()).toBe(0);
  });
});
