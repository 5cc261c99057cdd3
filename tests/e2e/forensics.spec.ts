import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { runDisk } from '../../audits/disk';
import { encodedCanaries, encodingsOf, findCanaries, makeCanaries } from '../../audits/forensics/canaries';
import { readProfile } from '../../audits/forensics/readProfile';
import { randomFrom } from '../../audits/random';
import { runTraffic } from '../../audits/traffic';

/** Short cases of the audits traffic and disk, the same on each change; browsers of their own, so no page is used. */
test.describe.configure({ timeout: 300_000 });

const random = () => randomFrom(1);
/** Firefox writes its session so often here, so that nobody waits a quarter of a minute for it. Milliseconds. */
const SESSION_EVERY = 1000;
const quiet = () => undefined;

for (const browser of ['chromium', 'firefox'] as const) {
  test(`traffic: no word that is typed leaves ${browser}, in any encoding`, async () => {
    const { found, strays, requests, searched } = await runTraffic(browser, 1, random(), quiet);
    expect(found).toEqual([]);
    expect(strays).toEqual([]);
    expect(requests).toBeGreaterThan(20);
    expect(searched).toBeGreaterThan(10_000);
  });

  test(`disk: no word that is typed lies in a profile of ${browser} after it was closed`, async () => {
    const { typed, link, list, download, files } = await runDisk(browser, random(), SESSION_EVERY);
    expect(typed).toEqual([]);
    expect(files).toBeGreaterThan(50);
    // The list was ticked, so it lies there: of what was typed the reference alone, in the page's own storage alone.
    expect(list.length).toBeGreaterThan(0);
    // What docs/what-remains.md and the page itself say that a browser keeps.
    const kept = browser === 'chromium' ? 'Default/History' : 'places.sqlite';
    expect(link).toContain(kept);
    // Chromium driven by a test saves past its list of downloads.
    if (browser === 'firefox') expect(download).toContain(kept);
  });
}

test('a canary is found in whatever encoding it stands', () => {
  for (const seed of [1, 2, 3, 4]) {
    const canaries = makeCanaries(randomFrom(seed));
    const encoded = encodedCanaries(canaries, 'eNoryCwsAAA');
    expect(findCanaries(Buffer.from('nothing of it'), encoded)).toEqual([]);
    const text = `before ${canaries.name} after`;
    const written: readonly Buffer[] = [
      Buffer.from(text),
      Buffer.from(text, 'utf16le'),
      Buffer.from(encodeURIComponent(text)),
      Buffer.from(encodeURIComponent(text).toLowerCase()),
      Buffer.from(encodeURIComponent(encodeURIComponent(text))),
      Buffer.from(Buffer.from(text).toString('hex').toUpperCase()),
      ...['', 'x', 'xy'].flatMap((shift) => [
        Buffer.from(Buffer.from(shift + text).toString('base64')),
        Buffer.from(Buffer.from(shift + text).toString('base64url')),
      ]),
    ];
    for (const bytes of written) expect(findCanaries(bytes, encoded).join()).toContain('name as');
  }
});

test('a canary is found in a file that a browser packed', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'audit-'));
  const encoded = encodingsOf('word', 'plantedcanary');
  writeFileSync(path.join(folder, 'cache'), Buffer.concat([Buffer.from('header'), gzipSync('a plantedcanary here')]));
  writeFileSync(
    path.join(folder, 'session'),
    Buffer.from('bW96THo0MAAUAAAA8AVhIHBsYW50ZWRjYW5hcnkgaGVyZQ==', 'base64'),
  );
  // A table of LevelDB, one block packed by Snappy (snappyjs 0.7.0), in which the word stands in two pieces.
  writeFileSync(
    path.join(folder, 'table'),
    Buffer.from(
      'LWBhIGNhbmFyeSwgYSBwbGFudGVkIG9uZTogFQ8oY2FuYXJ5IGhlcmUBAAAAAAABAmsAKQAAAAABAAAAAAAAAAAAAC4OAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAV/uAiyR1R9s=',
      'base64',
    ),
  );
  const files = readProfile(folder)
    .filter(({ bytes }) => findCanaries(bytes, encoded).length > 0)
    .map(({ file }) => file);
  expect(files).toContain('cache (unpacked)');
  expect(files).toContain('session (unpacked)');
  expect(files).toContain('table (unpacked)');
  expect(files).not.toContain('table');
  rmSync(folder, { recursive: true });
});
