import Papa from 'papaparse';

/** A table as it was read; see ReadTable of lib/form/readRecipients.ts. */
interface TableLine {
  /** From 1, with what is left empty. */
  readonly number: number;
  readonly cells: readonly string[];
  /** Its quotation marks do not close. */
  readonly broken: boolean;
}

const BOM = '\uFEFF';
/** By which some programs tell theirs how the lines below are divided. */
const DIVIDED_BY = /^sep=(.)\r?\n/i;
const DIVIDERS = [',', ';', '\t'];
/**
 * What a spreadsheet works out, also with the wide signs of East Asian keyboards; the package's own pattern misses a second
 * line. An apostrophe of somebody's own before it counts: what is written is read back as it was typed.
 */
const FORMULA = /^['\s]*[=+\-@\t\r\n＝＋－＠]/;

/** Without the apostrophe that `writeTable`, or a spreadsheet, put before it. */
const asTyped = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell);

/** "DE, FR; LV" is a list and not one line of a table. */
const listInOneLine = (text: string): string =>
  /[\n\r"]/.test(text.trim())
    ? text
    : text
        .trim()
        .split(/[,;\t]/)
        .join('\n');

/**
 * Lines of a text whose cells commas, semicolons or tabs divide (RFC 4180, and as spreadsheets write it); empty ones are left
 * out. At most `most` lines are read.
 */
export const readTable = (text: string, most: number): { readonly lines: readonly TableLine[] } => {
  const bare = text.startsWith(BOM) ? text.slice(1) : text;
  const told = DIVIDED_BY.exec(bare)?.[1];
  const { data, errors } = Papa.parse<string[]>(told ? bare.replace(DIVIDED_BY, '') : listInOneLine(bare), {
    ...(told && { delimiter: told }),
    delimitersToGuess: DIVIDERS,
    preview: most,
  });
  const broken = new Set(errors.flatMap(({ type, row }) => (type === 'Quotes' && row !== undefined ? [row] : [])));
  const lines = data.map((cells, index) => ({
    number: index + 1,
    cells: cells.map(asTyped),
    broken: broken.has(index),
  }));
  return { lines: lines.filter((line) => line.broken || line.cells.some((cell) => cell.trim() !== '')) };
};

/**
 * A table that spreadsheets open as it is: a mark for UTF-8 first, and what they would work out as a formula (it begins with
 * = + - @, a tab or a line's end) behind an apostrophe, which `readTable` takes off again.
 */
export const writeTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `${BOM}${Papa.unparse([[...head], ...rows.map((row) => [...row])], { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
