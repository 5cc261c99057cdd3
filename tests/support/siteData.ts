import { readFileSync } from 'node:fs';
import path from 'node:path';
import { vi } from 'vitest';

/** The data files of the site, as its host answers for them: at once, with a failure, or when it is told to. */
export interface SiteData {
  /** Addresses asked for so far. */
  readonly asked: readonly string[];
  /** Files whose address holds `part` fail from now on. */
  readonly fail: (part: string) => void;
  /** They are answered for only once `release` is called; `failing`: with a failure then. */
  readonly hold: (part: string) => { readonly release: (failing?: boolean) => void };
  /** All is well again. */
  readonly mend: () => void;
}

/** Puts a host in place of `fetch`; vi.unstubAllGlobals takes it away. */
export const serveSiteData = (): SiteData => {
  const asked: string[] = [];
  const failing = new Set<string>();
  const held = new Map<string, Promise<boolean>>();
  const among = (parts: Iterable<string>, url: string) => [...parts].find((part) => url.includes(part));
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    if (among(failing, url) !== undefined) throw new TypeError('Failed to fetch');
    const holder = among(held.keys(), url);
    if (holder !== undefined && (await held.get(holder))) throw new TypeError('Failed to fetch');
    const text = readFileSync(path.join('public', url), 'utf8');
    return { ok: true, status: 200, json: async () => JSON.parse(text) as unknown };
  });
  return {
    asked,
    fail: (part) => failing.add(part),
    hold: (part) => {
      let release: (failing: boolean) => void = () => undefined;
      held.set(part, new Promise((resolve) => (release = resolve)));
      return {
        release: (failed = false) => {
          held.delete(part);
          release(failed);
        },
      };
    },
    mend: () => failing.clear(),
  };
};
