import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../../lib/domain/result';
import { OUTPUTS, outputsIn } from '../../lib/outputs/outputs';

const OPTIONS = {
  demand: { type: 'string' },
  to: { type: 'string' },
  in: { type: 'string' },
  reference: { type: 'string' },
  also: { type: 'string', multiple: true },
  draft: { type: 'string' },
  date: { type: 'string' },
  layout: { type: 'string' },
  kind: { type: 'string' },
  answer: { type: 'string' },
  'earlier-date': { type: 'string' },
  'earlier-reference': { type: 'string' },
  'answer-date': { type: 'string' },
  'writing-as': { type: 'string' },
  out: { type: 'string' },
  'one-file': { type: 'boolean' },
  list: { type: 'boolean' },
} as const;

export interface LetterArguments {
  readonly demand?: string;
  readonly to?: string;
  readonly in?: string;
  readonly reference?: string;
  readonly also?: readonly string[];
  readonly draft?: string;
  readonly date?: string;
  readonly layout?: string;
  readonly kind?: string;
  readonly answer?: string;
  readonly 'earlier-date'?: string;
  readonly 'earlier-reference'?: string;
  readonly 'answer-date'?: string;
  readonly 'writing-as'?: string;
  readonly out?: string;
  readonly 'one-file'?: boolean;
  readonly list?: boolean;
}

/** Endings of the files that can be asked for. */
export const ENDINGS = outputsIn('commandLine').map((id) => OUTPUTS[id].extension);

export const USAGE =
  'npm run letter -- --demand ID --to CODE[.office][,CODE…]|all-states [--in LANGUAGE] [--reference LANGUAGE] [--also ID] [--draft FILE.json] ' +
  '[--date YYYY-MM-DD] [--layout ID] [--kind first|thanks|reminder|reply] [--answer ID] [--earlier-date YYYY-MM-DD] ' +
  '[--earlier-reference TEXT] [--answer-date YYYY-MM-DD] [--writing-as ID] --out FILE' +
  `${ENDINGS.join('|')}|FOLDER [--one-file], or npm run letter -- --list`;

/** The arguments, or one line on what is wrong with them. */
export const parseArguments = (argv: readonly string[]): Result<LetterArguments, string> => {
  try {
    const { values, tokens } = parseArgs({ args: [...argv], options: OPTIONS, strict: true, tokens: true });
    const names = tokens.flatMap((token) => (token.kind === 'option' && token.name !== 'also' ? [token.name] : []));
    const twice = names.find((name, index) => names.indexOf(name) < index);
    if (twice) return fail(`--${twice} is given twice. Give it once.`);
    if (values.list) return ok(values);
    for (const name of ['demand', 'out'] as const) {
      if (!values[name]) return fail(`--${name} is missing. Usage: ${USAGE}`);
    }
    return ok(values);
  } catch (error) {
    const [line] = (error instanceof Error ? error.message : String(error)).split('\n');
    return fail(`${line} Usage: ${USAGE}`);
  }
};
