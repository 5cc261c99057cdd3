/** npm run check:content: reads all content through its schemas, then holds it against the rules in this folder. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { formatProblem } from '../lib/domain/problem';
import { checkContent } from './checkContent';
import { physicalCss } from './logicalCss';

const styleSheets = ['app', 'components'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => path.join(folder, name)),
);
const problems = [...checkContent(), ...styleSheets.flatMap((file) => physicalCss(file, readFileSync(file, 'utf8')))];
for (const problem of problems) console.error(formatProblem(problem));
console.log(problems.length === 0 ? 'Content: no problems.' : `Content: ${problems.length} problems.`);
process.exitCode = problems.length === 0 ? 0 : 1;
