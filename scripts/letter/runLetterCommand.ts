import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { loadLetterWording } from '../../lib/catalogue/loadLetterWording';
import { loadWorld } from '../../lib/catalogue/loadWorld';
import { LetterDraft } from '../../lib/domain/draft';
import type { Letter } from '../../lib/domain/letter';
import { fail, ok, type Result } from '../../lib/domain/result';
import { completeDraft } from '../../lib/letter/completeDraft';
import { composeLetter } from '../../lib/letter/composeLetter';
import { loadTemplates } from '../../lib/letter/loadTemplates';
import { plainText } from '../../lib/letter/plainText';
import { renderPdfInNode } from '../../lib/pdf/renderPdfInNode';
import { describeDraftError } from './describeDraftError';
import { listCatalogue } from './listCatalogue';
import { type LetterArguments, parseArguments } from './parseArguments';

export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** ISO date of the day the command runs. */
  readonly today: string;
}

/** Exit code for anything the caller can mend: arguments, draft, files. */
const USAGE_ERROR = 2;

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

const readDraft = async (file: string | undefined): Promise<Result<LetterDraft, string>> => {
  if (file === undefined) return ok({});
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    return fail(`Draft "${file}" cannot be read as JSON: ${reasonOf(error)}`);
  }
  if (Array.isArray(json)) return fail(`Draft "${file}" must hold one object, not a list.`);
  const parsed = v.safeParse(LetterDraft, json);
  if (parsed.success) return ok(parsed.output);
  const [issue] = parsed.issues;
  const key = v.getDotPath(issue) ?? 'the whole file';
  const known = Object.keys(LetterDraft.entries);
  if (!known.includes(key) && key !== 'the whole file') {
    return fail(`Draft "${file}": key "${key}" is not known. Keys: ${known.join(', ')}.`);
  }
  return fail(`Draft "${file}": "${key}" must be ${issue.expected}, not ${issue.received}.`);
};

/** The draft file with what the command line says on top. "LV.pr-un" names recipient and office at once. */
const mergeArguments = (draft: LetterDraft, { to, in: locale, also, date, layout }: LetterArguments): LetterDraft => {
  const [recipient, office] = to === undefined ? [] : to.split(/\.(.*)/s);
  return {
    ...draft,
    ...(recipient !== undefined && { to: recipient }),
    ...(office !== undefined && { office }),
    ...(locale !== undefined && { in: locale }),
    ...(also !== undefined && { also: [...also] }),
    ...(date !== undefined && { date }),
    ...(layout !== undefined && { layout }),
  };
};

const FORMATS: Readonly<Record<string, (letter: Letter) => Promise<Uint8Array | string>>> = {
  '.pdf': renderPdfInNode,
  '.txt': async (letter) => plainText(letter),
  '.json': async (letter) => `${JSON.stringify(letter, null, 2)}\n`,
};

const writeLetter = async (args: LetterArguments, today: string): Promise<Result<string, string>> => {
  const file = args.out ?? '';
  const format = FORMATS[path.extname(file)];
  if (!format) return fail(`--out "${file}" must end in ${Object.keys(FORMATS).join(', ')}.`);
  const draft = await readDraft(args.draft);
  if (!draft.ok) return draft;
  const world = loadWorld();
  const demand = args.demand ?? '';
  if (!world.demands.some(({ id }) => id === demand)) {
    return fail(`Demand "${demand}" does not exist. Demands: ${world.demands.map(({ id }) => id).join(', ')}.`);
  }
  const complete = completeDraft(mergeArguments(draft.value, args), { demand, today, locale: 'en', world });
  if (!complete.ok) {
    const [error] = complete.error;
    return fail(error ? describeDraftError(error) : 'The draft cannot become a letter.');
  }
  const { in: locale } = complete.value;
  const setting = {
    world,
    wording: loadLetterWording(locale),
    templates: await loadTemplates(locale, complete.value.demands),
  };
  try {
    await writeFile(file, await format(composeLetter(complete.value, setting)));
  } catch (error) {
    return fail(`"${file}" cannot be written: ${reasonOf(error)}`);
  }
  return ok(file);
};

/** Runs the command; returns the exit code. Whatever the caller can mend is one clear line, never a stack. */
export const runLetterCommand = async (argv: readonly string[], { out, err, today }: Terminal): Promise<number> => {
  const args = parseArguments(argv);
  if (args.ok && args.value.list) {
    out(`${JSON.stringify(listCatalogue(loadWorld(), today), null, 2)}\n`);
    return 0;
  }
  const written = args.ok ? await writeLetter(args.value, today) : args;
  if (written.ok) {
    out(`${written.value}\n`);
    return 0;
  }
  // What the caller typed may hold line breaks; the answer is one line all the same.
  err(`${written.error.replace(/\s+/g, ' ')}\n`);
  return USAGE_ERROR;
};
