/** npm run check:content: reads all content through its schemas, then holds it against the rules in this folder. */
import { formatProblem } from '../lib/domain/problem';
import { checkContent } from './checkContent';

const problems = checkContent();
for (const problem of problems) console.error(formatProblem(problem));
console.log(problems.length === 0 ? 'Content: no problems.' : `Content: ${problems.length} problems.`);
process.exitCode = problems.length === 0 ? 0 : 1;
