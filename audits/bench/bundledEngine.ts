import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const fromHere = createRequire(import.meta.url);

/** An engine of the bench's own node_modules; the app's tree has no second copy of any of them. */
export const bundledEngine = async <Engine>(name: string): Promise<Engine> =>
  (await import(pathToFileURL(fromHere.resolve(name)).href)) as Engine;

export const versionOf = (name: string): string =>
  String((fromHere(`./node_modules/${name}/package.json`) as { readonly version: string }).version);
