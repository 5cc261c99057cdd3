/** npm run docs: writes the tables of README.md and docs/ from the data that they tell, and schemas/ from lib/domain. */
import { staleDocs, writeDocs } from './writeDocs';

const stale = staleDocs();
writeDocs();
console.log(stale.length === 0 ? 'Docs: nothing to write.' : `Docs: ${stale.join(', ')} written.`);
