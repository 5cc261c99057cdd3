import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { formatProblem, type Problem } from '../domain/problem';
import { filesIn } from './filesIn';

/** The repository's root, where npm runs every script: content and templates are read relative to it. */
export const ROOT = process.cwd();

/** A content file that is not what its schema says; the message names file, place, problem and remedy. */
export class ContentError extends Error {
  constructor(readonly problem: Problem) {
    super(formatProblem(problem));
    this.name = 'ContentError';
  }
}

const placeOf = (issue: v.BaseIssue<unknown>): string => v.getDotPath(issue) ?? 'the whole file';

const remedyFor = (issue: v.BaseIssue<unknown>): string => {
  if (issue.type === 'strict_object') {
    return issue.expected === 'never'
      ? 'Remove the key, or add it to the schema in lib/domain.'
      : 'Add the missing key.';
  }
  return `Write ${issue.expected ?? 'a value that fits the schema'} here; the schema is in lib/domain.`;
};

export const readText = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

export const listFolder = (folder: string): string[] => readdirSync(path.join(ROOT, folder)).sort();

/** All files below a folder, as paths from the root. */
export const listFiles = (folder: string): string[] =>
  filesIn(path.join(ROOT, folder)).map((file) => path.join(folder, file));

const parseJson = (file: string): unknown => {
  try {
    return JSON.parse(readText(file));
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new ContentError({ file, place: 'the whole file', problem, remedy: 'Make it valid JSON.' });
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
  const [issue] = result.issues;
  throw new ContentError({ file, place: placeOf(issue), problem: `${issue.message}.`, remedy: remedyFor(issue) });
};
