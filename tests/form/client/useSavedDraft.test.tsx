// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useSavedDraft } from '../../../components/form/client/drafts/useSavedDraft';
import { markLeft } from '../../../lib/device/leaving';
import { KEPT_DAYS, keepDraft, keyOf, readSavedDraft } from '../../../lib/drafts/savedDrafts';
import { doing, runHook } from '../../support/dom';
import { useEmptyForm } from '../../support/emptyForm';
import { TODAY } from '../../support/letters';
import { MemoryStorage } from '../../support/memoryStorage';

const DEMAND = 'repatriation';
const NOW = new Date(`${TODAY}T14:02:00Z`);
const EARLIER = new Date('2026-11-20T08:00:00Z');
const DRAFT = { to: 'DE', name: 'Layla al-Hassan' };

let storage: MemoryStorage;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: NOW });
  storage = new MemoryStorage();
  vi.stubGlobal('localStorage', storage);
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    delete document.documentElement.dataset.left;
  };
});

const start = async () => {
  const { current, unmount } = await runHook(() => {
    const form = useEmptyForm();
    // The form is drawn anew when a value changes.
    form.watch();
    return { form, saved: useSavedDraft(form, DEMAND, TODAY) };
  }, undefined);
  return {
    unmount,
    saved: () => current().saved,
    type: (text: string) => doing(() => current().form.setValue('name', text, { shouldDirty: true })),
    keep: (on = true) => doing(() => current().saved.setKeeping(on)),
  };
};
const pause = () => doing(() => vi.advanceTimersByTime(1000));
const kept = () => {
  const found = readSavedDraft(storage, DEMAND, new Date());
  return found?.ok ? found.value.draft : found;
};
/** Another tab has put `text` into the storage, or taken out what was there. */
const elsewhere = (text: string | null, key: string | null = keyOf(DEMAND)) =>
  doing(() => {
    if (key && text !== null) storage.setItem(key, text);
    else if (key) storage.removeItem(key);
    else storage.clear();
    window.dispatchEvent(new StorageEvent('storage', { key, newValue: text }));
  });

describe('a draft on this device', () => {
  it('is not kept before the person says so', async () => {
    const { saved, type } = await start();
    await type('Layla');
    await pause();
    expect(storage.length).toBe(0);
    expect(saved()).toMatchObject({ keeping: false, state: null, found: null });
  });

  it('is kept at once when that is ticked, then whenever typing pauses', async () => {
    const { saved, type, keep } = await start();
    await type('Layla');
    await keep();
    expect(kept()).toEqual({ name: 'Layla' });
    await type('Layla a');
    await doing(() => vi.advanceTimersByTime(500));
    await type('Layla al-Hassan');
    await doing(() => vi.advanceTimersByTime(500));
    expect(kept()).toEqual({ name: 'Layla' });
    await pause();
    expect(kept()).toEqual({ name: 'Layla al-Hassan' });
    expect(saved()).toMatchObject({ keeping: true, state: 'on', lastKept: new Date(NOW.getTime() + 500 + 800) });
  });

  it('begins its 30 days anew only where something has changed', async () => {
    const { saved, type, keep } = await start();
    await type('Layla');
    await keep();
    const text = storage.getItem(keyOf(DEMAND));
    await pause();
    await type('Layla ');
    await type('Layla');
    await pause();
    expect(storage.getItem(keyOf(DEMAND))).toBe(text);
    expect(saved().lastKept).toEqual(NOW);
  });

  it('goes once the form is empty again, and comes back with what is typed then', async () => {
    const { saved, type, keep } = await start();
    await type('Layla');
    await keep();
    await type('');
    await pause();
    expect(storage.length).toBe(0);
    expect(saved()).toMatchObject({ keeping: true, lastKept: null });
    await type('Layla');
    await pause();
    expect(kept()).toEqual({ name: 'Layla' });
  });

  it.each([
    ['closed', () => window.dispatchEvent(new Event('pagehide'))],
    [
      'put aside',
      () => {
        vi.spyOn(document, 'visibilityState', 'get').mockReturnValueOnce('hidden');
        document.dispatchEvent(new Event('visibilitychange'));
      },
    ],
  ])('is kept without waiting when the page is %s', async (_, leave) => {
    const { type, keep } = await start();
    await type('Layla');
    await keep();
    await type('Layla al-Hassan');
    await doing(leave);
    expect(kept()).toEqual(expect.objectContaining({ name: 'Layla al-Hassan' }));
  });

  it('is gone when the tick is taken out, and nothing is kept after that', async () => {
    const { saved, type, keep } = await start();
    await type('Layla');
    await keep();
    await keep(false);
    await type('Layla al-Hassan');
    await pause();
    await doing(() => window.dispatchEvent(new Event('pagehide')));
    expect(storage.length).toBe(0);
    expect(saved()).toMatchObject({ keeping: false, state: 'off' });
  });

  it('is not written any more once the page was left', async () => {
    const { saved, type, keep } = await start();
    await type('Layla');
    await keep();
    storage.clear();
    markLeft();
    await type('Layla al-Hassan');
    await pause();
    await doing(() => window.dispatchEvent(new Event('pagehide')));
    expect(storage.length).toBe(0);
    expect(saved().state).toBe('blocked');
  });

  it('is not written by a form that is gone', async () => {
    const { type, keep, unmount } = await start();
    await type('Layla');
    await keep();
    await type('Layla al-Hassan');
    await unmount();
    await pause();
    window.dispatchEvent(new Event('pagehide'));
    expect(kept()).toEqual({ name: 'Layla' });
  });
});

