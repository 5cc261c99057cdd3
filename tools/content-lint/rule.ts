import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../../lib/domain/problem';
import type { CatalogueContext, FileContext, LocaleContext, TemplateContext } from './ruleContexts';

/**
 * A file of tools/content-lint/rules exports one as `rule`, and is found there: nothing else lists it. A rule looks at
 * whichever of these it has something to say about.
 */
export interface Rule {
  /** What it holds, as `npm run check:content -- --rules` prints it. */
  readonly holds: string;
  /** Each file of wording and each style sheet as it is on the disk. */
  readonly file?: (file: FileContext) => readonly Problem[];
  /** What is the same in every language, once. */
  readonly catalogue?: (catalogue: CatalogueContext) => readonly Problem[];
  /** Each language. */
  readonly locale?: (locale: LocaleContext) => readonly Problem[];
  /** Each template of each language. */
  readonly template?: (template: TemplateContext, locale: LocaleContext) => readonly Problem[];
}

export interface NamedRule extends Rule {
  /** Name of its file. */
  readonly id: string;
}

const load = async (id: string): Promise<NamedRule> => {
  const { rule }: { readonly rule: Rule } = await import(`./rules/${id}.ts`);
  return { id, ...rule };
};

export const RULES: readonly NamedRule[] = await Promise.all(
  readdirSync(path.join(import.meta.dirname, 'rules')).map((file) => load(path.parse(file).name)),
);

/** The rules as a table in Markdown. */
export const rulesTable = (): string =>
  ['| Rule | File |', '|---|---|', ...RULES.map(({ id, holds }) => `| ${holds} | \`rules/${id}.ts\` |`)].join('\n');
