import { beforeEach, describe, expect, it } from 'vitest';
import { deleteExpired, forgetDraft, KEPT_DAYS, keepDraft, keyOf, readSavedDraft } from '../../lib/drafts/savedDrafts';
import { MemoryStorage } from '../support/memoryStorage';

const DAY = 86_400_000;
const NOW = new Date('2026-11-21T14:02:00Z');
const later = (days: number) => new Date(NOW.getTime() + days * DAY);
const DRAFT = { to: 'DE', name: 'Layla al-Hassan' };

let storage: MemoryStorage;
beforeEach(() => {
  storage = new MemoryStorage();
});

describe('a kept draft', () => {
  it('comes back, one a demand', () => {
    keepDraft(storage, { demand: 'repatriation', draft: DRAFT }, NOW);
    keepDraft(storage, { demand: 'secure-detention', draft: { name: 'B' } }, later(1));
    expect(readSavedDraft(storage, 'repatriation', later(2))).toEqual({
      ok: true,
      value: { demand: 'repatriation', draft: DRAFT, unused: [], kept: NOW },
    });
    forgetDraft(storage, 'repatriation');
    expect(readSavedDraft(storage, 'repatriation', NOW)).toBeNull();
    expect(storage.length).toBe(1);
  });

  it('goes 30 days after its last change, those of other demands too', () => {
    storage.setItem('language', 'de');
    keepDraft(storage, { demand: 'repatriation', draft: DRAFT }, NOW);
    keepDraft(storage, { demand: 'secure-detention', draft: DRAFT }, NOW);
    keepDraft(storage, { demand: 'displaced-people', draft: DRAFT }, later(1));
    expect(deleteExpired(storage, 'repatriation', later(KEPT_DAYS))).toBe(0);
    expect(deleteExpired(storage, 'repatriation', later(KEPT_DAYS + 0.5))).toBe(2);
    expect([...storage.items.keys()]).toEqual(['language', keyOf('displaced-people')]);
  });

  it('from a clock that was ahead begins its 30 days now', () => {
    keepDraft(storage, { demand: 'repatriation', draft: DRAFT }, later(3650));
    expect(deleteExpired(storage, 'secure-detention', NOW)).toBe(0);
    expect(readSavedDraft(storage, 'repatriation', NOW)).toMatchObject({
      ok: true,
      value: { kept: NOW, draft: DRAFT },
    });
    expect(deleteExpired(storage, 'secure-detention', later(KEPT_DAYS + 1))).toBe(1);
  });

  it('without a time, or with a wrong one, is used and begins its 30 days now', () => {
    for (const kept of [undefined, 'yesterday', null, 7e300]) {
      storage.setItem(
        keyOf('repatriation'),
        JSON.stringify({ format: 'letter-draft', version: 1, demand: 'repatriation', draft: DRAFT, kept }),
      );
      expect(deleteExpired(storage, 'repatriation', NOW)).toBe(0);
      expect(readSavedDraft(storage, 'repatriation', later(1))).toMatchObject({ ok: true, value: { kept: NOW } });
    }
  });

  it.each(['', 'hello', '{"format":"letter-dra', '[]', 'null', '7', '{"draft":7}', '"x"'])(
    'that is damaged is said on its own page: %s',
    (text) => {
      storage.setItem(keyOf('repatriation'), text);
      expect(deleteExpired(storage, 'repatriation', NOW)).toBe(0);
      expect(readSavedDraft(storage, 'repatriation', NOW)).toEqual({ ok: false, error: 'notADraft' });
    },
  );

  it('that nobody can read or date stays on no page of another demand', () => {
    storage.setItem(keyOf('repatriation'), 'hello');
    deleteExpired(storage, 'secure-detention', NOW);
    expect(storage.length).toBe(0);
  });

  it('of which a part is damaged gives the rest', () => {
    storage.setItem(
      keyOf('repatriation'),
      JSON.stringify({
        format: 'letter-draft',
        version: 1,
        demand: 'repatriation',
        draft: { ...DRAFT, town: 7 },
        kept: NOW.toISOString(),
      }),
    );
    expect(readSavedDraft(storage, 'repatriation', NOW)).toMatchObject({
      ok: true,
      value: { draft: DRAFT, unused: ['town'] },
    });
  });

  it('stays whole where a longer one has no room', () => {
    keepDraft(storage, { demand: 'repatriation', draft: DRAFT }, NOW);
    storage.room = 200;
    expect(keepDraft(storage, { demand: 'repatriation', draft: { ...DRAFT, personal: 'a'.repeat(300) } }, NOW)).toEqual(
      {
        ok: false,
        error: 'full',
      },
    );
    expect(readSavedDraft(storage, 'repatriation', NOW)).toMatchObject({ ok: true, value: { draft: DRAFT } });
  });

  it('is not kept where the browser forbids it', () => {
    storage.setItem = () => {
      throw new DOMException('no', 'SecurityError');
    };
    expect(keepDraft(storage, { demand: 'repatriation', draft: DRAFT }, NOW)).toEqual({ ok: false, error: 'blocked' });
  });
});
