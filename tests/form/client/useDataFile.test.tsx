// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import type { useDataFile } from '../../../components/form/client/useDataFile';
import { otherNamesUrl, worldUrl } from '../../../generated/data-urls';
import { doing, runHook } from '../../support/dom';
import { type SiteData, serveSiteData } from '../../support/siteData';

let hook: { useDataFile: typeof useDataFile };
let site: SiteData;
beforeEach(async () => {
  vi.resetModules();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  site = serveSiteData();
  hook = await import('../../../components/form/client/useDataFile');
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

const start = (url = otherNamesUrl) => runHook((address: string) => hook.useDataFile<object>(address), url);
const wait = (seconds: number) => doing(() => vi.advanceTimersByTimeAsync(seconds * 1000));

it('a data file is there once it has come, and asked for once by all who want it', async () => {
  const first = await start();
  const second = await start();
  expect(first.all[0]).toBeNull();
  expect(first.current()).toHaveProperty('alone');
  expect(second.current()).toBe(first.current());
  expect(site.asked).toEqual([otherNamesUrl]);
});

it('a data file that cannot be had is asked for again and again by the clock, until it is there', async () => {
  site.fail('/data/');
  const { current } = await start();
  for (const times of [1, 2, 3]) {
    expect(current()).toBeNull();
    expect(site.asked).toHaveLength(times);
    await wait(15);
  }
  site.mend();
  await wait(15);
  expect(current()).toHaveProperty('alone');
  const asked = site.asked.length;
  await wait(60);
  expect(site.asked).toHaveLength(asked);
});

it('nobody asks for a file of a page that is gone', async () => {
  site.fail('/data/');
  const { unmount } = await start();
  await unmount();
  await wait(60);
  expect(site.asked).toHaveLength(1);
  expect(vi.getTimerCount()).toBe(0);
});

it('a file that comes after another was wanted is left aside', async () => {
  const names = site.hold('/data/other-names');
  const { current, rerender } = await start();
  await rerender(worldUrl);
  expect(current()).toHaveProperty('demands');
  await doing(() => names.release());
  expect(current()).toHaveProperty('demands');
});
