import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadDocumentRows } from '../content-lint/documentRows';
import { CONDITIONS } from '../pdf-validate/matterhorn/conformanceProblems';
import { PROMISES } from './promises';
import { SCHEMAS, schemaText } from './schemas';
import {
  absentTable,
  conditionCounts,
  documentTable,
  presentTable,
  promiseList,
  promiseTables,
  type Seams,
  seamsTable,
} from './tables';

/** Files that hold something written from data, and by the name in its mark how it is written. */
const WRITTEN: Readonly<Record<string, Readonly<Record<string, () => string>>>> = {
  'README.md': { promises: () => promiseList(PROMISES) },
  'docs/promises.md': {
    promises: () => promiseTables(PROMISES),
    seams: () => seamsTable(JSON.parse(readFileSync('audits/seams.json', 'utf8')) as Seams),
  },
  'docs/demands.md': { documents: () => documentTable(loadDocumentRows()) },
  'docs/pdf-ua.md': {
    counts: () => conditionCounts(CONDITIONS),
    tested: () => presentTable(CONDITIONS),
    absent: () => absentTable(CONDITIONS),
  },
};

/** Puts each text between its mark, `<!-- npm run docs: name -->`, and the next `<!-- end -->`. */
export const fillMarks = (file: string, page: string, texts: Readonly<Record<string, () => string>>): string =>
  Object.entries(texts).reduce((filled, [name, text]) => {
    const [before, rest] = filled.split(`<!-- npm run docs: ${name} -->`);
    const end = rest?.indexOf('<!-- end -->') ?? -1;
    if (before === undefined || rest === undefined || end < 0) throw new Error(`${file} has no mark for "${name}".`);
    return `${before}<!-- npm run docs: ${name} -->\n${text()}\n${rest.slice(end)}`;
  }, page);

/** Every file as it should be, by its path. */
export const writtenDocs = (): ReadonlyMap<string, string> =>
  new Map([
    ...Object.entries(WRITTEN).map(
      ([file, texts]) => [file, fillMarks(file, readFileSync(file, 'utf8'), texts)] as const,
    ),
    ...Object.keys(SCHEMAS).map((name) => [`schemas/${name}.json`, schemaText(name)] as const),
  ]);

/** Files that are not what their data say. */
export const staleDocs = (): string[] =>
  [...writtenDocs()]
    .filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text)
    .map(([file]) => file);

export const writeDocs = (): void => {
  mkdirSync('schemas', { recursive: true });
  for (const [file, text] of writtenDocs()) writeFileSync(file, text);
};
