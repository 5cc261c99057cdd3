import type { DemandId } from '../domain/demand';
import {
  type DraftRecord,
  type ReadRecord,
  type RecordError,
  readDraftRecord,
  toDraftRecord,
} from '../domain/draftRecord';
import { fail, ok, type Result } from '../domain/result';

/** One draft a demand; the value is the record with the time of keeping added: `{ …, "kept": "2026-11-21T14:02:11.000Z" }`. */
const PREFIX = 'draft:';
export const keyOf = (demand: DemandId): string => `${PREFIX}${demand}`;

/** A draft that nobody has changed for this long is deleted when a page is opened. */
export const KEPT_DAYS = 30;
const DAY = 86_400_000;

export type StorageProblem = 'full' | 'blocked';

export interface SavedDraft extends ReadRecord {
  readonly kept: Date;
}

/** What a kept text says of its time; null where it is no JSON object. A time that cannot be is now. */
const readKept = (text: string, now: Date): { readonly value: object; readonly kept: Date } | null => {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    const time = Date.parse(String((value as { kept?: unknown }).kept));
    return { value, kept: time <= now.getTime() + DAY ? new Date(time) : now };
  } catch {
    return null;
  }
};

/** Quota (a full disk too) or anything else: then the browser allows no storage at all. */
const problemOf = (error: unknown): StorageProblem =>
  error instanceof DOMException && /quota/i.test(error.name) ? 'full' : 'blocked';

/** The text of a kept draft. An earlier one stays whole where this one has no room. */
export const keepDraft = (storage: Storage, record: DraftRecord, now: Date): Result<string, StorageProblem> => {
  const text = JSON.stringify({ ...toDraftRecord(record), kept: now.toISOString() });
  const key = keyOf(record.demand);
  try {
    storage.setItem(key, text);
    // Some browsers and their additions take what they are given, say nothing, and keep none of it.
    return storage.getItem(key) === text ? ok(text) : fail('blocked');
  } catch (error) {
    return fail(problemOf(error));
  }
};

/** Null where none is kept. */
export const readSavedDraft = (
  storage: Storage,
  demand: DemandId,
  now: Date,
): Result<SavedDraft, RecordError> | null => {
  const text = storage.getItem(keyOf(demand));
  if (text === null) return null;
  const read = readKept(text, now);
  const record = readDraftRecord(read?.value);
  return record.ok && read ? ok({ ...record.value, kept: read.kept }) : fail(record.ok ? 'notADraft' : record.error);
};

export const forgetDraft = (storage: Storage, demand: DemandId): void => storage.removeItem(keyOf(demand));

/**
 * Deletes the drafts of all demands that were kept too long ago, and other demands' that cannot be read (they tell no
 * time, and would stay for ever). A time in the future (the clock was set back) is put right. Returns how many expired.
 */
export const deleteExpired = (storage: Storage, demand: DemandId, now: Date): number => {
  let expired = 0;
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  for (const key of keys.filter((candidate) => candidate.startsWith(PREFIX))) {
    const text = storage.getItem(key) ?? '';
    const read = readKept(text, now);
    if (!read) {
      if (key !== keyOf(demand)) storage.removeItem(key);
    } else if (now.getTime() - read.kept.getTime() > KEPT_DAYS * DAY) {
      storage.removeItem(key);
      expired += 1;
    } else if ((read.value as { kept?: unknown }).kept !== read.kept.toISOString()) {
      storage.setItem(key, JSON.stringify({ ...read.value, kept: read.kept.toISOString() }));
    }
  }
  return expired;
};
