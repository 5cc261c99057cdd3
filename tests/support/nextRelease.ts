import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { RELEASE_FILE } from '../../lib/release/fileList';
import { OFFLINE_WORKER } from '../../lib/release/offlineFiles';
import { PACKINGS } from '../../lib/release/packedCopies';
import { listRelease } from '../../scripts/release/listFolder';

export interface NextRelease {
  readonly root: string;
  readonly remove: () => void;
}

/** Another release than that in out/, in a folder of its own: with one page changed, or one that takes copies back. */
export const nextRelease = async (kind: 'changed' | 'purge'): Promise<NextRelease> => {
  const root = mkdtempSync(path.join(tmpdir(), 'letters-release-'));
  cpSync('out', root, { recursive: true });
  // A file that is changed here is sent as it stands: its packed copies are those of the release before.
  for (const changed of ['en/index.html', OFFLINE_WORKER, RELEASE_FILE])
    for (const { ending } of PACKINGS) rmSync(path.join(root, changed + ending), { force: true });
  const page = path.join(root, 'en/index.html');
  if (kind === 'purge') copyFileSync('scripts/offline/purge-worker.js', path.join(root, OFFLINE_WORKER));
  else writeFileSync(page, readFileSync(page, 'utf8').replace('<title>', '<title>Second release: '));
  const { offline } = JSON.parse(readFileSync(path.join(root, RELEASE_FILE), 'utf8')) as { offline: unknown };
  writeFileSync(path.join(root, RELEASE_FILE), JSON.stringify({ ...(await listRelease(root, '2.0.0')), offline }));
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
};
