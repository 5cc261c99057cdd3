/**
 * npm run audits [-- --only <name> [--only <name>]] [--seed <number>] [--count <number>] [--quick]: every audit in
 * order, and a table at the end. All input is drawn from the seed, which is printed first and with each audit that
 * fails. `--count` is for one audit: how many inputs, flows, rounds, or letters a second.
 */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { AUDITS } from './audits';
import { auditTable, runAudits } from './runAudits';

const fail = (line: string): never => {
  console.error(line);
  process.exit(1);
};

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    seed: { type: 'string' },
    count: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});

const wholeNumber = (name: 'seed' | 'count', least: number): number | undefined => {
  const number = Number(values[name] ?? least);
  if (!Number.isSafeInteger(number) || number < least) fail(`--${name} needs a whole number from ${least} on.`);
  return values[name] === undefined ? undefined : number;
};

const names = AUDITS.map(({ name }) => name);
const unknown = values.only?.filter((name) => !names.includes(name)) ?? [];
if (unknown.length > 0) fail(`No audit is named ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
const count = wholeNumber('count', 1);
if (count !== undefined && values.only?.length !== 1) fail('--count needs one audit: name it with --only.');
const seed = wholeNumber('seed', 0) ?? randomInt(2 ** 31);

const began = Date.now();
const chosen = AUDITS.filter(({ name }) => values.only?.includes(name) ?? true);
const options = {
  quick: values.quick,
  seed,
  ...(count !== undefined && { count }),
  progress: (line: string) => console.log(line),
};
console.log(`Seed ${seed}: --seed ${seed} draws the same input again.`);
const rows = await runAudits(chosen, options);
console.log('');
for (const line of auditTable(rows, options)) console.log(line);
const failed = rows.filter(({ passed }) => !passed).length;
const minutes = ((Date.now() - began) / 60_000).toFixed(1);
console.log(
  `${rows.length - failed} reached, ${failed} not, ${minutes} min, seed ${seed}${values.quick ? ' (quick: figures do not count)' : ''}`,
);
process.exitCode = failed === 0 ? 0 : 1;
