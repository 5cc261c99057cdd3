/** The package's main entry: what there is, and letters from drafts. docs/library.md has an example. */
import { wholeWorld } from '../../lib/catalogue/readLetterSource';
import { listCatalogue } from '../cli/listCatalogue';

export type { LetterDraft } from '../../lib/domain/draft';
export type { Letter } from '../../lib/domain/letter';
export type { Result } from '../../lib/domain/result';
export { plainText } from '../../lib/outputs/plainText';
export { type Composed, composeLetters, type Order } from '../cli/composeLetters';

/** Demands, recipients, languages, and the pairs that are offered on a day (ISO). */
export const catalogue = (date: string) => listCatalogue(wholeWorld(), date);
