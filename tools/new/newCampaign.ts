import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { filesIn } from '../../lib/catalogue/filesIn';
import { LOCALES, type Locale } from '../../lib/domain/locales';
import { asJson, TODO } from './writeNew';

const CATALOGUE = 'content/catalogue';

/** What this campaign knows, told anew from nothing. */
const NOTHING_KNOWN: Readonly<Record<string, unknown>> = {
  'acts.json': [],
  'changes.json': [],
  'documents.json': { rows: [] },
  'facts.json': [],
  'figures.json': [],
  'law.json': [],
  'safeguards.json': [],
  'sources.json': [],
  'state-groups.json': [],
  'state-records.json': [],
  'terms.json': { terms: [] },
  'un-votes.json': [],
  'publisher.json': { name: '', address: '', email: '', website: '', reportsUntil: '' },
  'recipients/contacts.json': { sources: {}, contacts: {} },
  // A list of states that is shown where it has any.
  'recipients/un-experts-2021.json': { fact: 'none', basis: 'none', states: [] },
};

/** Of each language: the words for it. */
const NOTHING_SAID = ['attributions', 'changes', 'facts', 'law', 'sources'];

/** Sentences of pages that speak of this campaign; keys of messages.json, with all below them. */
export const CAMPAIGN_MESSAGES: readonly string[] = [
  'site.name',
  'site.statement',
  'home.lead',
  'home.groups',
  'home.next.safety.text',
  'home.next.behind.text',
  'about.lead',
  'campaign.kit.named',
  'many.group.named-in-iraq',
  'sources.lead',
  'sources.statementTitle',
  'sources.statement',
  'sources.factsThen',
  'changes.title',
  'changes.custodians',
  'changes.limit',
  'changes.unknown',
  'write.words.care',
  'write.unnamed.title',
  'write.named.risk',
  'pictures.figures.parts',
  'pictures.figures.charts',
  'pictures.map.councilLead',
  'pictures.map.expertsTitle',
  'pictures.map.expertsNote',
  'pictures.map.expertsLead',
  'pictures.map.anyLead',
  'safety.lead',
  'safety.sections.letter.points.others',
  'safety.sections.letter.points.notice',
  'states.lead',
  'states.kinds',
  'states.both',
  'states.safeguard',
];

const NO_RECORDS =
  '{{!-- What is known about the state written to: docs/state-records.md says how a sentence is found. --}}\n';

type Tree = { [key: string]: string | Tree };

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const write = (file: string, value: unknown): void => writeFileSync(file, asJson(value));

/** Puts the word before every text of a part: what it said shows what belongs there. */
const unfinished = (part: string | Tree): string | Tree =>
  typeof part === 'string'
    ? `${TODO} ${part}`
    : Object.fromEntries(Object.entries(part).map(([key, child]) => [key, unfinished(child)]));

const markAt = (tree: Tree, [key = '', ...below]: readonly string[]): void => {
  const part = tree[key];
  if (part === undefined) throw new Error(`messages.json has no "${key}".`);
  if (below.length === 0) tree[key] = unfinished(part);
  else if (typeof part === 'object') markAt(part, below);
};

