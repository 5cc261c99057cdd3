/** npm run docs: writes the tables of README.md and docs/ from the data that they tell. */
import { staleDocs, writeDocs } from './writeDocs';

const stale = staleDocs();
writeDocs();
console.log(stale.length === 0 ? 'Docs: nothing to write.' : `Docs: ${stale.join(', ')} written.`);
