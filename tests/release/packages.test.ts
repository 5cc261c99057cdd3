import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeSbom } from '../../tools/build/release/sbom';

const MOST_DIRECT = 14;
const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const { dependencies } = readJson('package.json') as { dependencies: Record<string, string> };
const lock = readJson('package-lock.json') as {
  packages: Record<
    string,
    { integrity?: string; resolved?: string; version: string; optionalDependencies?: Record<string, string> }
  >;
};

/** Where npm may find what the package at `place` asks for: beside it, or in a node_modules folder further up. */
const placesOf = (place: string, name: string): readonly string[] => {
  const above = place.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '');
  const here = `${place === '' ? '' : `${place}/`}node_modules/${name}`;
  return place === '' ? [here] : [here, ...placesOf(above, name)];
};

describe('the packages the app is made of', () => {
  it(`are ${MOST_DIRECT} direct ones at most, each at one exact version`, () => {
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(MOST_DIRECT);
    for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('are in the lock file by hash, and from no host in particular', () => {
    const installed = Object.entries(lock.packages).filter(([place]) => place !== '');
    expect(installed.length).toBeGreaterThan(100);
    expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([place]) => place)).toEqual(
      [],
    );
    expect(installed.filter(([, { resolved }]) => resolved?.startsWith('http')).map(([place]) => place)).toEqual([]);
  });

  // npm 11 refuses a lock file that lacks what other systems need, and npm 10 installs it there without a hash
  // (npm/cli#4828): a machine that adds a package writes only its own system's files when node_modules is there.
  it('are all in the lock file, also what only another system or processor needs', () => {
    const absent = Object.entries(lock.packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !placesOf(place, name).some((candidate) => candidate in lock.packages))
        .map((name) => `${place || 'the app'} needs ${name}`),
    );
    expect(absent).toEqual([]);
    for (const system of ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64', 'win32-arm64']) {
      for (const tool of ['@biomejs/cli', '@esbuild']) {
        const name = `node_modules/${tool}${tool.includes('/') ? '-' : '/'}${system}`;
        expect(Object.keys(lock.packages), name).toContain(name);
      }
    }
  });

  it('run no script of theirs when they are installed by npm start and npm test', () => {
    const install = readFileSync('tools/setup/install.mjs', 'utf8');
    for (const [command] of install.matchAll(/npm\('(?:ci|install)'[^)]*\)/g))
      expect(command).toContain('--ignore-scripts');
    // Whoever types `npm ci` by hand gets the same.
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
  });

  it('are listed by npm run sbom: every direct one, and nothing of the time, place or machine', () => {
    const text = makeSbom();
    const bom = JSON.parse(text);
    expect([bom.bomFormat, bom.metadata.component.name]).toEqual(['CycloneDX', 'letters-for-accountability']);
    const refs = bom.components.map((component: { 'bom-ref': string }) => component['bom-ref']);
    for (const [name, version] of Object.entries(dependencies)) expect(refs).toContain(`${name}@${version}`);
    expect(refs).toEqual([...refs].sort());
    expect(text).not.toMatch(/serialNumber|timestamp|urn:uuid/);
    expect(text).not.toContain(process.cwd());
    expect(makeSbom()).toBe(text);
  });
});
