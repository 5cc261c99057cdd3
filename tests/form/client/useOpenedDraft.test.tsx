// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { useOpenedDraft } from '../../../components/form/client/drafts/useOpenedDraft';
import type { World } from '../../../lib/domain/catalogue';
import type { LetterDraft } from '../../../lib/domain/draft';
import type { DraftKey } from '../../../lib/domain/fields';
import { emptyValues } from '../../../lib/domain/formValues';
import { ANY_DEMAND } from '../../../lib/drafts/draftFileFormat';
import { doing, runHook } from '../../support/dom';
import { useEmptyForm } from '../../support/emptyForm';
import { TODAY, world } from '../../support/letters';

const DRAFT: LetterDraft = { to: 'DE', name: 'Amal', personal: 'My brother is missing.', reference: 'B 2' };
const recordOf = (draft: LetterDraft, demand = 'repatriation', unused: readonly string[] = []) => ({
  demand,
  draft,
  unused,
});

const start = async (known: World | null = world) => {
  const { current } = await runHook(() => {
    const form = useEmptyForm();
    const setting = { demand: 'repatriation', locale: 'en', today: TODAY, world: known } as const;
    return { form, opening: useOpenedDraft(form, setting) };
  }, undefined);
  const untouched = current().form.getValues();
  return {
    untouched,
    opening: () => current().opening,
    values: () => current().form.getValues(),
    isDirty: () => current().form.formState.isDirty,
    type: (field: Exclude<DraftKey, 'also'>, text: string) =>
      doing(() => current().form.setValue(field, text, { shouldDirty: true })),
  };
};

describe('a draft that was kept on this device', () => {
  it('is in the form at once where nothing stands there, and makes a letter that was begun', async () => {
    const { opening, values, isDirty } = await start();
    const onFilled = vi.fn();
    await doing(() => opening().open(recordOf(DRAFT), 'device', onFilled));
    expect(values()).toEqual({ ...emptyValues, date: TODAY, ...DRAFT });
    expect(opening()).toMatchObject({ opened: { unused: [] }, offered: null, asking: false });
    expect(onFilled).toHaveBeenCalledOnce();
    expect(isDirty()).toBe(true);
  });

  it('takes the place of nothing before the person has said so', async () => {
    const { opening, values, type } = await start();
    const onFilled = vi.fn();
    await type('name', 'Layla');
    await doing(() => opening().open(recordOf(DRAFT), 'device', onFilled));
    expect(opening()).toMatchObject({ asking: true, opened: null });
    await doing(() => opening().answer(false));
    expect(values()).toMatchObject({ name: 'Layla', to: '' });
    expect(opening()).toMatchObject({ asking: false, opened: null });
    expect(onFilled).not.toHaveBeenCalled();

    await doing(() => opening().open(recordOf(DRAFT), 'device', onFilled));
    await doing(() => opening().answer(true));
    expect(values()).toMatchObject(DRAFT);
    expect(onFilled).toHaveBeenCalledOnce();
  });

  it('is not asked about where nothing would be lost by it', async () => {
    const { opening, values, type } = await start();
    await type('name', 'Amal');
    await doing(() => opening().open(recordOf(DRAFT), 'device'));
    expect(opening().asking).toBe(false);
    expect(values()).toMatchObject(DRAFT);
  });

  it('never brings a name into a letter that is to have none', async () => {
    const { opening, values, type } = await start();
    await type('withoutName', 'yes');
    await doing(() => opening().open(recordOf(DRAFT), 'device'));
    if (opening().asking) await doing(() => opening().answer(true));
    expect(values()).toMatchObject({ withoutName: 'yes', to: 'DE' });
  });

  it('says what of it could not be used, and uses the rest', async () => {
    const { opening, values } = await start();
    await doing(() =>
      opening().open(recordOf({ to: 'XX', name: 'Amal', country: 'QQ' }, 'repatriation', ['phone']), 'device'),
    );
    expect(opening().opened?.unused.toSorted()).toEqual(['country', 'phone', 'to']);
    expect(values()).toMatchObject({ name: 'Amal', to: '', country: '' });
  });

  it('is cleaned of what nobody could see', async () => {
    const { opening, values } = await start();
    await doing(() => opening().open(recordOf({ name: 'Am\u202Eal\u0000' }), 'device'));
    expect(values().name).toBe('Amal');
  });
});

