import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { formatProblem, type Problem } from '../domain/problem';
import { ROOT } from '../site/root';
import { filesIn } from './filesIn';

export { ROOT };

/** Content files that are not what their schema says; the message has a line for each problem: file, place, problem, remedy. */
export class ContentError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'ContentError';
  }
}

/** Ends a program that cannot go on without content, with what is wrong with it and no stack. */
export const endOnContentError = (): void => {
  process.on('uncaughtException', (error) => {
    process.stderr.write(`${error instanceof ContentError ? error.message : (error.stack ?? error.message)}\n`);
    process.exit(1);
  });
};

const placeOf = (issue: v.BaseIssue<unknown>): string => v.getDotPath(issue) ?? 'the whole file';

const remedyFor = (issue: v.BaseIssue<unknown>): string => {
  if (issue.type === 'strict_object') {
    return issue.expected === 'never'
      ? 'Remove the key, or add it to the schema in lib/domain.'
      : 'Add the missing key.';
  }
  return `Write ${issue.expected ?? 'a value that fits the schema'} here; the schema is in lib/domain.`;
};

export const readText = (file: string): string => {
  const place = path.join(ROOT, file);
  if (existsSync(place)) return readFileSync(place, 'utf8');
  const remedy = 'Write it: the same file of another language shows what it holds.';
  throw new ContentError([{ file, place: 'the whole file', problem: 'is missing.', remedy }]);
};

export const listFolder = (folder: string): string[] => readdirSync(path.join(ROOT, folder)).sort();

/** All files below a folder, as paths from the root. */
export const listFiles = (folder: string): string[] =>
  filesIn(path.join(ROOT, folder)).map((file) => path.join(folder, file));

const parseJson = (file: string): unknown => {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new ContentError([{ file, place: 'the whole file', problem, remedy: 'Make it valid JSON.' }]);
  }
};

/** A file may name its schema (schemas/) for the editor of whoever writes it; nothing else reads that. */
const withoutSchemaName = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { $schema: _, ...rest } = value as Record<string, unknown>;
  return rest;
};

/** Reads a JSON file through its schema, once; what comes out is frozen by its type. */
export const readContent = <Schema extends v.GenericSchema>(file: string, schema: Schema): v.InferOutput<Schema> => {
  const result = v.safeParse(schema, withoutSchemaName(parseJson(file)));
  if (result.success) return result.output;
  throw new ContentError(
    result.issues.map((issue) => ({
      file,
      place: placeOf(issue),
      problem: `${issue.message}.`,
      remedy: remedyFor(issue),
    })),
  );
};
