/**
 * npm run prove [-- --only <name> [--only <name>]] [--quick] [--seed <number>] [--count <number>]: every long proof in
 * order, and a table at the end. `--count` is for one proof: how many inputs, flows, rounds, or letters a second.
 */
import { parseArgs } from 'node:util';
import { PROOFS } from './audits';
import { proofTable, runProofs } from './runAudits';

const fail = (message: string): never => {
  console.error(message);
  process.exit(1);
};

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    quick: { type: 'boolean', default: false },
    seed: { type: 'string' },
    count: { type: 'string' },
  },
});

const wholeNumber = (name: 'seed' | 'count', least: number): number | undefined => {
  const number = Number(values[name] ?? least);
  if (!Number.isSafeInteger(number) || number < least) fail(`--${name} needs a whole number from ${least} on.`);
  return values[name] === undefined ? undefined : number;
};

const names = PROOFS.map(({ name }) => name);
const unknown = values.only?.filter((name) => !names.includes(name)) ?? [];
if (unknown.length > 0) fail(`No proof is named ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
const count = wholeNumber('count', 1);
if (count !== undefined && values.only?.length !== 1) fail('--count needs one proof: name it with --only.');
const seed = wholeNumber('seed', 0) ?? Date.now() % 2 ** 31;

const began = Date.now();
const chosen = PROOFS.filter(({ name }) => values.only?.includes(name) ?? true);
const again = `--seed ${seed} repeats what chance chose`;
console.log(again);
const rows = await runProofs(chosen, {
  quick: values.quick,
  seed,
  ...(count !== undefined && { count }),
  progress: (line) => console.log(line),
});
console.log('');
for (const line of proofTable(rows)) console.log(line);
const failed = rows.filter(({ passed }) => !passed).length;
const minutes = ((Date.now() - began) / 60_000).toFixed(1);
console.log(
  `${rows.length - failed} reached, ${failed} not, ${minutes} min${values.quick ? ' (quick: figures do not count)' : ''}; ${again}`,
);
process.exitCode = failed === 0 ? 0 : 1;
