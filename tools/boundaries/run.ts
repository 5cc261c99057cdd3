/** npm run check:boundaries: every import against the table of rooms, and no import in a circle. */
import { readdirSync, readFileSync } from 'node:fs';
import { formatProblem } from '../../lib/domain/problem';
import { findCrossings } from './findCrossings';
import { findCycles } from './findCycles';
import { ROOMS } from './rooms';

const folders = [...new Set(ROOMS.map(({ folder }) => folder.split('/')[0] ?? folder))];
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts') && !name.includes('node_modules'))
    .map((name) => `${folder}/${name}`.replaceAll('\\', '/')),
);
const sources = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
const lines = [
  ...[...sources].flatMap(([file, source]) => findCrossings(file, source).map(formatProblem)),
  ...findCycles(sources).map((cycle) => `These import each other in a circle: ${cycle.join(' → ')}`),
];
for (const line of lines) console.error(line);
console.log(`Boundaries: ${files.length} files, ${lines.length} problems.`);
process.exitCode = lines.length === 0 ? 0 : 1;
