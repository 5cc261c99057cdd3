import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import { demandIds, demandLanguages } from '../../lib/catalogue/loadWorld';
import { LETTER_KINDS } from '../../lib/domain/kinds';
import { LOCALES } from '../../lib/domain/locales';
import { flatten } from '../../tools/content-lint/flatten';
import { noteOf, unusedParts } from '../../tools/docs/messageNotes';
import { SCHEMAS } from '../../tools/docs/schemas';
import { schemaProblems } from '../support/jsonSchema';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const schemaOf = (name: string) => read(`schemas/${name}.json`);

const FILES = [
  ...demandIds().map((id) => ({ schema: 'demand', file: `templates/demands/${id}/demand.json` })),
  { schema: 'contacts', file: 'content/catalogue/recipients/contacts.json' },
  { schema: 'facts', file: 'content/catalogue/facts.json' },
];

/** What a language owns: name of the schema → its files. */
const WORDING = [
  ...['changes', 'facts', 'who', 'letter-labels'].flatMap((name) =>
    LOCALES.map((locale) => ({
      schema: { changes: 'change-wording', facts: 'fact-wording' }[name] ?? name,
      file: `content/${locale}/${name}.json`,
    })),
  ),
  ...demandIds().flatMap((id) =>
    demandLanguages(id).map((locale) => ({ schema: 'demand-wording', file: `templates/demands/${id}/${locale}.json` })),
  ),
];

// That the schemas are those of today's code docs.test.ts asks, with all else that npm run docs writes.
describe('published schemas', () => {
  it.each(FILES)('$file is what schemas/$schema.json says', ({ schema, file }) => {
    expect(schemaProblems(schemaOf(schema), read(file))).toEqual([]);
  });

  it('are named by the files, or for lists by the settings of editors', () => {
    const { 'json.schemas': rows } = read('.vscode/settings.json') as {
      'json.schemas': { fileMatch: string[]; url: string }[];
    };
    for (const { schema, file } of FILES) {
      const named = Array.isArray(read(file))
        ? path.join('.', rows.find(({ fileMatch }) => fileMatch.includes(`/${file}`))?.url ?? '')
        : path.join(path.dirname(file), read(file).$schema);
      expect(named, file).toBe(`schemas/${schema}.json`);
    }
  });

  it('hold of all that a language owns, and describe each of its keys', () => {
    for (const { schema, file } of WORDING) expect(schemaProblems(schemaOf(schema), read(file)), file).toEqual([]);
    for (const schema of new Set(WORDING.map((one) => one.schema))) {
      const { properties: keys, additionalProperties: each } = schemaOf(schema);
      const { $schema: _, ...own } = keys ?? each.properties;
      for (const [key, { description }] of Object.entries<{ description?: string }>(own))
        expect(description, `${schema}.${key}`).toMatch(/\w/);
      const { 'json.schemas': rows } = read('.vscode/settings.json') as { 'json.schemas': { url: string }[] };
      expect(rows.map(({ url }) => url)).toContain(`./schemas/${schema}.json`);
    }
  });

  it('go out with the site, under a path that stays', () => {
    for (const name of Object.keys(SCHEMAS))
      expect(readFileSync(`public/schemas/${name}.json`, 'utf8')).toBe(readFileSync(`schemas/${name}.json`, 'utf8'));
  });

  it('tell translators of every key of the pages’ words where it is read, and of none that is gone', () => {
    const keys = [...flatten(loadMessages('en'))].map(([key]) => key);
    expect(keys.filter((key) => !noteOf(key, ''))).toEqual([]);
    expect(unusedParts(keys)).toEqual([]);
    expect(noteOf('write.done.pages', 'pages: {count}')).toMatch(/^What is shown .*Filled in: \{count\}\.$/);
    for (const locale of LOCALES)
      expect(schemaProblems(schemaOf('messages'), read(`content/${locale}/messages.json`))).toEqual([]);
  });

  it('refuse what content must not hold, and tell an editor what keys are for', () => {
    const [id] = demandIds();
    const demand = read(`templates/demands/${id}/demand.json`);
    const { order: _, ...without } = demand;
    expect(schemaProblems(schemaOf('demand'), without)).toEqual(['$.order']);
    expect(schemaProblems(schemaOf('demand'), { ...demand, roles: ['king'], more: 1 })).toEqual([
      '$.roles.0',
      '$.more',
    ]);
    expect(schemaOf('demand').properties.withoutStates.description).toContain('States that are not asked');
    const draft = { format: 'letter-draft', version: 1, demand: id, draft: { name: 'A', kind: LETTER_KINDS[0] } };
    expect(schemaProblems(schemaOf('draft'), draft)).toEqual([]);
    expect(schemaProblems(schemaOf('draft'), { ...draft, draft: { kind: 'other', nam: '' } })).toEqual([
      '$.draft.kind',
      '$.draft.nam',
    ]);
  });
});
