import { readFileSync } from 'node:fs';
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import { ChangeWording } from '../../lib/domain/change';
import { ContactsFile } from '../../lib/domain/contact';
import { Demand, DemandId, DemandWording } from '../../lib/domain/demand';
import { LetterDraft } from '../../lib/domain/draft';
import { toDraftRecord } from '../../lib/domain/draftRecord';
import { Fact, FactWording } from '../../lib/domain/fact';
import { FIELD_ORDER, rowOf } from '../../lib/domain/fields';
import { LetterLabels } from '../../lib/domain/letterLabels';
import { WhoWording } from '../../lib/domain/who';
import { noteOf } from './messageNotes';

/** Key of an object → what is said of it. */
type Descriptions = ReadonlyMap<string, string>;

/** What the doc comments in a file of lib/domain say of the keys of these schemas: editors show it while one writes. */
export const commentsIn = (file: string, names: readonly string[]): Descriptions => {
  const text = readFileSync(file, 'utf8');
  const parts = names.map((name) => new RegExp(`export const ${name} = [\\s\\S]*?\\n\\}\\);`).exec(text)?.[0] ?? '');
  const comments = parts.flatMap((part) => [...part.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s+(\w+):/g)]);
  return new Map(comments.map(([, told = '', key = '']) => [key, told.replace(/\s*\n\s*\*\s?/g, ' ').trim()]));
};

/** What the form calls the fields of a draft. */
const labels = (): Descriptions => {
  const { write } = loadMessages('en');
  const labelOf = (path: string) =>
    path.split('.').reduce<unknown>((tree, key) => (tree as Record<string, unknown>)[key], write);
  return new Map(FIELD_ORDER.map((field) => [field, String(labelOf(rowOf(field).label))]));
};

const described = (schema: JsonSchema, told: Descriptions): JsonSchema => {
  const child = (value: JsonSchema | boolean) => (typeof value === 'object' ? described(value, told) : value);
  const { properties, items, additionalProperties, anyOf } = schema;
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, value]) => {
          const description = told.get(key);
          const inside = child(value);
          return [key, typeof inside === 'object' && description ? { description, ...inside } : inside];
        }),
      ),
    }),
    ...(items && !Array.isArray(items) && { items: child(items) }),
    ...(additionalProperties !== undefined && { additionalProperties: child(additionalProperties) }),
    ...(anyOf && { anyOf: anyOf.map((one) => (typeof one === 'object' ? described(one, told) : one)) }),
  };
};

/** A draft file, with the choices that a field has; what is typed freely is text, and its limits are the form's. */
const draftFile = () => {
  const { format, version } = toDraftRecord({ demand: '', draft: {} });
  const choices = FIELD_ORDER.flatMap((field) => {
    const row = rowOf(field);
    return row.type === 'choice' && typeof row.options !== 'string'
      ? [[field, v.optional(v.picklist(['', ...row.options]))] as const]
      : [];
  });
  return v.looseObject({
    format: v.literal(format),
    version: v.literal(version),
    demand: DemandId,
    draft: v.strictObject({ ...LetterDraft.entries, ...Object.fromEntries(choices) }),
  });
};

type Tree = string | { readonly [key: string]: Tree };

/** The keys of messages.json with what translators are told of each; nothing else is a key. */
const messagesSchema = (tree: Tree, path = ''): JsonSchema => {
  if (typeof tree === 'string') return { description: noteOf(path, tree) ?? '', type: 'string' };
  const keys = Object.entries(tree);
  return {
    type: 'object',
    properties: Object.fromEntries(
      keys.map(([key, child]) => [key, messagesSchema(child, path ? `${path}.${key}` : key)]),
    ),
    required: keys.map(([key]) => key),
    additionalProperties: false,
  };
};

interface Described {
  readonly title: string;
  /** Through valibot with its descriptions, or as it is. */
  readonly schema: v.GenericSchema | (() => JsonSchema);
  readonly told?: () => Descriptions;
}

/** Name of the file in schemas/ → what it says. Files that are a list cannot name theirs: .vscode/settings.json does. */
export const SCHEMAS: Readonly<Record<string, Described>> = {
  demand: {
    title: 'templates/demands/<id>/demand.json: who can act on a demand',
    schema: Demand,
    told: () => commentsIn('lib/domain/demand.ts', ['Demand']),
  },
  facts: {
    title: 'content/catalogue/facts.json: the ledger, each figure and event with its source',
    schema: v.array(Fact),
    told: () => commentsIn('lib/domain/fact.ts', ['Fact']),
  },
  contacts: {
    title: 'content/catalogue/recipients/contacts.json: where recipients can be reached',
    schema: ContactsFile,
    told: () => commentsIn('lib/domain/contact.ts', ['ContactSource', 'Contact', 'ContactsFile']),
  },
  messages: {
    title: 'content/<locale>/messages.json: all words of the pages; what stands in { } is filled in',
    schema: () => messagesSchema(loadMessages('en') as unknown as Tree),
  },
  'demand-wording': {
    title: 'templates/demands/<id>/<locale>.json: what pages say of a demand',
    schema: DemandWording,
    told: () => commentsIn('lib/domain/demand.ts', ['DemandWording']),
  },
  'fact-wording': {
    title: 'content/<locale>/facts.json: how a language tells the facts of the ledger, by their ids',
    schema: v.record(v.string(), FactWording),
    told: () => commentsIn('lib/domain/fact.ts', ['FactWording']),
  },
  'change-wording': {
    title: 'content/<locale>/changes.json: events on the page of what has changed, by the ids of their facts',
    schema: v.record(v.string(), ChangeWording),
    told: () => commentsIn('lib/domain/change.ts', ['ChangeWording']),
  },
  who: {
    title: 'content/<locale>/who.json: who can act, and why',
    schema: WhoWording,
    told: () => commentsIn('lib/domain/who.ts', ['WhoWording']),
  },
  'letter-labels': {
    title: 'content/<locale>/letter-labels.json: words of a letter that no template holds',
    schema: LetterLabels,
    told: () => commentsIn('lib/domain/letterLabels.ts', ['LetterLabels']),
  },
  draft: {
    title: 'A draft, as the form saves it and npm run letter takes it',
    schema: draftFile(),
    told: labels,
  },
};

/** A schema as JSON. What only our own code can check, such as a recipient's place in another file, is left to check:content. */
export const schemaText = (name: string): string => {
  const entry = SCHEMAS[name];
  if (!entry) throw new Error(`There is no schema "${name}".`);
  const { schema, told = () => new Map() } = entry;
  const made =
    typeof schema === 'function' ? schema() : toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' });
  const { $schema = 'http://json-schema.org/draft-07/schema#', ...rest } = described(made, told());
  const named = rest.properties && { properties: { $schema: { type: 'string' as const }, ...rest.properties } };
  return `${JSON.stringify({ $schema, title: entry.title, ...rest, ...named }, null, 2)}\n`;
};
