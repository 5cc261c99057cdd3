/**
 * npm run check:content [-- --date 2027-01-01]: reads all content through its schemas, then holds it against the rules
 * in this folder; `-- --rules` prints them, `-- --offers` which letter is offered first from each state. Facts, safeguards
 * and contacts due for review on the day are reported and are no failure: a calendar breaks no build.
 */
import { endOnContentError } from '../../lib/catalogue/readContent';
import { writeLists } from '../build/writeLists';

endOnContentError();
// All that is read below depends on which languages there are.
writeLists();
await import('./run');
