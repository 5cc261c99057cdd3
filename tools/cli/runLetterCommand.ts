import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { wholeWorld } from '../../lib/catalogue/readLetterSource';
import { LetterDraft } from '../../lib/domain/draft';
import { readDraftRecord } from '../../lib/domain/draftRecord';
import { parseJson } from '../../lib/domain/parseJson';
import { fail, ok, type Result } from '../../lib/domain/result';
import { tableText } from '../../lib/outputs/table';
import { composeLetters } from './composeLetters';
import { composeSeveral, type SeveralComposed } from './composeSeveral';
import { listCatalogue } from './listCatalogue';
import { HELP, type LetterArguments, parseArguments } from './parseArguments';
import { type Written, writeLetters } from './writeLetters';
import { isSeveral, writeSeveral } from './writeSeveral';

export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** ISO date of the day the command runs. */
  readonly today: string;
}

/** Exit code for anything the caller can mend: arguments, draft, files. */
const USAGE_ERROR = 2;

/** Exit code where something was written, but not all of it, or not as a reader needs it: addresses too small. */
const INCOMPLETE = 1;

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

/** What a file holds that the page saved; a bare draft as it is. Both are read by one schema then. */
const unwrapped = (json: unknown, demand: string): Result<unknown, string> => {
  if (typeof json !== 'object' || json === null) return ok(json);
  if ('sealed' in json) return fail('is sealed with a passphrase. Open it in the form and save it unsealed.');
  if (!('format' in json)) return ok(json);
  const record = readDraftRecord(json);
  if (!record.ok)
    return fail(record.error === 'newer' ? 'was saved by a newer version of the form.' : 'is no draft of a letter.');
  if (record.value.demand !== demand) return fail(`belongs to demand "${record.value.demand}". Give --demand with it.`);
  return ok((json as { readonly draft?: unknown }).draft);
};

const readDraft = async (file: string | undefined, demand: string): Promise<Result<LetterDraft, string>> => {
  if (file === undefined) return ok({});
  let json: unknown;
  try {
    json = parseJson(await readFile(file, 'utf8'));
  } catch (error) {
    return fail(`Draft "${file}" cannot be read as JSON: ${reasonOf(error)}`);
  }
  if (Array.isArray(json)) return fail(`Draft "${file}" must hold one object, not a list.`);
  const content = unwrapped(json, demand);
  if (!content.ok) return fail(`Draft "${file}" ${content.error}`);
  const parsed = v.safeParse(LetterDraft, content.value);
  if (parsed.success) return ok(parsed.output);
  const [issue] = parsed.issues;
  const key = v.getDotPath(issue) ?? 'the whole file';
  const known = Object.keys(LetterDraft.entries);
  if (!known.includes(key) && key !== 'the whole file') {
    return fail(`Draft "${file}": key "${key}" is not known. Keys: ${known.join(', ')}.`);
  }
  return fail(`Draft "${file}": "${key}" must be ${issue.expected}, not ${issue.received}.`);
};

const readRecipientsFile = async (file: string | undefined): Promise<Result<string | undefined, string>> => {
  try {
    if (file === undefined) return ok(undefined);
    const read = tableText(await readFile(file), 'en');
    // A guess would be printed in letters unseen.
    return read?.guessed === null ? ok(read.text) : fail(`The table "${file}" is no text in UTF-8 or UTF-16.`);
  } catch (error) {
    return fail(`The table "${file}" cannot be read: ${reasonOf(error)}`);
  }
};

type MadeLetters = Written & Pick<SeveralComposed, 'refused'>;

/** The draft file with what the command line says on top; recipients are taken one by one later. */
const makeLetters = async (args: LetterArguments, today: string): Promise<Result<MadeLetters, string>> => {
  const { demand, fields, groups } = args;
  const read = await readDraft(args.draftFile, demand);
  if (!read.ok) return read;
  const table = await readRecipientsFile(args.recipientsFile);
  if (!table.ok) return table;
  const { to, ...given } = fields;
  const draft = { ...read.value, ...given };
  const order = { demand, draft, to, today };
  const several = isSeveral(args.out);
  if (groups === undefined && table.value === undefined && !draft.recipients && !several) {
    const composed = await composeLetters(order);
    if (!composed.ok) return composed;
    const written = await writeLetters(composed.value, args);
    return written.ok ? ok({ ...written.value, refused: [] }) : written;
  }
  const composed = await composeSeveral({ ...order, groups, table: table.value });
  if (!composed.ok) return composed;
  const { composed: letters, refused } = composed.value;
  if (letters.length === 0) return fail(['There is no letter to write.', ...refused].join(' '));
  const written = await (several ? writeSeveral(letters, args) : writeLetters(letters, args));
  return written.ok ? ok({ ...written.value, refused }) : written;
};

/** Runs the command; returns the exit code. Whatever the caller can mend is one clear line, never a stack. */
export const runLetterCommand = async (argv: readonly string[], { out, err, today }: Terminal): Promise<number> => {
  const refuse = (reason: string): number => {
    // What the caller typed may hold line breaks; the answer is one line all the same.
    err(`${reason.replace(/\s+/g, ' ')}\n`);
    return USAGE_ERROR;
  };
  const args = parseArguments(argv);
  if (!args.ok) return refuse(args.error);
  if (args.value.asked !== 'letters') {
    out(args.value.asked === 'help' ? HELP : `${JSON.stringify(listCatalogue(wholeWorld(), today), null, 2)}\n`);
    return 0;
  }
  const written = await makeLetters(args.value, today);
  if (!written.ok) return refuse(written.error);
  const { files, missing, tooLong, refused } = written.value;
  out(`${files.join('\n')}\n`);
  if (missing.length > 0) err(`Left out or printed as "?", for no typeface holds it: ${missing.join(', ')}\n`);
  if (tooLong.length > 0) err(`Too long for its place, and set very small: ${tooLong.join(', ')}\n`);
  for (const reason of refused) err(`No letter to ${reason.replace(/\s+/g, ' ')}\n`);
  return tooLong.length > 0 || refused.length > 0 ? INCOMPLETE : 0;
};
