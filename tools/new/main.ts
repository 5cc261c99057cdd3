/**
 * npm run new -- demand <id> [--in <language>] | language <tag> | state-fact <code> [--in <language>] | campaign <languages>: writes the files
 * that something new needs, with what belongs where after the word TODO. `npm run check:content` names what is still to be
 * written.
 */
import { parseArgs } from 'node:util';
import { endOnContentError } from '../../lib/catalogue/readContent';
import { writeLists } from '../build/writeLists';

endOnContentError();
writeLists();
const { newDemand } = await import('./newDemand');
const { newCampaign } = await import('./newCampaign');
const { newLanguage } = await import('./newLanguage');
const { newStateFact } = await import('./newStateFact');

const USAGE =
  'npm run new -- demand <id> [--in <language>] | language <tag> | state-fact <code> [--in <language>] | campaign <tag>,<tag>';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { in: { type: 'string', default: 'en' }, help: { type: 'boolean', default: false } },
});
const [what = '', name = ''] = positionals;
const makers: Readonly<Record<string, () => readonly string[]>> = {
  demand: () => newDemand(name, values.in),
  language: () => newLanguage(name),
  campaign: () => newCampaign(name),
  'state-fact': () => newStateFact(name, new Date().toISOString().slice(0, 10), values.in),
};
const make = makers[what];
if (values.help || !make || !name) {
  console.log(`Usage: ${USAGE}`);
  process.exitCode = values.help ? 0 : 2;
} else {
  try {
    for (const line of make()) console.log(line);
    writeLists();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  }
}
