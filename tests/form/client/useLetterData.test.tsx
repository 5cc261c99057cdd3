// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { useComposedLetter } from '../../../components/form/client/useComposedLetter';
import type { useLetterData } from '../../../components/form/client/useLetterData';
import type { DemandId } from '../../../lib/domain/demand';
import { emptyValues, type FormValues, toDraft } from '../../../lib/domain/formValues';
import type { Locale } from '../../../lib/domain/locales';
import { NO_PICTURES } from '../../../lib/domain/picture';
import { orThrow } from '../../../lib/domain/result';
import { doing, runHook, until } from '../../support/dom';
import { TODAY } from '../../support/letters';
import { type SiteData, serveSiteData } from '../../support/siteData';
import { writePage } from '../../support/writePage';

let hooks: { useLetterData: typeof useLetterData; useComposedLetter: typeof useComposedLetter };
let site: SiteData;
beforeEach(async () => {
  // What was fetched is kept for the visit: each test is one of its own.
  vi.resetModules();
  site = serveSiteData();
  hooks = {
    ...(await import('../../../components/form/client/useLetterData')),
    ...(await import('../../../components/form/client/useComposedLetter')),
  };
});
afterEach(() => void vi.unstubAllGlobals());

interface Asked {
  readonly own?: Locale;
  readonly values?: Partial<FormValues>;
  readonly demands?: readonly DemandId[];
}

const start = async (first: Asked = {}) => {
  const hook = await runHook(({ own = 'en', values = {}, demands = ['repatriation'] }: Asked) => {
    const form = { ...emptyValues, ...values };
    const data = hooks.useLetterData(own, form, demands);
    const page = { ...writePage(own), demand: demands[0] ?? '' };
    return { data, made: hooks.useComposedLetter(page, form, NO_PICTURES, data.maker, TODAY) };
  }, first);
  return { ...hook, data: () => hook.current().data, made: () => hook.current().made };
};
type Running = Awaited<ReturnType<typeof start>>;
const loaded = (hook: Running) => until(() => hook.data().maker !== null);
const composed = (hook: Running, draft: Partial<FormValues>) => {
  const { maker } = hook.data();
  if (!maker) throw new Error('Nothing is loaded.');
  const values = { ...emptyValues, name: 'Layla', ...draft };
  const setting = { demand: 'repatriation', today: TODAY, locale: 'en', world: maker.world } as const;
  return maker.compose(orThrow(maker.complete(toDraft(values), setting)), NO_PICTURES);
};

