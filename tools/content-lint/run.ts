/**
 * npm run check:content [-- --date 2027-01-01]: reads all content through its schemas, then holds it against the rules
 * in this folder. Facts due for review on the day are reported and are no failure: a calendar breaks no build.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadFacts } from '../../lib/catalogue/loadLetterWording';
import { formatProblem } from '../../lib/domain/problem';
import { isIsoDate } from '../../lib/i18n/formatDate';
import { checkContent } from './checkContent';
import { physicalCss } from './rules/logicalCss';
import { reviewReport } from './rules/reviewDates';

const { values } = parseArgs({ options: { date: { type: 'string', default: new Date().toISOString().slice(0, 10) } } });
if (!isIsoDate(values.date)) throw new Error(`--date "${values.date}" is not a day like 2027-01-01.`);

const styleSheets = ['app', 'components'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => path.join(folder, name)),
);
const problems = [...checkContent(), ...styleSheets.flatMap((file) => physicalCss(file, readFileSync(file, 'utf8')))];
for (const problem of problems) console.error(formatProblem(problem));
console.log(problems.length === 0 ? 'Content: no problems.' : `Content: ${problems.length} problems.`);
if (problems.length === 0) for (const line of reviewReport(loadFacts(), values.date)) console.log(line);
process.exitCode = problems.length === 0 ? 0 : 1;
