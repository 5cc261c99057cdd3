import { headersFor } from '@/lib/release/headers';

export interface HeaderFinding {
  readonly name: string;
  readonly state: 'same' | 'different' | 'missing';
  /** As it arrived. */
  readonly value: string;
}

/** How long a page may be kept is the host's to say; it protects nobody. */
const LEFT_TO_HOSTS = 'Cache-Control';

/** The headers that came with a page of this site, beside those that should have. */
export const checkHeaders = async (path: string): Promise<readonly HeaderFinding[]> => {
  const { headers } = await fetch(path, { cache: 'no-store', credentials: 'omit' });
  return Object.entries(headersFor(path))
    .filter(([name]) => name !== LEFT_TO_HOSTS)
    .map(([name, expected]) => {
      const value = headers.get(name);
      return {
        name,
        value: value ?? '',
        state: value === null ? 'missing' : value === expected ? 'same' : 'different',
      };
    });
};
