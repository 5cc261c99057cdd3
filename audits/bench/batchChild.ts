/** One batch in a process of its own: `batchChild.ts ours|stock one|single COUNT`; prints its peak memory in KB. */
import { type BatchEngine, type BatchKind, openBatches } from './batchMakers';
import { makeLetters } from './letters';

const [engine, kind, count] = process.argv.slice(2);
const letters = await makeLetters('en', Number(count));
const make = await openBatches(engine as BatchEngine, letters);
await make(letters, kind as BatchKind);
console.log(process.resourceUsage().maxRSS);
