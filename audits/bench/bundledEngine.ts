import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const fromHere = createRequire(import.meta.url);

/** An engine of the bench's own node_modules; before they are installed the one that tests know, of the app's. */
export const bundledEngine = async <Engine>(name: string): Promise<Engine> =>
  (await import(pathToFileURL(fromHere.resolve(name)).href)) as Engine;

const FOLDERS = ['./node_modules/', '../../node_modules/'];

export const versionOf = (name: string): string => {
  const manifests = FOLDERS.map((folder) => fileURLToPath(new URL(`${folder}${name}/package.json`, import.meta.url)));
  const found = manifests.find(existsSync);
  if (!found) throw new Error(`${name} is not installed.`);
  return String((JSON.parse(readFileSync(found, 'utf8')) as { readonly version: string }).version);
};
