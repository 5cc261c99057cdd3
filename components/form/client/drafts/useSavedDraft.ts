import { useCallback, useEffect, useRef, useState } from 'react';
import { deviceStorage, emptyStores } from '@/lib/device/stores';
import type { RecordError } from '@/lib/domain/draftRecord';
import type { Result } from '@/lib/domain/result';
import { isBegun } from '@/lib/drafts/draftOfForm';
import {
  deleteExpired,
  forgetDraft,
  keepDraft,
  keyOf,
  readSavedDraft,
  type SavedDraft,
  type StorageProblem,
} from '@/lib/drafts/savedDrafts';
import { recordOfForm } from '../cosign/agreement';
import type { LetterFormApi } from '../letterFormApi';

/** Kept when typing pauses for this long; milliseconds. When the page is left, at once. */
const PAUSE = 800;

/** What was last said about keeping; a key of messages.write.drafts. */
export type KeepingState = 'on' | 'off' | 'removed' | 'elsewhere' | 'erased' | 'eraseFailed' | StorageProblem;

/** Keeps the form's draft on this device while `keeping`; finds the one that was kept before. */
export const useSavedDraft = (form: LetterFormApi, demand: string, today: string) => {
  const [keeping, setKeeping] = useState(false);
  const [state, setState] = useState<KeepingState | null>(null);
  const [lastKept, setLastKept] = useState<Date | null>(null);
  /** A draft from before that waits for an answer; until then nothing is kept in its place. */
  const [found, setFound] = useState<Result<SavedDraft, RecordError> | null>(null);
  const [expired, setExpired] = useState(0);
  /** What this tab last kept: as text in the storage, and without its time. */
  const written = useRef<{ readonly text: string; readonly record: string } | null>(null);

  useEffect(() => {
    const storage = deviceStorage();
    if (!storage) return;
    try {
      setExpired(deleteExpired(storage, demand, new Date()));
      setFound(readSavedDraft(storage, demand, new Date()));
    } catch {
      // Said as soon as somebody wants to keep something; until then it changes nothing.
    }
  }, [demand]);

  /** The draft as the storage holds it now: another tab may have gone on with it, or deleted it. */
  const readAgain = useCallback((): typeof found => {
    let now: typeof found = null;
    try {
      const storage = deviceStorage();
      now = storage && readSavedDraft(storage, demand, new Date());
    } catch {
      // What cannot be read cannot be gone on with.
    }
    setFound(now);
    if (!now) setState('elsewhere');
    return now;
  }, [demand]);

  const waits = found !== null;
  useEffect(() => {
    if (!waits) return;
    const listen = ({ key }: StorageEvent) => {
      if (key === null || key === keyOf(demand)) readAgain();
    };
    window.addEventListener('storage', listen);
    return () => window.removeEventListener('storage', listen);
  }, [waits, demand, readAgain]);

  const keepNow = useCallback(() => {
    const storage = deviceStorage();
    const record = recordOfForm(form, { demand, today });
    if (!storage) return setState('blocked');
    if (!isBegun(record.draft)) {
      written.current = null;
      forgetDraft(storage, demand);
      return setLastKept(null);
    }
    // Kept again unchanged, it would begin its 30 days anew.
    if (written.current?.record === JSON.stringify(record)) return setState('on');
    const now = new Date();
    const kept = keepDraft(storage, record, now);
    if (kept.ok) {
      written.current = { text: kept.value, record: JSON.stringify(record) };
      setLastKept(now);
    }
    setState(kept.ok ? 'on' : kept.error);
  }, [form, demand, today]);

  useEffect(() => {
    if (!keeping) return;
    let timer = setTimeout(keepNow, PAUSE);
    const stop = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer);
        timer = setTimeout(keepNow, PAUSE);
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [form, keeping, keepNow]);

  useEffect(() => {
    if (!keeping) return;
    const leave = () => {
      if (document.visibilityState === 'hidden') keepNow();
    };
    const stop = () => {
      written.current = null;
      setKeeping(false);
      setState('elsewhere');
    };
    /** Another tab keeps or deletes the same draft: two that overwrite each other would lose one. */
    const listen = ({ key, newValue }: StorageEvent) => {
      if (key !== null && (key !== keyOf(demand) || newValue === written.current?.text)) return;
      const storage = deviceStorage();
      // Deleted there, and kept here once more before that was heard of: it stays deleted.
      const keptAgain = newValue === null && written.current?.text === storage?.getItem(keyOf(demand));
      if (storage && keptAgain) forgetDraft(storage, demand);
      stop();
    };
    /** Back out of the browser's memory, where nothing is heard of other tabs. */
    const wake = ({ persisted }: PageTransitionEvent) => {
      const kept = deviceStorage()?.getItem(keyOf(demand)) ?? null;
      if (persisted && kept !== (written.current?.text ?? null)) stop();
    };
    window.addEventListener('pagehide', keepNow);
    window.addEventListener('pageshow', wake);
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('storage', listen);
    return () => {
      window.removeEventListener('pagehide', keepNow);
      window.removeEventListener('pageshow', wake);
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('storage', listen);
    };
  }, [keeping, keepNow, demand]);

  const forget = (next: KeepingState) => {
    written.current = null;
    setKeeping(false);
    setFound(null);
    setLastKept(null);
    try {
      const storage = deviceStorage();
      if (storage) forgetDraft(storage, demand);
      setState(next);
    } catch {
      setState('blocked');
    }
  };

  const start = () => {
    const storage = deviceStorage();
    try {
      const other = storage && readSavedDraft(storage, demand, new Date());
      if (other) return setFound(other);
      setState(storage ? 'on' : 'blocked');
      setKeeping(storage !== null);
      if (storage) keepNow();
    } catch {
      setKeeping(false);
      setState('blocked');
    }
  };

  return {
    keeping,
    state,
    lastKept,
    found,
    expired,
    /** Ticked or unticked: unticked, nothing stays behind. */
    setKeeping: (on: boolean) => (on ? start() : forget('off')),
    readAgain,
    /** After the found draft is in the form, it goes on being kept. */
    goOn: () => {
      setFound(null);
      setKeeping(true);
      setState('on');
    },
    remove: () => forget('removed'),
    erase: async () => {
      forget('off');
      setState((await emptyStores({ copyToo: true })) ? 'erased' : 'eraseFailed');
    },
  };
};
