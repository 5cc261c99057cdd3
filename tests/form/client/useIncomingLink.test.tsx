// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import type { useIncomingLink } from '../../../components/form/client/useIncomingLink';
import type { World } from '../../../lib/domain/catalogue';
import type { IncomingLink } from '../../../lib/sharing/linkReading';
import { encodePrefilledLink, NO_CHOICES, type PrefilledLink } from '../../../lib/sharing/prefilledLink';
import { doing, openFragment, runHook } from '../../support/dom';
import { earlier } from '../../support/earlierVersion';
import { world } from '../../support/letters';

let hook: { useIncomingLink: typeof useIncomingLink };
beforeEach(async () => {
  // The link that was used last is kept for as long as the page is: each test is a page of its own.
  vi.resetModules();
  hook = await import('../../../components/form/client/useIncomingLink');
  window.history.replaceState(null, '', '/en/write/repatriation/');
});

const fragmentOf = (link: Partial<PrefilledLink>) => encodePrefilledLink({ ...NO_CHOICES, ...link }).fragment;
const GERMANY = fragmentOf({ to: 'DE' });

const start = async (fragment = '', known: World | null = world) => {
  if (fragment) window.history.replaceState(null, '', `#${fragment}`);
  const links: IncomingLink[] = [];
  const running = await runHook(
    (given: World | null) => hook.useIncomingLink(given, (incoming) => links.push(incoming)),
    known,
  );
  return { ...running, links };
};

it('a page without a link is read at once, and hands nothing on', async () => {
  const { current, links } = await start();
  expect(current().read).toBe(true);
  expect(links).toEqual([]);
});

it('a link waits for the world, which knows its recipient, and is then out of the address', async () => {
  const { current, links, rerender } = await start(GERMANY, null);
  expect(current().read).toBe(false);
  expect(links).toEqual([]);
  expect(window.location.hash).toBe(`#${GERMANY}`);
  await rerender(world);
  expect(current().read).toBe(true);
  expect(links.map(({ link }) => link.to)).toEqual(['DE']);
  expect(window.location.hash).toBe('');
});

it('a link that is used stays in the address without its words, and a reload hands it on again', async () => {
  const { current, links } = await start(fragmentOf({ to: 'DE', words: 'My brother is missing.' }));
  await vi.waitFor(() => expect(links[0]?.link.words).toBe('My brother is missing.'));
  await vi.waitFor(() => expect(current().read).toBe(true));
  await doing(() => links[0] && current().keep(links[0].link));
  expect(window.location.hash).toBe(`#${GERMANY}`);
  vi.resetModules();
  hook = await import('../../../components/form/client/useIncomingLink');
  expect((await start()).links.map(({ link }) => link)).toEqual([expect.objectContaining({ to: 'DE', words: null })]);
});

it('a form that is drawn anew does not use its own address a second time', async () => {
  const first = await start(GERMANY);
  await doing(() => first.links[0] && first.current().keep(first.links[0].link));
  await first.unmount();
  const second = await start();
  expect(second.links).toEqual([]);
  expect(second.current().read).toBe(true);
  expect(window.location.hash).toBe(`#${GERMANY}`);
});

it('a link opened in the same tab is handed on, and the address goes back to the one in use', async () => {
  const { current, links } = await start(GERMANY);
  await doing(() => links[0] && current().keep(links[0].link));
  await openFragment(fragmentOf({ to: 'FR' }));
  expect(links.map(({ link }) => link.to)).toEqual(['DE', 'FR']);
  expect(window.location.hash).toBe(`#${GERMANY}`);
});

it('a link of which nothing may stay leaves the address as it was', async () => {
  const { current, links } = await start(GERMANY);
  await doing(() => links[0] && current().keep(links[0].link));
  await doing(() => current().keep({ ...NO_CHOICES, words: 'Only words.' }));
  expect(window.location.hash).toBe(`#${GERMANY}`);
});

it('a sealed draft is handed on and never stays in the address', async () => {
  const [sealed] = earlier.sealed.flatMap(({ fragment }) => fragment ?? []);
  const { links } = await start(sealed);
  expect(links.map((link) => `sealed=${link.sealed}`)).toEqual([sealed]);
  expect(window.location.hash).toBe('');
});

it('the link past the head of the page is none of ours', async () => {
  const { current, links } = await start(GERMANY);
  await doing(() => links[0] && current().keep(links[0].link));
  await openFragment('main');
  expect(links).toHaveLength(1);
});

it('the browser’s own state of the page is left alone, and a page that is gone hears of no link', async () => {
  window.history.replaceState({ own: 1 }, '', `#${GERMANY}`);
  const { links, unmount } = await start();
  expect(window.history.state).toEqual({ own: 1 });
  await unmount();
  await openFragment(fragmentOf({ to: 'FR' }));
  expect(links).toHaveLength(1);
});
