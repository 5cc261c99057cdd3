import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../../lib/catalogue/filesIn';
import { addressOf, asSha256sum, listDigits } from '../../lib/release/fileList';
import { compareLists } from '../../tools/build/release/compareLists';
import { listRelease } from '../../tools/build/release/listFolder';
import { packCopies } from '../../tools/build/release/packCopies';

const ONE = { files: { 'a.txt': 'ab'.repeat(32), 'b/index.html': 'cd'.repeat(32) } };

describe('the list of a release', () => {
  it('is written as sha256sum writes it, so that anybody can check it', () => {
    expect(asSha256sum(ONE)).toBe(`${'ab'.repeat(32)}  a.txt\n${'cd'.repeat(32)}  b/index.html\n`);
  });

  it('has thirty digits to read out, which differ as soon as one file does', async () => {
    const digits = await listDigits(ONE);
    expect(digits).toMatch(/^(\d{5} ){5}\d{5}$/);
    const hash = createHash('sha256').update(asSha256sum(ONE)).digest();
    expect(digits.split(' ')[1]).toBe(String(hash.readUIntBE(5, 5) % 100_000).padStart(5, '0'));
    expect(await listDigits({ files: { ...ONE.files, 'a.txt': 'ac'.repeat(32) } })).not.toBe(digits);
  });

  it('leads to files as a browser asks for them', () => {
    expect(['index.html', 'en/index.html', '404.html', 'data/a b.json'].map(addressOf)).toEqual([
      '/',
      '/en/',
      '/404.html',
      '/data/a%20b.json',
    ]);
  });

  it('names what is missing, added or different', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'letters-list-'));
    writeFileSync(path.join(folder, 'a.txt'), 'one');
    writeFileSync(path.join(folder, 'release.json'), '{}');
    const listed = await listRelease(folder, '1.0.0');
    expect(listed).toEqual({
      version: '1.0.0',
      bytes: 3,
      files: { 'a.txt': createHash('sha256').update('one').digest('hex') },
    });
    expect(compareLists(listed.files, listed.files)).toEqual([]);
    expect(compareLists({ ...listed.files, 'gone.txt': '0' }, { 'a.txt': '0', 'new.txt': '1' })).toEqual([
      'different  a.txt',
      'missing    gone.txt',
      'not listed new.txt',
    ]);
    rmSync(folder, { recursive: true });
  });
  it('leaves out packed copies that unpack to what is listed, and names any that do not', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'letters-list-'));
    const one = 'one '.repeat(1000);
    writeFileSync(path.join(folder, 'a.txt'), one);
    writeFileSync(path.join(folder, 'small.txt'), 'one');
    writeFileSync(path.join(folder, 'a.woff'), one);
    await packCopies(folder, ['a.txt', 'small.txt', 'a.woff']);
    expect(filesIn(folder)).toEqual(['a.txt', 'a.txt.br', 'a.txt.gz', 'a.woff', 'small.txt']);
    expect(gunzipSync(readFileSync(path.join(folder, 'a.txt.gz'))).toString()).toBe(one);
    const listed = await listRelease(folder, '1.0.0');
    expect(Object.keys(listed.files)).toEqual(['a.txt', 'a.woff', 'small.txt']);

    writeFileSync(path.join(folder, 'a.txt.br'), brotliCompressSync('another'));
    writeFileSync(path.join(folder, 'a.txt.gz'), 'no gzip');
    writeFileSync(path.join(folder, 'alone.txt.gz'), gzipSync('alone'));
    const { files } = await listRelease(folder, '1.0.0');
    expect(compareLists(listed.files, files)).toEqual([
      'not listed a.txt.br',
      'not listed a.txt.gz',
      'not listed alone.txt.gz',
    ]);
    rmSync(folder, { recursive: true });
  });
});
