import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { npm, stop } from './run.mjs';

const LEAST_NODE = [20, 19];
/** Remembers for which lock file node_modules was installed. */
const MARK = 'node_modules/.installed-for';

export const checkNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [leastMajor, leastMinor] = LEAST_NODE;
  if (major < leastMajor || (major === leastMajor && minor < leastMinor)) {
    stop(`Node ${LEAST_NODE.join('.')} or newer is needed; this is ${process.versions.node}. Get it at nodejs.org.`);
  }
};

/** Installs what the lock file names, unless that was done before. */
export const ensureInstalled = async () => {
  checkNode();
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === lock) return;
  console.log('Installing …');
  // Only what the lock file names, each file held against its hash: npm must not choose anything by itself.
  const code = await npm('ci', '--ignore-scripts');
  if (code !== 0) stop('The packages could not be installed; the lines above say why. Is the npm registry reachable?');
  writeFileSync(MARK, lock);
};