const SECTION =
  /(?:\{\{!--(?:(?!--\}\})[\s\S])*--\}\}\n)?\{\{#section "([^"]+)"([^}]*)\}\}([\s\S]*?)\{\{\/section\}\}\n?/g;
const CITES = /\{\{(?:fact|law) "/;

/** Sections of all letters that speak of this campaign: why a mission or a member is written to, what it can do in New York. */
const CAMPAIGN_SECTIONS: readonly string[] = [
  'reader-mission',
  'reader-coalition',
  'step-mission',
  'step-embassy',
  'step-council',
  'step-head',
  'since',
];

/** Sections that name this campaign’s recipients or rest on its facts go; an answer to an answer is still needed. */
const withoutCampaign = (template: string): string =>
  template.replace(SECTION, (whole, name: string, options: string, text: string) => {
    const ofSome = options.includes(' to="');
    if (CAMPAIGN_SECTIONS.includes(name) && !ofSome) return whole.replace(text, text.replace(/^\s*/, `$&${TODO} `));
    if (!ofSome && !CITES.test(text)) return whole;
    return name.startsWith('why-') ? `{{#section "${name}"${options}}}\n${TODO} …\n{{/section}}\n` : '';
  });

const ofOthers = (languages: readonly string[], names: readonly string[]): boolean =>
  names.some((name) => (LOCALES as readonly string[]).includes(name) && !languages.includes(name));

/** Files and folders of languages that the campaign does not have. */
const removeLanguages = (kept: readonly string[]): void => {
  for (const locale of LOCALES.filter((one) => !kept.includes(one))) rmSync(`content/${locale}`, { recursive: true });
  for (const file of filesIn('templates/letter'))
    if (ofOthers(kept, [file.replace(/^.*\/|\.\w+$/g, '').replace('.hbs', '')])) rmSync(`templates/letter/${file}`);
};

interface LanguageRow {
  readonly languages: readonly string[];
}

/** Names by which recipients are searched, in the languages that are kept; "und" is any. */
const pruneNames = (name: string, kept: readonly string[]): void => {
  const file = `${CATALOGUE}/recipients/${name}.json`;
  const keep = (part: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(part).filter(([locale]) => locale === 'und' || kept.includes(locale)));
  const rows = (readJson(file) as { names: Record<string, unknown>; meant?: Record<string, unknown> }[])
    .map((row) => ({ ...row, names: keep(row.names), ...(row.meant && { meant: keep(row.meant) }) }))
    .filter(({ names }) => Object.keys(names).length > 0);
  write(file, rows);
};

/** Rows that name a language only where it is kept. */
const pruneLanguages = (kept: readonly string[]): void => {
  const file = `${CATALOGUE}/recipients/languages.json`;
  const { rows, otherwise, ...rest } = readJson(file);
  const keep = (row: LanguageRow) => ({ ...row, languages: row.languages.filter((one) => kept.includes(one)) });
  const [first] = kept;
  const others = keep(otherwise);
  write(file, {
    ...rest,
    rows: rows.map(keep).filter(({ languages }: LanguageRow) => languages.length > 0),
    otherwise: others.languages.length > 0 ? others : { ...others, languages: [first] },
  });
  for (const name of ['office-words', 'other-names/cldr', 'other-names/everyday']) pruneNames(name, kept);
};

const emptyLanguage = (locale: string, kept: readonly string[]): void => {
  const file = `content/${locale}/messages.json`;
  const messages = readJson(file);
  for (const place of CAMPAIGN_MESSAGES) markAt(messages, place.split('.'));
  messages.languageNames = Object.fromEntries(
    Object.entries(messages.languageNames).filter(([tag]) => kept.includes(tag)),
  );
  write(file, messages);
  for (const name of NOTHING_SAID) write(`content/${locale}/${name}.json`, {});
  const who = readJson(`content/${locale}/who.json`);
  write(`content/${locale}/who.json`, { roles: unfinished(who.roles), demands: {} });
  for (const template of [`templates/letter/${locale}.hbs`, `templates/letter/kinds/${locale}.hbs`])
    writeFileSync(template, withoutCampaign(readFileSync(template, 'utf8')));
  writeFileSync(`templates/letter/records/${locale}.hbs`, NO_RECORDS);
};

/**
 * Turns the working tree into one for another campaign, in some of the languages that are there: all that this campaign
 * knows and says goes, what every letter needs stays. Throws where a language is not there.
 */
export const newCampaign = (languages: string): readonly string[] => {
  const kept = languages.split(',');
  const unknown = kept.find((tag) => !LOCALES.includes(tag as Locale));
  if (unknown !== undefined) throw new Error(`There is no language "${unknown}". Languages: ${LOCALES.join(', ')}.`);
  if (!kept.includes('en'))
    throw new Error('English has to be among the languages: the others are checked against it.');
  removeLanguages(kept);
  pruneLanguages(kept);
  for (const [file, nothing] of Object.entries(NOTHING_KNOWN)) write(`${CATALOGUE}/${file}`, nothing);
  for (const demand of readdirSync('templates/demands')) rmSync(`templates/demands/${demand}`, { recursive: true });
  for (const locale of kept) emptyLanguage(locale, kept);
  return [
    `What this campaign knows and says is gone; ${kept.join(', ')} are left. docs/another-campaign.md goes on from here:`,
    `1. ${CATALOGUE}/campaign.json, colours.css, publisher.json, and the sentences of messages.json that begin with ${TODO}.`,
    '2. Facts and sources, then npm run new -- demand <id>, then offers.json.',
    '3. npm run check:content names what is left.',
  ];
};
