import Papa from 'papaparse';
import type { Locale } from '../domain/locales';

/** A table as it was read; see ReadTable of lib/form/readRecipients.ts. */
interface TableLine {
  /** From 1, with what is left empty. */
  readonly number: number;
  readonly cells: readonly string[];
  /** Its quotation marks do not close. */
  readonly broken: boolean;
  /** As it stands there. */
  readonly text: string;
}

const BOM = '\uFEFF';
/** By which some programs tell theirs how the lines below are divided. */
const DIVIDED_BY = /^sep=(.)\r?\n/i;
const DIVIDERS = [';', ','] as const;
const QUOTED = /"(?:[^"]|"")*"/g;
const LINE_END = /\r\n|\n|\r/;
/**
 * What a spreadsheet works out, also with the wide signs of East Asian keyboards; the package's own pattern misses a second
 * line. An apostrophe of somebody's own before it counts: what is written is read back as it was typed.
 */
const FORMULA = /^['\s]*[=+\-@\t\r\n＝＋－＠]/;

/** Without the apostrophe that `writeTable`, or a spreadsheet, put before it. */
const asTyped = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell);

/**
 * What divides cells: a tab wherever there is one; else the sign that is in more lines, for an address holds the other; of
 * two that are in as many, the one that comes first.
 */
const dividerOf = (text: string): string => {
  const bare = text.replace(QUOTED, '');
  if (bare.includes('\t')) return '\t';
  const lines = bare.split(LINE_END);
  const [one, other] = DIVIDERS.map((sign) => lines.filter((line) => line.includes(sign)).length);
  if (one !== other) return (one ?? 0) > (other ?? 0) ? DIVIDERS[0] : DIVIDERS[1];
  return /[;,]/.exec(bare)?.[0] ?? DIVIDERS[1];
};

/**
 * Lines of a text whose cells commas, semicolons or tabs divide (RFC 4180, and as spreadsheets write it); empty ones are left
 * out. At most `most` lines are read. A quotation mark that does not close spoils its own line and none below. `list`: a text
 * of one line that may be no table but a list, "DE, FR; LV"; null where it cannot be one.
 */
export const readTable = (
  text: string,
  most: number,
): { readonly lines: readonly TableLine[]; readonly list: readonly string[] | null } => {
  const bare = text.startsWith(BOM) ? text.slice(1) : text;
  const told = DIVIDED_BY.exec(bare)?.[1];
  let rest = told ? bare.replace(DIVIDED_BY, '') : bare;
  const single = rest.trim();
  const parts = LINE_END.test(single) || single.includes('"') ? [] : single.split(/[,;\t]/);
  const delimiter = told ?? dividerOf(rest);
  const lines: TableLine[] = [];
  for (let number = 0; rest !== '' && number < most; ) {
    let end = 0;
    let broken = false;
    Papa.parse<string[]>(rest, {
      delimiter,
      step: ({ data, errors, meta }, parser) => {
        broken = errors.some(({ type }) => type === 'Quotes');
        if (broken || number >= most) return parser.abort();
        number += 1;
        lines.push({ number, cells: data.map(asTyped), broken, text: rest.slice(end, meta.cursor).trimEnd() });
        end = meta.cursor;
      },
    });
    if (!broken) break;
    const below = rest.slice(end);
    const mark = LINE_END.exec(below);
    const line = below.slice(0, mark?.index ?? below.length);
    number += 1;
    lines.push({ number, cells: line.split(delimiter), broken, text: line });
    rest = mark ? below.slice(mark.index + mark[0].length) : '';
  }
  return {
    lines: lines.filter((line) => line.broken || line.cells.some((cell) => cell.trim() !== '')),
    list: !told && parts.length > 1 ? parts.map((part) => part.trim()).filter(Boolean) : null,
  };
};

/** Code pages in which spreadsheets save where they are not told to write UTF-8, by the language of who uses them. */
const CODE_PAGES: Readonly<Record<string, string>> = {
  ar: 'windows-1256',
  ckb: 'windows-1256',
  ku: 'windows-1254',
  ru: 'windows-1251',
  tr: 'windows-1254',
  zh: 'gb18030',
};

/**
 * The text of a file that should be a table, in Unicode, or else in the usual code page of a language: `guessed` names it,
 * for names can be wrong then. Null for what is no text.
 */
export const tableText = (
  bytes: Uint8Array,
  locale: Locale,
): { readonly text: string; readonly guessed: string | null } | null => {
  const decode = (encoding: string, fatal: boolean): string | null => {
    try {
      return new TextDecoder(encoding, { fatal }).decode(bytes);
    } catch {
      return null;
    }
  };
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : '';
  const unicode = decode(marked || 'utf-8', true);
  const guessed = unicode === null ? (CODE_PAGES[locale] ?? 'windows-1252') : null;
  const text = unicode ?? decode(guessed ?? '', false);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they tell a picture or an archive from a text
  return text === null || /[\0-\x08\x0e-\x1f]/.test(text) ? null : { text, guessed };
};

/**
 * A table that spreadsheets open as it is: a mark for UTF-8 first, and what they would work out as a formula (it begins with
 * = + - @, a tab or a line's end) behind an apostrophe, which `readTable` takes off again.
 */
export const writeTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `${BOM}${Papa.unparse([[...head], ...rows.map((row) => [...row])], { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
