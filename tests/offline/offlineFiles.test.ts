import { describe, expect, it } from 'vitest';
import { copyName, offlineFiles, readCopyName } from '../../lib/offline/offlineFiles';

const PATHS = [
  '.htaccess',
  '404.html',
  '404/index.html',
  '_headers',
  'islands/a.js',
  '_not-found/index.html',
  'data/contacts.1.json',
  'data/letter-ar.1.json',
  'de/index.html',
  'en/index.html',
  'en/plain/index.html',
  'en/states/FR/index.html',
  'en/states/index.html',
  'fonts/han-1/0-400.woff',
  'fonts/hangul-1/0-400.woff',
  'fonts/naskh.woff',
  'fonts/tibetan-regular.1.woff',
  'index.html',
  'offline-worker.js',
  'zh/index.html',
];
const files = Object.fromEntries(PATHS.map((path) => [path, '']));
const chosen = (choice: string) => offlineFiles({ files }, choice, ['de', 'en', 'zh']);
const ALWAYS = ['islands/a.js', 'data/contacts.1.json', 'data/letter-ar.1.json', 'fonts/naskh.woff', 'index.html'];

describe('the files of an offline copy', () => {
  it('are the pages of one language but those of single states, and what letters in others need', () => {
    expect([...chosen('en')].sort()).toEqual([...ALWAYS, 'en/index.html', 'en/states/index.html'].sort());
    expect([...chosen('zh')].sort()).toEqual([...ALWAYS, 'fonts/han-1/0-400.woff', 'zh/index.html'].sort());
  });

  it('are all such pages and all typefaces, but nothing the server answers itself', () => {
    const faces = ['fonts/han-1/0-400.woff', 'fonts/hangul-1/0-400.woff', 'fonts/tibetan-regular.1.woff'];
    const rest = ['de/index.html', 'en/index.html', 'en/states/index.html', ...faces, 'zh/index.html'];
    expect([...chosen('all')].sort()).toEqual([...ALWAYS, ...rest].sort());
  });

  it('lie under a name that says release and choice; other caches are not ours', () => {
    const id = 'ab'.repeat(32);
    expect(readCopyName(copyName(id, 'ckb'))).toEqual({ name: `offline ${id} ckb`, id, choice: 'ckb' });
    for (const name of ['offline', `offline ${id}`, `offline ${id.slice(1)} en`, `other ${id} en`])
      expect(readCopyName(name)).toBeUndefined();
  });
});
