import { afterEach, expect, it, vi } from 'vitest';
import { COMPLETE_MARK, copyName } from '../../lib/offline/offlineFiles';
import { findCopy } from '../../lib/offline/openCopy';
import { sha256 } from '../../lib/release/fileList';

const LIST = JSON.stringify({ version: '1.0.0', bytes: 1, files: { 'index.html': 'ab' } });
const ID = await sha256(new TextEncoder().encode(LIST));
const WHOLE = { [COMPLETE_MARK]: '', '/release.json': LIST };

/** The browser's caches: name → address → body. */
const withCaches = (stored: Readonly<Record<string, Readonly<Record<string, string>>>>): void => {
  vi.stubGlobal('caches', {
    keys: async () => Object.keys(stored),
    has: async (name: string) => name in stored,
    open: async (name: string) => ({
      match: async (address: string) => {
        const body = stored[name]?.[address];
        return body === undefined ? undefined : new Response(body);
      },
    }),
  });
};

afterEach(() => vi.unstubAllGlobals());

it('a copy that is whole is found beside what is none', async () => {
  withCaches({ other: WHOLE, [copyName(ID, 'de')]: { '/release.json': LIST }, [copyName(ID, 'en')]: WHOLE });
  expect(await findCopy(undefined)).toEqual({
    name: copyName(ID, 'en'),
    id: ID,
    choice: 'en',
    files: { 'index.html': 'ab' },
  });
});

it.each([
  ['has no mark of being whole', { '/release.json': LIST }],
  ['has no list', { [COMPLETE_MARK]: '' }],
  ['has another list than its name says', { ...WHOLE, '/release.json': LIST.replace('1.0.0', '1.0.1') }],
])('a copy that %s is not used', async (_, stored) => {
  withCaches({ [copyName(ID, 'en')]: stored });
  expect(await findCopy(undefined)).toBeUndefined();
});

it('a copy once found is kept until it is removed, then the next is taken', async () => {
  withCaches({ [copyName(ID, 'de')]: WHOLE, [copyName(ID, 'en')]: WHOLE });
  const before = await findCopy(undefined);
  expect(before?.choice).toBe('de');
  withCaches({ [copyName(ID, 'en')]: WHOLE, [copyName(ID, 'de')]: {} });
  expect(await findCopy(before)).toBe(before);
  withCaches({ [copyName(ID, 'en')]: WHOLE });
  expect((await findCopy(before))?.choice).toBe('en');
});
