import { writeFileSync } from 'node:fs';
import { loadStateRecords } from '../../lib/catalogue/loadStateRecords';
import { loadBareWorld } from '../../lib/catalogue/loadWorld';
import { readText } from '../../lib/catalogue/readContent';
import { LOCALES } from '../../lib/domain/locales';
import { commentsIn } from '../docs/schemas';
import { asJson, TODO } from './writeNew';

const FILE = 'content/catalogue/state-records.json';

/**
 * A record on a state, to be filled, in English or for the pages of another language alone; `today`: ISO date on which its
 * source is read. Throws for an unknown state or language.
 */
export const newStateFact = (code: string, today: string, language: string): readonly string[] => {
  const state = code.toUpperCase();
  const locale = LOCALES.find((one) => one === language);
  if (!locale) throw new Error(`There is no language "${language}". Languages: ${LOCALES.join(', ')}.`);
  const states = loadBareWorld().states.map(({ iso2 }) => iso2);
  const records = loadStateRecords();
  if (!states.includes(state) && !records.some((record) => record.state === state))
    throw new Error(`There is no state "${code}": give its ISO code of two letters, such as FR.`);
  const numbers = records.flatMap(({ id }) => (id.startsWith(`${state}-`) ? [Number(id.slice(3))] : []));
  const told = commentsIn('lib/domain/stateRecord.ts', ['StateRecord']);
  const say = (key: string) => `${TODO} ${told.get(key) ?? key}`;
  const row = {
    id: `${state}-${Math.max(0, ...numbers) + 1}`,
    state,
    kind: 'other',
    asOf: null,
    who: say('who'),
    source: say('source'),
    read: 'excerpt',
    readOn: today,
    reviewBy: `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`,
    use: 'page',
    ...(locale !== 'en' && { language: locale }),
    statement: say('statement'),
  };
  const all = [...(JSON.parse(readText(FILE)) as { readonly id: string }[])];
  const after = all.findLastIndex(({ id }) => id.slice(0, 2) <= state);
  all.splice(after + 1, 0, row);
  writeFileSync(FILE, asJson(all));
  return [
    `${row.id} is written into ${FILE}, for pages ${locale === 'en' ? '' : `in "${locale}" `}alone.`,
    '1. Its source: a row of content/catalogue/sources.json, with title, date, address and the day on which you read it.',
    '2. `who`: a key of content/<language>/attributions.json; `kind`, `asOf`, `people` and `use` as docs/state-records.md says.',
    '3. npm run check:content until it finds nothing. Name no private person.',
  ];
};
