import type { Problem } from '../../lib/domain/problem';
import type { InstalledCopy } from './installedCopies';
import type { TestedVersion } from './testedVersions';

/** The parts of package.json that say which versions npm may install. */
export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, string>>;
}

const LIST = 'tools/engine-versions/testedVersions.ts';

const problemsOf = (
  name: string,
  { version, because, recheck }: TestedVersion,
  { dependencies, devDependencies, overrides }: Manifest,
  copies: readonly InstalledCopy[],
): Problem[] => {
  const toRecheck = `${because} To keep another version, run ${recheck.join(', ')}, then write it into ${LIST}.`;
  const pin = dependencies?.[name] ?? devDependencies?.[name] ?? overrides?.[name];
  const wrongPin = {
    file: 'package.json',
    place: name,
    problem: pin ? `"${pin}" is asked for; letters were tested with exactly ${version}.` : 'nothing pins its version.',
    remedy: `Write "${name}": "${version}" under dependencies, or under overrides if only the engine needs it. ${toRecheck}`,
  };
  const drifted = copies
    .filter((copy) => copy.version !== version)
    .map(({ folder, version: installed }) => ({
      file: folder,
      place: name,
      problem: `version ${installed} is installed; letters were tested with ${version}.`,
      remedy: `\`npm ci\` installs what was tested. ${toRecheck}`,
    }));
  const absent = { file: 'node_modules', place: name, problem: 'it is not installed.', remedy: 'Run `npm ci`.' };
  const twice = {
    file: copies.map(({ folder }) => folder).join(', '),
    place: name,
    problem: `${copies.length} copies are installed; one would be changed and another one used.`,
    remedy: `\`npm ci\` installs one; \`npm ls ${name}\` says who asks for the other.`,
  };
  return [
    ...(pin === version ? [] : [wrongPin]),
    ...(copies.length === 0 ? [absent] : drifted),
    ...(copies.length > 1 ? [twice] : []),
  ];
};

/** Where package.json or what is installed is not what letters were tested with. */
export const versionProblems = (
  tested: Readonly<Record<string, TestedVersion>>,
  manifest: Manifest,
  copies: readonly InstalledCopy[],
): Problem[] =>
  Object.entries(tested).flatMap(([name, one]) =>
    problemsOf(
      name,
      one,
      manifest,
      copies.filter((copy) => copy.name === name),
    ),
  );
