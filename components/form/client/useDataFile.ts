import { useCallback, useEffect } from 'react';
import { fetchData } from '@/lib/catalogue/fetchLetterSource';
import { useResource } from './useResource';

/** Milliseconds. By the clock and not by what is typed: no request may tell when somebody types. */
const TRY_AGAIN = 15_000;

/**
 * A data file of the site, fetched beside what the form needs first and tried again until it is there; null till then.
 * No address: not wanted yet.
 */
export const useDataFile = <Data>(url: string | null): Data | null => {
  const load = useCallback(() => (url === null ? new Promise<Data>(() => undefined) : fetchData<Data>(url)), [url]);
  const { data, failures, retry } = useResource(load);
  useEffect(() => {
    if (failures === 0) return;
    const timer = setTimeout(retry, TRY_AGAIN);
    return () => clearTimeout(timer);
  }, [failures, retry]);
  return data;
};
