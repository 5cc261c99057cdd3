/**
 * npm run release:manifest [-- folder [list]]: holds a folder (out) against a list (its own release.json) and prints the
 * digits of the list, to compare with those that were published.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { listDigits, RELEASE_FILE } from '../../../lib/release/fileList';
import { compareLists } from './compareLists';
import { listRelease } from './listFolder';

const Listed = v.object({ version: v.string(), bytes: v.number(), files: v.record(v.string(), v.string()) });

const [folder = 'out', list = path.join(folder, RELEASE_FILE)] = process.argv.slice(2);
if (!existsSync(list)) {
  console.error(`There is no list ${list}. First run \`npm run build\`, or name another folder.`);
  process.exit(1);
}
const listed = v.parse(Listed, JSON.parse(readFileSync(list, 'utf8')));
const found = await listRelease(folder, listed.version);
const problems = compareLists(listed.files, found.files);
for (const line of problems) console.error(line);
console.log(`Version ${listed.version}, ${Object.keys(listed.files).length} files, ${listed.bytes} bytes.`);
console.log(`List:   ${await listDigits(listed)}`);
console.log(`Folder: ${await listDigits(found)}  ${problems.length === 0 ? 'as listed' : 'NOT as listed'}`);
process.exitCode = problems.length === 0 ? 0 : 1;
