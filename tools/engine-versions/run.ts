/** npm run check:engine: the PDF engine's packages are the ones that letters were tested with, each of them once. */
import { readFileSync } from 'node:fs';
import { formatProblem } from '../../lib/domain/problem';
import { installedCopies } from './installedCopies';
import { TESTED_VERSIONS } from './testedVersions';
import { type Manifest, versionProblems } from './versionProblems';

const names = Object.keys(TESTED_VERSIONS);
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const problems = versionProblems(TESTED_VERSIONS, manifest, installedCopies('.', names));
for (const problem of problems) console.error(formatProblem(problem));
console.log(`Engine: ${names.length} packages, ${problems.length} problems.`);
process.exitCode = problems.length === 0 ? 0 : 1;
