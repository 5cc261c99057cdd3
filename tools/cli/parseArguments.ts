import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { LetterDraft } from '../../lib/domain/draft';
import { type DraftKey, FIELD_ORDER, type FieldRow, rowOf } from '../../lib/domain/fields';
import { RECIPIENT_GROUPS } from '../../lib/domain/recipientGroups';
import { fail, ok, type Result } from '../../lib/domain/result';
import { OUTPUTS, outputsIn } from '../../lib/outputs/outputs';

/** The option of a field, without "--": its key with hyphens, where the table has none of its own. */
export const optionOf = (field: DraftKey): string =>
  rowOf(field).option ?? field.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

/** What the value of an option looks like. */
const placeholderOf = (row: FieldRow): string => {
  switch (row.type) {
    case 'text':
    case 'list':
      return 'TEXT';
    case 'date':
      return 'YYYY-MM-DD';
    case 'flag':
      return 'yes';
    case 'choice':
    case 'several':
      return typeof row.options === 'string' ? 'ID' : row.options.join('|');
  }
};

/** Of files that hold several letters: all of them with a list, or the list alone. */
export const SEVERAL_ENDINGS = ['.zip', '.csv'] as const;

/** Endings of the files that can be asked for. */
export const ENDINGS = [...outputsIn('commandLine').map((id) => OUTPUTS[id].extension), ...SEVERAL_ENDINGS];

/** In the order of the help. */
const OTHERS = {
  demand: { type: 'string' },
  draft: { type: 'string' },
  group: { type: 'string' },
  'recipients-file': { type: 'string' },
  out: { type: 'string' },
  'one-file': { type: 'boolean' },
  'allow-missing': { type: 'boolean' },
  list: { type: 'boolean' },
  help: { type: 'boolean' },
} as const satisfies ParseArgsConfig['options'];

/** What the help says of an option that is no field: its value, and what it does. */
const TOLD: Readonly<Record<keyof typeof OTHERS, string>> = {
  demand: 'ID   which demand; --list names them',
  draft: 'FILE.json   what would be typed in the form',
  group: `${RECIPIENT_GROUPS.join('|')}   writes to all of a group, or of several: eu,council`,
  'recipients-file': 'FILE.csv   writes to each line: recipient, name of the office holder, address',
  out: `FILE|FOLDER   where to; the ending chooses: ${ENDINGS.join(', ')}`,
  'one-file': '  all letters in one PDF',
  'allow-missing': '  writes PDFs although no typeface holds a character of theirs',
  list: '  demands, recipients, languages and layouts as JSON',
  help: '  this',
};

const OPTIONS: NonNullable<ParseArgsConfig['options']> = {
  ...OTHERS,
  ...Object.fromEntries(
    FIELD_ORDER.map((field) => [
      optionOf(field),
      { type: 'string', ...(rowOf(field).type === 'several' && { multiple: true }) } as const,
    ]),
  ),
};

const BEGIN =
  'npm run letter -- --demand ID --to CODE[.office][,CODE…]|all-states [--group ID] [--in LANGUAGE] [--draft FILE.json]';
const END = `--out FILE${ENDINGS.join('|')}|FOLDER [--one-file] [--allow-missing]`;

/** In one line, for messages. */
export const USAGE = `${BEGIN} ${END}, or npm run letter -- --list, or npm run letter -- --help`;

/** All options, one a line. A name on a command line stays in the shell's history: a draft file keeps it out. */
export const HELP = [
  `${BEGIN} ${END}`,
  '',
  'What stands in the draft file can be given or replaced by an option. What is given on a command line stays in the',
  "shell's history and can be seen by other users of the machine: put names and addresses into the draft file.",
  'The draft file is the one that “Save draft as a file” writes in the form, or its fields alone: {"name": "…"}.',
  '',
  ...FIELD_ORDER.map((field) => `  --${optionOf(field)} ${placeholderOf(rowOf(field))}`),
  '',
  ...Object.entries(TOLD).map(([option, told]) => `  --${option} ${told}`),
  '',
].join('\n');

/** What the command line asks for. */
export interface LetterArguments {
  readonly asked: 'letters';
  readonly demand: string;
  readonly draftFile: string | undefined;
  /** Groups, as given. */
  readonly groups: string | undefined;
  readonly recipientsFile: string | undefined;
  readonly out: string;
  readonly oneFile: boolean;
  readonly allowMissing: boolean;
  /** The fields that options give. */
  readonly fields: LetterDraft;
}

export type Asked = { readonly asked: 'list' } | { readonly asked: 'help' } | LetterArguments;

/** The arguments, or one line on what is wrong with them. */
export const parseArguments = (argv: readonly string[]): Result<Asked, string> => {
  try {
    const { values, tokens } = parseArgs({ args: [...argv], options: OPTIONS, strict: true, tokens: true });
    const names = tokens.flatMap((token) =>
      token.kind === 'option' && !OPTIONS[token.name]?.multiple ? [token.name] : [],
    );
    const twice = names.find((name, index) => names.indexOf(name) < index);
    if (twice) return fail(`--${twice} is given twice. Give it once.`);
    if (values.help) return ok({ asked: 'help' });
    if (values.list) return ok({ asked: 'list' });
    const text = (name: keyof typeof OTHERS): string => String(values[name] ?? '');
    for (const name of ['demand', 'out'] as const) {
      if (!text(name)) return fail(`--${name} is missing. Usage: ${USAGE}`);
    }
    const given = FIELD_ORDER.flatMap((field) => {
      const value = values[optionOf(field)];
      return value === undefined ? [] : [[field, value]];
    });
    return ok({
      asked: 'letters',
      demand: text('demand'),
      draftFile: text('draft') || undefined,
      groups: text('group') || undefined,
      recipientsFile: text('recipients-file') || undefined,
      out: text('out'),
      oneFile: values['one-file'] === true,
      allowMissing: values['allow-missing'] === true,
      fields: Object.fromEntries(given),
    });
  } catch (error) {
    const [line] = (error instanceof Error ? error.message : String(error)).split('\n');
    return fail(`${line} Usage: ${USAGE}`);
  }
};
