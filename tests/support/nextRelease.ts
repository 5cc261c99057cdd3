import { copyFileSync, linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { filesIn } from '../../lib/catalogue/filesIn';
import { OFFLINE_WORKER } from '../../lib/offline/offlineFiles';
import { RELEASE_FILE, type Release, sha256 } from '../../lib/release/fileList';
import { PACKINGS } from '../../lib/release/packedCopies';
import { bundleScript, PURGE_WORKER } from '../../tools/build/scripts';

const PAGE = 'en/index.html';

export interface NextRelease {
  readonly root: string;
  readonly remove: () => void;
}

/** Puts a file in the place of one of a release; without packed copies, for they would be those of the one before. */
export const changeFile = (root: string, file: string, content: string | Uint8Array): void => {
  for (const ending of ['', ...PACKINGS.map((packing) => packing.ending)])
    rmSync(path.join(root, file + ending), { force: true });
  writeFileSync(path.join(root, file), content);
};

/** Thousands of files, of which few are to differ: links where the disk is the same. */
const takeAll = (from: string, to: string): void => {
  for (const file of filesIn(from)) {
    const [source, target] = [path.join(from, file), path.join(to, file)];
    mkdirSync(path.dirname(target), { recursive: true });
    try {
      linkSync(source, target);
    } catch {
      copyFileSync(source, target);
    }
  }
};

/** Another release than that in out/, in a folder of its own: with one page changed, or one that takes copies back. */
export const nextRelease = async (kind: 'changed' | 'purge'): Promise<NextRelease> => {
  const root = mkdtempSync(path.join(tmpdir(), 'letters-release-'));
  takeAll('out', root);
  const [file, content] =
    kind === 'purge'
      ? [OFFLINE_WORKER, Buffer.from(bundleScript(PURGE_WORKER).contents)]
      : [PAGE, Buffer.from(readFileSync(path.join('out', PAGE), 'utf8').replace('<title>', '<title>Second release: '))];
  changeFile(root, file, content);
  const release = JSON.parse(readFileSync(path.join('out', RELEASE_FILE), 'utf8')) as Release;
  const files = { ...release.files, [file]: await sha256(content) };
  changeFile(root, RELEASE_FILE, JSON.stringify({ ...release, version: '2.0.0', files }));
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
};