describe('what a letter is composed from', () => {
  it('is there once the world and the words of the page’s language have come', async () => {
    const world = site.hold('/data/world');
    const hook = await start();
    expect(hook.data()).toMatchObject({ world: null, maker: null, failed: false });
    await doing(() => world.release());
    await loaded(hook);
    expect(composed(hook, { to: 'DE', in: 'en' }).ok).toBe(true);
    expect(site.asked.filter((url) => url.includes('letter-'))).toHaveLength(1);
  });

  it('is loaded in the recipient’s language as soon as there is one, and in the one that is chosen instead', async () => {
    const hook = await start();
    await loaded(hook);
    expect(composed(hook, { to: 'DE', in: 'de' })).toMatchObject({ ok: false, error: { code: 'languageMissing' } });
    await hook.rerender({ values: { to: 'DE' } });
    await loaded(hook);
    expect(composed(hook, { to: 'DE' })).toMatchObject({ ok: true, value: { letter: { locale: 'de' } } });
    await hook.rerender({ values: { to: 'DE', in: 'fr' } });
    await loaded(hook);
    expect(composed(hook, { to: 'DE', in: 'fr' })).toMatchObject({ ok: true, value: { letter: { locale: 'fr' } } });
  });

  it('is loaded in the language of the version for reference too, and for every further demand', async () => {
    const hook = await start({
      values: { to: 'DE', referenceIn: 'tr' },
      demands: ['repatriation', 'displaced-people'],
    });
    await loaded(hook);
    const draft = { to: 'DE', referenceIn: 'tr', also: ['displaced-people'] };
    expect(composed(hook, draft)).toMatchObject({
      ok: true,
      value: { letter: { demands: ['repatriation', 'displaced-people'] } },
    });
    expect(site.asked.filter((url) => /letter-(de|en|tr)\./.test(url))).toHaveLength(3);
  });

  it('is not waited for anew by what changes nothing of it', async () => {
    const hook = await start({ values: { to: 'DE' } });
    await loaded(hook);
    const { maker } = hook.data();
    await hook.rerender({ values: { to: 'DE', in: 'de', name: 'Layla' } });
    expect(hook.data().maker).toBe(maker);
    // The page's own language is there for whoever reads the letter on the screen.
    await hook.rerender({ values: { to: 'DE', in: 'de', referenceIn: 'en' } });
    expect(hook.data().maker).toBe(maker);
  });

  it('that cannot be had is said, until trying again has brought it', async () => {
    site.fail('/data/world');
    const hook = await start();
    await until(() => hook.data().failed);
    expect(hook.data()).toMatchObject({ world: null, maker: null });
    await doing(() => hook.data().retry());
    expect(hook.data().failed).toBe(true);
    site.mend();
    await doing(() => hook.data().retry());
    await loaded(hook);
    expect(hook.data().failed).toBe(false);
  });

  it('in a further language that cannot be had leaves the world where it was, and is there after trying again', async () => {
    const hook = await start();
    await loaded(hook);
    const { world } = hook.data();
    site.fail('/data/letter-fr');
    await hook.rerender({ values: { in: 'fr' } });
    await until(() => hook.data().failed);
    expect(hook.data()).toMatchObject({ world, maker: null });
    site.mend();
    await doing(() => hook.data().retry());
    await loaded(hook);
    expect(hook.data().failed).toBe(false);
    expect(composed(hook, { to: 'DE', in: 'fr' }).ok).toBe(true);
  });

  it.each([false, true])(
    'that comes after another was chosen is left aside, whether it came or failed: %s',
    async (failing) => {
      const hook = await start();
      await loaded(hook);
      const french = site.hold('/data/letter-fr');
      await hook.rerender({ values: { in: 'fr' } });
      await hook.rerender({ values: { in: 'es' } });
      await loaded(hook);
      const { maker } = hook.data();
      await doing(() => french.release(failing));
      await doing(() => new Promise((resolve) => setImmediate(resolve)));
      expect(hook.data()).toMatchObject({ maker, failed: false });
      expect(composed(hook, { to: 'DE', in: 'es' }).ok).toBe(true);
    },
  );

  it('that was tried again and comes late does not stand in the way of what is chosen by then', async () => {
    const hook = await start();
    await loaded(hook);
    site.fail('/data/letter-fr');
    await hook.rerender({ values: { in: 'fr' } });
    await until(() => hook.data().failed);
    site.mend();
    const french = site.hold('/data/letter-fr');
    await doing(() => hook.data().retry());
    await hook.rerender({ values: { in: 'es' } });
    await loaded(hook);
    await doing(() => french.release());
    await doing(() => new Promise((resolve) => setImmediate(resolve)));
    expect(composed(hook, { to: 'DE', in: 'es' }).ok).toBe(true);
  });
});

describe('the letter that is shown', () => {
  it('is there with blanks before anything is typed, and follows what the form holds', async () => {
    const hook = await start();
    await loaded(hook);
    expect(hook.made()).toMatchObject({ ok: true, value: { letter: { locale: 'en' } } });
    await hook.rerender({ values: { to: 'DE', in: 'en', name: 'Layla' } });
    expect(JSON.stringify(hook.made())).toContain('Layla');
  });

  it('stays as it was while another language loads', async () => {
    const hook = await start({ values: { to: 'DE', in: 'en', name: 'Layla' } });
    await loaded(hook);
    const before = hook.made();
    const german = site.hold('/data/letter-de');
    await hook.rerender({ values: { to: 'DE', in: 'de', name: 'Layla' } });
    expect(hook.made()).toBe(before);
    await doing(() => german.release());
    await loaded(hook);
    expect(hook.made()).toMatchObject({ value: { letter: { locale: 'de' } } });
  });
});
