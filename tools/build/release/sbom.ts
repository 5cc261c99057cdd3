import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';

/** As far as we touch it: CycloneDX 1.5 as `npm sbom` writes it. */
const Bom = v.looseObject({
  metadata: v.looseObject({ component: v.looseObject({ name: v.string() }) }),
  components: v.array(v.looseObject({ 'bom-ref': v.string() })),
  dependencies: v.array(v.looseObject({ ref: v.string(), dependsOn: v.array(v.string()) })),
});

const Lock = v.object({
  packages: v.record(v.string(), v.object({ version: v.optional(v.string()), dev: v.optional(v.boolean()) })),
});

/** "name@version" of what is not there for development only, by the lock file. */
const runtimePackages = (): ReadonlySet<string> => {
  const { packages } = v.parse(Lock, JSON.parse(readFileSync('package-lock.json', 'utf8')));
  return new Set(
    Object.entries(packages)
      .filter(([place, { dev }]) => place !== '' && !dev)
      .map(([place, { version }]) => `${place.replace(/^.*node_modules\//, '')}@${version}`),
  );
};

/** By code unit, which no locale changes. */
const byKey =
  <Row>(key: (row: Row) => string) =>
  (a: Row, b: Row): number =>
    key(a) < key(b) ? -1 : Number(key(a) > key(b));

/**
 * What the app is made of, from the lock file: CycloneDX 1.5, the same whenever and wherever it is made. npm puts in a
 * random number, the time, its own version and, as the name, that of the folder; none of these is of the app. With
 * `--omit dev` it would also leave out what development needs besides (npm 11.19.1: fflate), so we choose ourselves.
 */
export const makeSbom = (): string => {
  const made = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  const { serialNumber: _, ...bom } = v.parse(Bom, JSON.parse(made));
  const { timestamp: __, tools: ___, ...metadata } = bom.metadata;
  const { name, version } = v.parse(
    v.object({ name: v.string(), version: v.string() }),
    JSON.parse(readFileSync('package.json', 'utf8')),
  );
  const kept = runtimePackages();
  const self = `${name}@${version}`;
  return `${JSON.stringify(
    {
      ...bom,
      metadata: { ...metadata, component: { ...metadata.component, name } },
      components: bom.components.filter((row) => kept.has(row['bom-ref'])).toSorted(byKey((row) => row['bom-ref'])),
      dependencies: bom.dependencies
        .filter(({ ref }) => ref === self || kept.has(ref))
        .map((row) => ({ ...row, dependsOn: row.dependsOn.filter((ref) => kept.has(ref)).toSorted() }))
        .toSorted(byKey(({ ref }) => ref)),
    },
    null,
    2,
  )}\n`;
};