describe('a draft from before', () => {
  it('waits to be asked for, and nothing is kept in its place until then', async () => {
    keepDraft(storage, { demand: DEMAND, draft: DRAFT }, EARLIER);
    const { saved, type, keep } = await start();
    expect(saved().found).toMatchObject({ ok: true, value: { draft: DRAFT, kept: EARLIER } });
    await type('Somebody else');
    await keep();
    await pause();
    expect(saved()).toMatchObject({ keeping: false, found: { ok: true } });
    expect(kept()).toEqual(DRAFT);
  });

  it('goes on being kept once it is in the form', async () => {
    keepDraft(storage, { demand: DEMAND, draft: DRAFT }, EARLIER);
    const { saved, type } = await start();
    await type('Layla');
    await doing(() => saved().goOn());
    expect(saved()).toMatchObject({ keeping: true, found: null, state: 'on' });
    await pause();
    expect(kept()).toEqual({ name: 'Layla' });
  });

  it('goes when the person says so', async () => {
    keepDraft(storage, { demand: DEMAND, draft: DRAFT }, EARLIER);
    const { saved } = await start();
    await doing(() => saved().remove());
    expect(storage.length).toBe(0);
    expect(saved()).toMatchObject({ keeping: false, found: null, state: 'removed' });
  });

  it('of another tab, kept since this page was opened, is found and not written over', async () => {
    const { saved, type, keep } = await start();
    keepDraft(storage, { demand: DEMAND, draft: DRAFT }, EARLIER);
    await type('Somebody else');
    await keep();
    expect(saved()).toMatchObject({ keeping: false, found: { ok: true } });
    expect(kept()).toEqual(DRAFT);
  });

  it('that cannot be read is said, and stays until the person has it removed', async () => {
    storage.setItem(keyOf(DEMAND), '{"format":"letter-draft","version":2,"demand":"repatriation","draft":{}}');
    const { saved } = await start();
    expect(saved().found).toMatchObject({ ok: false, error: 'newer' });
    expect(storage.length).toBe(1);
  });

  it('is deleted after its time, which is said', async () => {
    keepDraft(storage, { demand: DEMAND, draft: DRAFT }, new Date(NOW.getTime() - (KEPT_DAYS + 1) * 86_400_000));
    const { saved } = await start();
    expect(saved()).toMatchObject({ expired: 1, found: null });
    expect(storage.length).toBe(0);
  });
});

