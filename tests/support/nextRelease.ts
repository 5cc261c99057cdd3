import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { OFFLINE_WORKER } from '../../lib/offline/offlineFiles';
import { RELEASE_FILE } from '../../lib/release/fileList';
import { PACKINGS } from '../../lib/release/packedCopies';
import { listRelease } from '../../tools/build/release/listFolder';
import { bundleScript, PURGE_WORKER } from '../../tools/build/scripts';

const PAGE = 'en/index.html';

export interface NextRelease {
  readonly root: string;
  readonly remove: () => void;
}

/** Changes a file of a release. It is sent as it stands: its packed copies are those of the release before. */
export const changeFile = (root: string, file: string, content: string | Uint8Array): void => {
  for (const { ending } of PACKINGS) rmSync(path.join(root, file + ending), { force: true });
  writeFileSync(path.join(root, file), content);
};

/** Another release than that in out/, in a folder of its own: with one page changed, or one that takes copies back. */
export const nextRelease = async (kind: 'changed' | 'purge'): Promise<NextRelease> => {
  const root = mkdtempSync(path.join(tmpdir(), 'letters-release-'));
  cpSync('out', root, { recursive: true });
  if (kind === 'purge') changeFile(root, OFFLINE_WORKER, bundleScript(PURGE_WORKER).contents);
  else {
    const page = readFileSync(path.join(root, PAGE), 'utf8');
    changeFile(root, PAGE, page.replace('<title>', '<title>Second release: '));
  }
  const { offline } = JSON.parse(readFileSync(path.join(root, RELEASE_FILE), 'utf8')) as { offline: unknown };
  const release = { ...(await listRelease(root, '2.0.0')), offline };
  changeFile(root, RELEASE_FILE, JSON.stringify(release));
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
};