describe('a draft from elsewhere', () => {
  it('is shown before anything of it is in the form', async () => {
    const { opening, values, untouched } = await start();
    await doing(() => opening().open(recordOf(DRAFT), 'elsewhere'));
    expect(opening()).toMatchObject({ opened: null, offered: { draft: DRAFT, taken: [] } });
    expect(values()).toEqual(untouched);
    await doing(() => opening().dismiss());
    expect(opening()).toMatchObject({ opened: null, offered: null });
    expect(values()).toEqual(untouched);
  });

  it('is taken group by group, the rest of the form stays', async () => {
    const { opening, values, type } = await start();
    await type('name', 'Layla');
    await doing(() => opening().open(recordOf(DRAFT), 'elsewhere'));
    await doing(() => opening().take('recipient'));
    expect(values()).toMatchObject({ to: 'DE', name: 'Layla', personal: '', reference: '' });
    await doing(() => opening().take('lines'));
    expect(values()).toMatchObject({ to: 'DE', name: 'Layla', personal: '', reference: 'B 2' });
    expect(opening().offered?.taken).toEqual(['recipient', 'lines']);
    expect(opening().offered?.draft).toEqual(DRAFT);
  });

  it('adds its words to the person’s own, or takes their place, as they say', async () => {
    const { opening, values, type } = await start();
    await type('personal', 'I am his sister.');
    await doing(() => opening().open(recordOf(DRAFT), 'elsewhere'));
    await doing(() => opening().take('words', 'keep'));
    expect(values().personal).toBe(`I am his sister.\n${DRAFT.personal}`);
    await doing(() => opening().take('words'));
    expect(values().personal).toBe(DRAFT.personal);
  });

  it('is taken whole with one button, which asks where something would be lost', async () => {
    const { opening, values, type } = await start();
    await doing(() => opening().open(recordOf(DRAFT), 'elsewhere'));
    await doing(() => opening().takeAll());
    expect(values()).toMatchObject(DRAFT);
    expect(opening()).toMatchObject({ offered: null, opened: { unused: [] } });

    await type('name', 'Layla');
    await doing(() => opening().open(recordOf({ ...DRAFT, name: 'Nour' }), 'elsewhere'));
    await doing(() => opening().takeAll());
    expect(opening().asking).toBe(true);
    expect(values().name).toBe('Layla');
    await doing(() => opening().answer(false));
    expect(values().name).toBe('Layla');
    expect(opening().offered).not.toBeNull();
  });
});

describe('a draft that cannot be opened here', () => {
  it('of another demand only says which, and changes nothing', async () => {
    const { opening, values, type } = await start();
    await type('name', 'Layla');
    const before = values();
    for (const origin of ['device', 'elsewhere'] as const) {
      await doing(() => opening().open(recordOf(DRAFT, 'secure-detention'), origin));
      expect(opening()).toMatchObject({ otherDemand: 'secure-detention', opened: null, offered: null, asking: false });
      expect(values()).toEqual(before);
    }
    await doing(() => opening().open(recordOf(DRAFT), 'elsewhere'));
    expect(opening()).toMatchObject({ otherDemand: null, offered: { draft: DRAFT } });
  });

  it('before the world is there waits for another try, and changes nothing', async () => {
    const { opening, values, untouched } = await start(null);
    await doing(() => opening().open(recordOf(DRAFT), 'device'));
    expect(opening()).toMatchObject({ opened: null, offered: null });
    expect(values()).toEqual(untouched);
  });
});

describe('a file of who writes', () => {
  const DETAILS = { name: 'Amal', address: 'Street 1' } as const;

  it('goes into the form of any demand, shown first, and changes nothing else', async () => {
    const { opening, values, type } = await start();
    await type('to', 'DE');
    await type('name', 'Layla');
    await type('personal', 'My own words.');
    const brought = { ...DETAILS, to: 'FR', personal: 'Theirs', reference: 'B 2' };
    await doing(() => opening().open(recordOf(brought, ANY_DEMAND), 'elsewhere'));
    expect(opening().offered?.draft).toEqual(DETAILS);
    expect(values().name).toBe('Layla');
    await doing(() => opening().takeAll());
    expect(values()).toMatchObject({ ...DETAILS, to: 'DE', personal: 'My own words.', reference: '' });
    expect(opening().offered?.taken).toEqual(['sender']);
  });
});
