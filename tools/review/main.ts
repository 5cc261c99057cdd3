/** npm run review -- <language> [file]: writes every sentence of a language beside the English, with its letters, as one page. */
import { writeFileSync } from 'node:fs';
import { endOnContentError } from '../../lib/catalogue/readContent';
import { writeLists } from '../build/writeLists';

endOnContentError();
writeLists();
const { loadProfile } = await import('../../lib/catalogue/loadLetterWording');
const { LOCALES } = await import('../../lib/domain/locales');
const { reviewPage } = await import('./reviewPage');

const [tag = '', out = `review-${tag}.html`] = process.argv.slice(2);
const locale = LOCALES.find((one) => one === tag);
if (locale) {
  writeFileSync(out, reviewPage(locale, loadProfile(locale)));
  console.log(`${out} is written: open it in a browser.`);
} else {
  console.error(`Usage: npm run review -- <language> [file]. Languages: ${LOCALES.join(', ')}.`);
  process.exitCode = 2;
}
