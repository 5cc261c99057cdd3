import os from 'node:os';
import { compareBatches } from './compareBatches';
import { compareEngines } from './compareEngines';
import { compareInBrowser } from './compareInBrowser';

const PARTS: Readonly<Record<string, () => void | Promise<void>>> = {
  letters: compareEngines,
  batches: compareBatches,
  browser: compareInBrowser,
};

const asked = process.argv.slice(2);
const unknown = asked.find((part) => !(part in PARTS));
if (unknown !== undefined) {
  console.error(`The bench has no part "${unknown}". Parts: ${Object.keys(PARTS).join(', ')}.`);
  process.exitCode = 2;
} else {
  console.log(`Node ${process.versions.node}, ${os.cpus().length} cores, load ${os.loadavg()[0]?.toFixed(1)}.`);
  for (const [name, compare] of Object.entries(PARTS)) if (asked.length === 0 || asked.includes(name)) await compare();
}
