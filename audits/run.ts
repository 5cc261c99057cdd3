/** npm run prove [-- --only <name> [--only <name>]] [--quick]: every long proof in order, and a table at the end. */
import { parseArgs } from 'node:util';
import { PROOFS } from './audits';
import { proofTable, runProofs } from './runAudits';

const { values } = parseArgs({
  options: { only: { type: 'string', multiple: true }, quick: { type: 'boolean', default: false } },
});
const names = PROOFS.map(({ name }) => name);
const unknown = values.only?.filter((name) => !names.includes(name)) ?? [];
if (unknown.length > 0) {
  console.error(`No proof is named ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
  process.exit(1);
}

const began = Date.now();
const chosen = PROOFS.filter(({ name }) => values.only?.includes(name) ?? true);
const rows = await runProofs(chosen, { quick: values.quick, progress: (line) => console.log(line) });
console.log('');
for (const line of proofTable(rows)) console.log(line);
const failed = rows.filter(({ passed }) => !passed).length;
const minutes = ((Date.now() - began) / 60_000).toFixed(1);
console.log(
  `${rows.length - failed} reached, ${failed} not, ${minutes} min${values.quick ? ' (quick: figures do not count)' : ''}`,
);
process.exitCode = failed === 0 ? 0 : 1;
