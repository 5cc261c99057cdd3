// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { LettersPanel } from '../../components/letters/LettersPanel';
import { loadProfile } from '../../lib/catalogue/loadLetterWording';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import { LETTER_LIST, readLetterList } from '../../lib/drafts/letterList';
import { choose, doing, mount, press, until } from '../support/dom';
import { serveSiteData } from '../support/siteData';

const ROW = {
  id: 'aaaaaaaaaaaa',
  demand: 'repatriation',
  to: 'SE',
  office: 'foreign-minister',
  recipientName: '',
  in: 'en',
  kind: 'first',
  date: '2026-10-01',
  replyBy: '2026-11-12',
  reference: '12/2026',
  state: 'written',
};
const { letters, write } = loadMessages('en');
const PROPS = {
  messages: { ...letters, blocked: write.list.blocked },
  locale: 'en',
  kinds: write.kind.kinds,
  profile: loadProfile('en'),
  demands: { repatriation: { title: 'Take nationals back', thanked: ['FR'] } },
} as const;

const keep = (...rows: readonly object[]) =>
  localStorage.setItem(LETTER_LIST, JSON.stringify({ format: 'letter-list', version: 1, letters: rows, keepFor: 60 }));
const text = () => document.body.textContent ?? '';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-30T12:00:00Z') });
  serveSiteData();
  localStorage.clear();
  delete document.documentElement.dataset.left;
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

it('shows each letter by name, what became of it, and the letters that can follow', async () => {
  keep(ROW, { ...ROW, id: 'bbbbbbbbbbbb', to: 'FR', office: '' });
  await mount(<LettersPanel {...PROPS} />);
  await until(() => /Sweden · /.test(text()));
  expect(text()).toContain('1 October 2026 · 12/2026');
  expect(text()).not.toContain(letters.overdue);
  await choose(document.querySelector('li select'), 'sent');
  expect(text()).toContain(letters.overdue);
  const links = [...document.querySelectorAll('li a')].map((link) => link.getAttribute('href'));
  expect(links).toEqual([
    ...['reminder', 'reply'].map((kind) => `/en/write/repatriation/#to=SE.foreign-minister&in=en&kind=${kind}`),
    ...['reminder', 'reply', 'thanks'].map((kind) => `/en/write/repatriation/#to=FR&in=en&kind=${kind}`),
  ]);
  await doing(() => document.querySelector('li a')?.dispatchEvent(new MouseEvent('click', { bubbles: true })));
  expect(readLetterList(localStorage)).toMatchObject({ open: ROW.id, letters: [{ state: 'sent' }, {}] });
});

it('deletes what is past its time when it is opened, and leaves nothing where it is empty', async () => {
  keep(ROW, { ...ROW, id: 'bbbbbbbbbbbb', replyBy: '2026-10-01' });
  await mount(<LettersPanel {...PROPS} />);
  expect(readLetterList(localStorage).letters.map(({ id }) => id)).toEqual([ROW.id]);
  await press(letters.remove);
  expect(text()).toContain(letters.empty);
  expect(localStorage.length).toBe(0);
});

it('follows another tab, and writes nothing once the page was left', async () => {
  await mount(<LettersPanel {...PROPS} />);
  keep(ROW);
  await doing(() => window.dispatchEvent(new StorageEvent('storage', { key: LETTER_LIST })));
  expect(text()).toContain('12/2026');
  document.documentElement.dataset.left = '';
  localStorage.clear();
  await choose(document.querySelector('li select'), 'sent');
  expect(localStorage.length).toBe(0);
  expect(text()).toContain(write.list.blocked);
});