describe('two tabs with the same draft', () => {
  const writing = async () => {
    const tab = await start();
    await tab.type('Layla');
    await tab.keep();
    return tab;
  };

  it('do not write over each other: the one in which nobody types stops', async () => {
    const { saved, type } = await writing();
    keepDraft(storage, { demand: DEMAND, draft: DRAFT }, NOW);
    await elsewhere(storage.getItem(keyOf(DEMAND)));
    expect(saved()).toMatchObject({ keeping: false, state: 'elsewhere' });
    await type('Somebody else');
    await pause();
    expect(kept()).toEqual(DRAFT);
  });

  it('go on where the other tab did something else, or told of what this one wrote', async () => {
    const { saved } = await writing();
    await elsewhere('de', 'language');
    await elsewhere(storage.getItem(keyOf(DEMAND)));
    expect(saved()).toMatchObject({ keeping: true, state: 'on' });
  });

  it.each([keyOf(DEMAND), null])(
    'leave deleted what one of them deletes, alone or with all there is: %s',
    async (key) => {
      const { saved } = await writing();
      await elsewhere(null, key);
      expect(saved()).toMatchObject({ keeping: false, state: 'elsewhere' });
      expect(storage.length).toBe(0);
    },
  );

  it('leave it deleted where this one kept it once more before it was told', async () => {
    const { saved, type } = await writing();
    storage.removeItem(keyOf(DEMAND));
    await type('Layla al-Hassan');
    await pause();
    expect(storage.length).toBe(1);
    await doing(() => window.dispatchEvent(new StorageEvent('storage', { key: keyOf(DEMAND), newValue: null })));
    expect(storage.length).toBe(0);
    expect(saved().state).toBe('elsewhere');
  });

  it('that were asleep stop where another has written meanwhile, and only there', async () => {
    const { saved } = await writing();
    const wake = (persisted = true) =>
      doing(() => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted })));
    await wake();
    expect(saved().keeping).toBe(true);
    keepDraft(storage, { demand: DEMAND, draft: DRAFT }, NOW);
    await wake(false);
    expect(saved().keeping).toBe(true);
    await wake();
    expect(saved()).toMatchObject({ keeping: false, state: 'elsewhere' });
    expect(kept()).toEqual(DRAFT);
  });
});

describe('a browser that keeps nothing', () => {
  it('is told apart from one that is full, and tried again when typing goes on', async () => {
    const { saved, type, keep } = await start();
    storage.room = 10;
    await type('Layla');
    await keep();
    expect(saved()).toMatchObject({ keeping: true, state: 'full', lastKept: null });
    storage.room = Number.POSITIVE_INFINITY;
    await type('Layla al-Hassan');
    await pause();
    expect(saved().state).toBe('on');
    expect(kept()).toEqual({ name: 'Layla al-Hassan' });
  });

  it.each([
    [
      'throws when it is asked for its storage',
      () =>
        Object.defineProperty(globalThis, 'localStorage', {
          configurable: true,
          get: () => {
            throw new DOMException('no', 'SecurityError');
          },
        }),
    ],
    [
      'throws when its storage is read',
      () => {
        storage.getItem = () => {
          throw new DOMException('no', 'SecurityError');
        };
      },
    ],
  ])('says so and keeps nothing where it %s', async (_, forbid) => {
    forbid();
    const { saved, type, keep } = await start();
    expect(saved()).toMatchObject({ state: null, found: null, expired: 0 });
    await type('Layla');
    await keep();
    expect(saved()).toMatchObject({ keeping: false, state: 'blocked' });
    await pause();
    await keep(false);
    expect(storage.length).toBe(0);
  });

  it.each([
    ['erased', async () => []],
    ['eraseFailed', () => Promise.reject(new DOMException('no', 'SecurityError'))],
  ])('is emptied by one button, which says what came of it: %s', async (said, databases) => {
    vi.stubGlobal('indexedDB', { databases });
    const { saved, type, keep } = await start();
    storage.setItem('language', 'de');
    await type('Layla');
    await keep();
    await doing(() => saved().erase());
    expect(storage.length).toBe(0);
    expect(saved()).toMatchObject({ keeping: false, state: said, lastKept: null });
    await pause();
    expect(storage.length).toBe(0);
  });
});
