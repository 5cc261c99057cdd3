import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** Everything by which a page leaves something behind: in the browser's stores, among its downloads, on the clipboard. */
const LEAVES_SOMETHING =
  /\b(localStorage|sessionStorage|indexedDB|cookieStore|createObjectURL|showSaveFilePicker)\b|document\.cookie|caches\.(open|delete)|cache\.put|clipboard\.write|serviceWorker\.register|navigator\.storage|window\.name\b/;

/** Who does, and how it knows that the page was left. */
const WRITERS: Readonly<Record<string, RegExp>> = {
  'lib/device/stores.ts': /hasLeft\(\) \? null/,
  'lib/device/saveFile.ts': /if \(hasLeft\(\)\) return/,
  'components/form/client/copyText.ts': /if \(hasLeft\(\)\) return/,
  // Told to stop by useOfflineCopy.ts.
  'lib/offline/saveCopy.ts': /signal\.throwIfAborted\(\)/,
  'lib/offline/copies.ts': /deleteUnfinished/,
  // Reads a copy.
  'components/check/savedCopy.ts': /./,
  // Answer from a copy; store nothing.
  'lib/offline/worker.ts': /respondWith/,
  'lib/offline/openCopy.ts': /cache\.match/,
  'lib/offline/purgeWorker.ts': /unregister/,
};

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.posix.join(folder, file.replaceAll('\\', '/')));

const written = ['app', 'components', 'lib'].flatMap(sources);

describe('whoever leaves something on the device knows when the page was left', () => {
  it.each(written.filter((file) => LEAVES_SOMETHING.test(readFileSync(file, 'utf8'))))('%s', (file) =>
    expect(readFileSync(file, 'utf8')).toMatch(WRITERS[file] ?? /not in the list of writers/),
  );

  it('and the list names nobody who is gone', () =>
    expect(Object.keys(WRITERS).filter((file) => !LEAVES_SOMETHING.test(readFileSync(file, 'utf8')))).toEqual([]));

  it('saving an offline copy is stopped by leaving', () =>
    expect(readFileSync('components/offline/useOfflineCopy.ts', 'utf8')).toMatch(/onLeft\(\(\) => running/));
});
