import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deviceStorage, emptyStores } from '../../lib/device/stores';

const emptied: string[] = [];
const note = (what: string) => () => {
  emptied.push(what);
};

/** A browser in which everything is kept; `broken` throws when it is touched. */
const useBrowser = (broken?: 'localStorage' | 'indexedDB' | 'caches', dataset: object = {}) => {
  const request = (name: string) => {
    const one: { onsuccess?: () => void } = {};
    queueMicrotask(() => {
      emptied.push(name);
      one.onsuccess?.();
    });
    return one;
  };
  const caches = { keys: async () => ['offline a'], delete: async (name: string) => emptied.push(name) };
  const browser = {
    localStorage: { clear: note('local') },
    sessionStorage: { clear: note('session') },
    indexedDB: { databases: async () => [{ name: 'database' }], deleteDatabase: request },
    caches,
  };
  if (broken)
    Object.defineProperty(browser, broken, {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  vi.stubGlobal('window', browser);
  vi.stubGlobal('navigator', { serviceWorker: { getRegistrations: async () => [{ unregister: note('worker') }] } });
  vi.stubGlobal('document', { documentElement: { dataset } });
};

beforeEach(() => {
  emptied.length = 0;
});
afterEach(() => vi.unstubAllGlobals());

describe('the stores', () => {
  it('are emptied in the same instant where a page is left, and the offline copy stays', async () => {
    useBrowser();
    const rest = emptyStores({ copyToo: false });
    expect(emptied).toEqual(['local', 'session']);
    expect(await rest).toBe(true);
    expect(emptied).toEqual(['local', 'session', 'database']);
  });

  it('are all emptied by “Delete everything here”', async () => {
    useBrowser();
    expect(await emptyStores({ copyToo: true })).toBe(true);
    expect(emptied.toSorted()).toEqual(['database', 'local', 'offline a', 'session', 'worker']);
  });

  it.each(['localStorage', 'indexedDB', 'caches'] as const)(
    'are emptied but for one that is forbidden: %s',
    async (broken) => {
      useBrowser(broken);
      expect(await emptyStores({ copyToo: true })).toBe(false);
      expect(emptied).toHaveLength(4);
    },
  );
});

describe('the storage', () => {
  it('is there, unless it is forbidden or the page was left', () => {
    useBrowser();
    expect(deviceStorage()).not.toBeNull();
    useBrowser('localStorage');
    expect(deviceStorage()).toBeNull();
    useBrowser(undefined, { left: '' });
    expect(deviceStorage()).toBeNull();
  });
});
