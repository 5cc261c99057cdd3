/** Begins a cell that a spreadsheet would take for a formula or a command. */
const FORMULA = /^['\s]*[=+\-@\t\r]/;
/** Without it spreadsheets take UTF-8 for something else. */
const BYTE_ORDER_MARK = '\uFEFF';

const cellText = (text: string): string => {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** A table as CSV (RFC 4180) that a spreadsheet opens and never computes. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');

/** What `cellText` put before a cell is taken off again. */
const plainCell = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;

/**
 * The rows of a CSV that a spreadsheet saved, also one that separates by semicolons or tabs, at most `mostRows` of them;
 * empty ones are left out. Null where a quotation mark is never closed.
 */
export const readCsv = (text: string, mostRows: number): readonly (readonly string[])[] | null => {
  const all = text.replace(/^\uFEFF/, '');
  const [head = ''] = all.split(/\r?\n/, 1);
  const separator = [',', ';', '\t'].find((sign) => head.includes(sign)) ?? ',';
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    row.push(plainCell(cell));
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    if (row.some((one) => one.trim() !== '')) rows.push(row);
    row = [];
  };
  for (let at = 0; at < all.length && rows.length < mostRows; at += 1) {
    const sign = all.charAt(at);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (all.charAt(at + 1) === '"') {
        cell += sign;
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === separator) endCell();
    else if (sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
  }
  if (quoted && rows.length < mostRows) return null;
  if (rows.length < mostRows && (cell !== '' || row.length > 0)) endRow();
  return rows;
};
