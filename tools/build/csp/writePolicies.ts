/** After the build: writes into every page of out/ a policy that names its own scripts and allows nothing else. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withPolicy } from './withPolicy';

const pages = readdirSync('out', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
for (const page of pages) {
  const file = path.join('out', page);
  try {
    writeFileSync(file, withPolicy(readFileSync(file, 'utf8')));
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
