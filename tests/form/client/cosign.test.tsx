// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { draftAgreedTo, recordOfForm } from '../../../components/form/client/cosign/agreement';
import { letterToSign } from '../../../components/form/client/cosign/letterToSign';
import { formStore } from '../../../components/form/client/formStore';
import { LetterForm } from '../../../components/form/client/LetterForm';
import { lettersIn, severalState } from '../../../components/form/client/several/severalStore';
import type { LetterDraft } from '../../../lib/domain/draft';
import { type DraftRecord, toDraftRecord } from '../../../lib/domain/draftRecord';
import { emptyValues, type FormValues } from '../../../lib/domain/formValues';
import { keepDraft } from '../../../lib/drafts/savedDrafts';
import { calledIn } from '../../../lib/form/fieldLabels';
import { fillSlots } from '../../../lib/i18n/fillSlots';
import { plainText } from '../../../lib/outputs/plainText';
import { draftToSign, readAnswers } from '../../../lib/sharing/cosigning';
import { choose, doing, mount, press, typeInto, until } from '../../support/dom';
import { TODAY, world } from '../../support/letters';
import { MemoryStorage } from '../../support/memoryStorage';
import { serveSiteData } from '../../support/siteData';
import { writePage } from '../../support/writePage';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${TODAY}T12:00:00Z`) });
  serveSiteData();
  formStore().form.reset(emptyValues);
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

const SETTING = { demand: 'repatriation', locale: 'en', today: TODAY, world } as const;
const DRAFT: LetterDraft = { to: 'SE', in: 'en', date: TODAY, organisation: 'Nour Association', personal: 'We wait.' };
const hashOf = async (draft: LetterDraft) => (await letterToSign(draft, SETTING))?.hash;

describe('the letter that others are asked to sign', () => {
  it('has one hash whoever signs, and another after any change of what it says', async () => {
    const hash = await hashOf(DRAFT);
    expect(hash).toMatch(/^[\w-]{43}$/);
    expect(await hashOf({ ...DRAFT, cosigners: 'Amal Union' })).toBe(hash);
    const changes: readonly LetterDraft[] = [
      { personal: 'We wait!' },
      { organisation: 'Another' },
      { to: 'FR' },
      { in: 'fr' },
      { date: '2026-11-20' },
      { name: 'Layla' },
      { reference: '1' },
      { also: ['secure-detention'] },
    ];
    for (const change of changes) expect(await hashOf({ ...DRAFT, ...change }), JSON.stringify(change)).not.toBe(hash);
  });

  it('is none where the draft makes none', async () => expect(await letterToSign({ to: 'XX' }, SETTING)).toBeNull());

  it('leaves out of the request who signs already and what is no part of the text', () =>
    expect(
      draftToSign(
        { ...DRAFT, cosigners: 'A', recipients: 'FR', referenceIn: 'ar', envelope: 'C5' },
        { locale: 'en', date: TODAY },
      ),
    ).toEqual(DRAFT));
});

describe('a request to sign', () => {
  const { cosign } = writePage('en').messages;
  const open = async (hash: string, draft = DRAFT) => {
    await mount(<LetterForm {...writePage('en')} />);
    await until(() => document.querySelector('form > fieldset')?.matches(':not(:disabled)') ?? false);
    const input = document.querySelector<HTMLInputElement>('input[type=file][accept*=json]');
    const record = toDraftRecord({ demand: 'repatriation', draft, cosign: hash });
    Object.defineProperty(input, 'files', { value: [new File([JSON.stringify(record)], 'draft.json')] });
    await doing(() => input?.dispatchEvent(new Event('change', { bubbles: true })));
    await until(() => /Nour|not the text/.test(document.querySelector('#draft-notices')?.textContent ?? ''));
  };
  const shown = () => document.querySelector('#draft-notices')?.textContent ?? '';

  it('shows the letter whole, changes nothing of the form, and is answered with a code', async () => {
    const hash = (await hashOf(DRAFT)) ?? '';
    await open(hash);
    const text = (await letterToSign(DRAFT, SETTING))?.text;
    expect(document.querySelector(`section[aria-label="${cosign.letter}"]`)?.textContent).toBe(text);
    expect(shown()).toContain(cosign.unverified);
    expect(formStore().form.getValues('organisation')).toBe('');
    await press(cosign.agree);
    expect(shown()).toContain(cosign.nameWrong);
    await typeInto(document.querySelector('#cosign-name'), 'Amal Union');
    await press(cosign.agree);
    const code = document.querySelector<HTMLTextAreaElement>('#cosign-answer')?.value ?? '';
    expect(readAnswers(code).answers).toEqual([{ hash, organisation: 'Amal Union' }]);
  });

  it('in a language that its reader may not read stands beside what it says in another', async () => {
    const { languages } = writePage('en');
    const hash = (await hashOf({ ...DRAFT, in: 'de' })) ?? '';
    await open(hash, { ...DRAFT, in: 'de' });
    const reading = () => document.querySelector('[data-reading]');
    expect(document.querySelector(`section[aria-label="${cosign.letter}"]`)?.getAttribute('lang')).toBe('de');
    expect(reading()?.getAttribute('lang')).toBe('en');
    expect(reading()?.textContent).toContain('we ask your Government');
    expect(reading()?.textContent).toContain('We wait.');
    expect(shown()).toContain(fillSlots(cosign.readNote, { language: calledIn({ languages }, 'de') }));
    await choose(document.querySelector('#cosign-read'), 'ar');
    await until(() => reading()?.getAttribute('dir') === 'rtl');
    await choose(document.querySelector('#cosign-read'), 'de');
    await until(() => reading() === null);
    // What is agreed to is the letter, whatever was read beside it.
    await typeInto(document.querySelector('#cosign-name'), 'Amal Union');
    await press(cosign.agree);
    const code = document.querySelector<HTMLTextAreaElement>('#cosign-answer')?.value ?? '';
    expect(readAnswers(code).answers).toEqual([{ hash, organisation: 'Amal Union' }]);
  });

  it('to another text cannot be answered', async () => {
    await open('x'.repeat(43));
    expect(shown()).toContain(cosign.changed);
    expect(shown()).not.toContain(cosign.agree);
  });
});

describe('an agreement to sign', () => {
  const { form } = formStore();
  const signers = () => form.getValues('cosigners');
  const agree = async () => {
    await mount(<LetterForm {...writePage('en')} />);
    await until(() => document.querySelector('form > fieldset')?.matches(':not(:disabled)') ?? false);
    await doing(() => form.reset({ ...emptyValues, ...DRAFT, date: TODAY, also: [] } as FormValues));
    formStore().agreed = {
      names: ['Amal Union'],
      hash: 'x',
      draft: draftAgreedTo(form, { demand: 'repatriation', today: TODAY }),
    };
    await doing(() => form.setValue('cosigners', 'Amal Union\nOwn Union', { shouldDirty: true }));
    return () => {
      formStore().agreed = null;
    };
  };

  it('ends with any change of the letter, before anything is made of it, and is back when that is undone', async () => {
    const end = await agree();
    const changes: readonly Partial<FormValues>[] = [
      { personal: 'Something that nobody agreed to.' },
      { to: 'FR' },
      { in: 'de' },
      { country: 'FR' },
      { date: '2026-11-20' },
      { name: 'Layla' },
      { also: ['secure-detention'] },
    ];
    for (const change of changes) {
      const before = form.getValues();
      const [[field, value]] = Object.entries(change) as [[keyof FormValues, never]];
      await doing(() => {
        form.setValue(field, value);
        // At once: who downloads in the same moment sends nobody's name under it.
        expect(signers(), field).toBe('Own Union');
      });
      expect(document.body.textContent).toContain(writePage('en').messages.cosign.changedSince);
      await doing(() => form.setValue(field, before[field] as never));
      expect(signers().split('\n').sort(), field).toEqual(['Amal Union', 'Own Union']);
    }
    end();
  });

  it('is to the one letter, whoever else is written to', async () => {
    const end = await agree();
    await doing(() => form.setValue('recipients', 'FR\nIQ'));
    await until(() => severalState().of !== null);
    const names = lettersIn(severalState().rows).map(({ pair }) => plainText(pair.letter).includes('Amal Union'));
    expect(names).toEqual([true, false, false]);
    end();
  });

  describe('in a draft that is kept', () => {
    const NEXT_DAY = new Date(Date.parse(`${TODAY}T12:00:00Z`) + 86_400_000);
    const kept = { demand: 'repatriation', draft: DRAFT, agreed: { hash: '', names: ['Amal Union'] } };
    const shown = () => document.body.textContent ?? '';
    const { cosign, drafts, offered } = writePage('en').messages;

    /** The form, opened on the next day with what is kept, and who signs as well once that is settled. */
    const openKept = async (record: DraftRecord) => {
      vi.setSystemTime(NEXT_DAY);
      const storage = new MemoryStorage();
      vi.stubGlobal('localStorage', storage);
      keepDraft(storage, record, NEXT_DAY);
      await mount(<LetterForm {...writePage('en')} />);
      await until(() => shown().includes(drafts.goOn));
      await press(drafts.goOn);
      await until(() => formStore().agreed?.draft !== null);
    };
    const end = () => {
      formStore().agreed = null;
    };

    it('keeps who agreed, and the day of the letter, where it is that letter', async () => {
      const stop = await agree();
      const record = () => recordOfForm(form, { demand: 'repatriation', today: TODAY });
      expect(record()).toMatchObject({ draft: { date: TODAY }, agreed: { hash: 'x', names: ['Amal Union'] } });
      await doing(() => form.setValue('personal', 'Something that nobody agreed to.'));
      expect(record().agreed).toBeUndefined();
      expect(record().draft.date).toBeUndefined();
      stop();
      expect(record().agreed).toBeUndefined();
    });

    it('holds another day as well, and ends with a change of the letter', async () => {
      const hash = (await hashOf(DRAFT)) ?? '';
      await openKept({
        ...kept,
        draft: { ...DRAFT, cosigners: 'Amal Union\nOwn Union' },
        agreed: { ...kept.agreed, hash },
      });
      expect(form.getValues('date')).toBe(TODAY);
      expect(signers()).toBe('Amal Union\nOwn Union');
      await doing(() => form.setValue('personal', 'Something that nobody agreed to.'));
      expect(signers()).toBe('Own Union');
      expect(shown()).toContain(cosign.changedSince);
      end();
    });

    it('brings no name under a text that is not the one agreed to', async () => {
      const hash = (await hashOf({ ...DRAFT, personal: 'Another text.' })) ?? '';
      await openKept({
        ...kept,
        draft: { ...DRAFT, cosigners: 'Amal Union\nOwn Union' },
        agreed: { ...kept.agreed, hash },
      });
      await until(() => signers() === 'Own Union');
      expect(shown()).toContain(cosign.changedSince);
      end();
    });

    it('comes with a file group by group, and counts once the letter is whole', async () => {
      const hash = (await hashOf(DRAFT)) ?? '';
      await mount(<LetterForm {...writePage('en')} />);
      await until(() => document.querySelector('form > fieldset')?.matches(':not(:disabled)') ?? false);
      const input = document.querySelector<HTMLInputElement>('input[type=file][accept*=json]');
      const record = toDraftRecord({
        ...kept,
        draft: { ...DRAFT, cosigners: 'Amal Union' },
        agreed: { ...kept.agreed, hash },
      });
      Object.defineProperty(input, 'files', { value: [new File([JSON.stringify(record)], 'draft.json')] });
      await doing(() => input?.dispatchEvent(new Event('change', { bubbles: true })));
      await until(() => shown().includes(offered.title));
      const take = async (group: string) => {
        const button = document.querySelector<HTMLButtonElement>(`button[aria-describedby="offered-${group}"]`);
        await doing(() => button?.click());
        await until(() => formStore().agreed?.draft !== null);
      };
      await take('lines');
      await until(() => signers() === '');
      for (const group of ['recipient', 'words', 'sender']) await take(group);
      await until(() => signers() === 'Amal Union');
      expect(shown()).not.toContain(cosign.changedSince);
      end();
    });
  });
});
