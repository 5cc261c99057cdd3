import { useCallback, useEffect, useState } from 'react';
import { deviceStorage } from '@/lib/device/stores';
import {
  keepLetterList,
  LETTER_LIST,
  type LetterList,
  NO_LETTERS,
  readLetterList,
  withoutExpired,
} from '@/lib/drafts/letterList';
import { localDay } from '@/lib/i18n/localDay';

export interface KeptList {
  readonly list: LetterList;
  /** Changes the list as it is kept now, which another tab may have changed; false where the browser does not keep it. */
  readonly change: (next: (list: LetterList) => LetterList) => boolean;
}

/** The list on this device. Letters whose time is over are deleted when it is read. */
export const useLetterList = (): KeptList => {
  const [list, setList] = useState(NO_LETTERS);

  const change = useCallback<KeptList['change']>((next) => {
    try {
      const storage = deviceStorage();
      if (!storage) return false;
      const now = readLetterList(storage);
      const changed = next(withoutExpired(now, localDay()));
      const kept = JSON.stringify(changed) === JSON.stringify(now) || keepLetterList(storage, changed);
      setList(kept ? changed : now);
      return kept;
    } catch {
      return false;
    }
  }, []);

  useEffect(() => {
    const read = () => void change((same) => same);
    const listen = ({ key }: StorageEvent) => {
      if (key === null || key === LETTER_LIST) read();
    };
    read();
    window.addEventListener('storage', listen);
    window.addEventListener('pageshow', read);
    return () => {
      window.removeEventListener('storage', listen);
      window.removeEventListener('pageshow', read);
    };
  }, [change]);

  return { list, change };
};
