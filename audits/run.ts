/**
 * npm run audits [-- --only <name> [--only <name>]] [--seed <number>] [--quick]: every audit in order, and a table at
 * the end. All input is drawn from the seed, which is printed first and with each audit that fails.
 */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { AUDITS } from './audits';
import { auditTable, runAudits } from './runAudits';

const SEEDS = 2 ** 31;

const refuse = (line: string): never => {
  console.error(line);
  process.exit(1);
};

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    seed: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});
const names = AUDITS.map(({ name }) => name);
const unknown = values.only?.filter((name) => !names.includes(name)) ?? [];
if (unknown.length > 0) refuse(`No audit is named ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
const seed = values.seed === undefined ? randomInt(SEEDS) : Number(values.seed);
if (!Number.isSafeInteger(seed) || seed < 0 || seed >= SEEDS) refuse(`--seed needs a whole number below ${SEEDS}.`);

const began = Date.now();
const chosen = AUDITS.filter(({ name }) => values.only?.includes(name) ?? true);
const options = { quick: values.quick, seed, progress: (line: string) => console.log(line) };
console.log(`Seed ${seed}: with -- --seed ${seed} the same input comes again.`);
const rows = await runAudits(chosen, options);
console.log('');
for (const line of auditTable(rows, options)) console.log(line);
const failed = rows.filter(({ passed }) => !passed).length;
const minutes = ((Date.now() - began) / 60_000).toFixed(1);
console.log(
  `${rows.length - failed} reached, ${failed} not, ${minutes} min, seed ${seed}${values.quick ? ' (quick: figures do not count)' : ''}`,
);
process.exitCode = failed === 0 ? 0 : 1;
