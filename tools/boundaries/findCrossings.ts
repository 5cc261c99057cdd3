import { builtinModules } from 'node:module';
import path from 'node:path';
import type { Problem } from '../../lib/domain/problem';
import { ROOMS, type Room } from './rooms';

const IMPORT = /(?:\bimport|\bexport)\s[^'";]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;

const roomOf = (file: string): Room | undefined =>
  ROOMS.filter(({ folder }) => file === folder || file.startsWith(`${folder}/`)).sort(
    (a, b) => b.folder.length - a.folder.length,
  )[0];

export const importsOf = (source: string): string[] =>
  [...source.matchAll(IMPORT)].flatMap(([, from, bare]) => from ?? bare ?? []);

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** What an import names, from the root: a file, or null for a package. */
const fileOf = (specifier: string, from: string): string | null => {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(from), specifier) : null;
};

const objection = (specifier: string, file: string, room: Room): string | null => {
  const target = fileOf(specifier, file);
  if (target !== null) {
    if (target.startsWith(`${room.folder}/`)) return null;
    return room.rooms.some((place) => target === place.replace(/\.ts$/, '') || target.startsWith(`${place}/`))
      ? null
      : `imports "${target}", which is in another room.`;
  }
  const name = packageOf(specifier);
  if (name.startsWith('node:') || builtinModules.includes(name)) {
    return room.node ? null : `uses Node's "${specifier}", but must also run in a browser.`;
  }
  return room.packages.includes(name) ? null : `uses the package "${name}", which lives in another room.`;
};

/** Imports of one file that its room does not allow. */
export const findCrossings = (file: string, source: string): Problem[] => {
  const room = roomOf(file);
  if (!room) return [];
  return importsOf(source).flatMap((specifier) => {
    const problem = objection(specifier, file, room);
    const remedy = 'See tools/boundaries/rooms.ts and docs/structure.md.';
    return problem ? [{ file, place: specifier, problem, remedy }] : [];
  });
};
