/** An operand of a content stream (ISO 32000-1, 7.8.2); strings as bytes, one character each. */
export type Operand =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name' | 'string' | 'word'; readonly value: string }
  | { readonly kind: 'array'; readonly items: readonly Operand[] }
  | { readonly kind: 'dictionary'; readonly entries: ReadonlyMap<string, Operand> };

export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
}

/** One token: a comment, a string without inner brackets, a hexadecimal string, a delimiter, a name, a word. */
const TOKEN =
  /%[^\r\n]*|\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)|<<|>>|<[0-9A-Fa-f\s]*>|[[\]]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/g;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const literal = (text: string): string =>
  text.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, sign: string) =>
    /[0-7]/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8)) : (ESCAPES[sign] ?? sign),
  );

const hexadecimal = (digits: string): string =>
  (digits.replace(/\s/g, '').match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join('');

const simple = (token: string): Operand => {
  if (token.startsWith('/')) return { kind: 'name', value: token.slice(1) };
  if (token.startsWith('(')) return { kind: 'string', value: literal(token.slice(1, -1)) };
  if (token.startsWith('<')) return { kind: 'string', value: hexadecimal(token.slice(1, -1)) };
  if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(token)) return { kind: 'number', value: Number(token) };
  return { kind: 'word', value: token };
};

/** Words that are operands. */
const VALUES = new Set(['true', 'false', 'null']);

const pairs = (items: readonly Operand[]): ReadonlyMap<string, Operand> => {
  const entries = new Map<string, Operand>();
  for (let at = 0; at + 1 < items.length; at += 2) {
    const [key, value] = [items[at], items[at + 1]];
    if (key?.kind === 'name' && value) entries.set(key.value, value);
  }
  return entries;
};

/** A content stream as operations. Inline images are left to the operator BI: what follows them is not read right. */
export const operationsOf = (content: string): Operation[] => {
  const operations: Operation[] = [];
  const open: Operand[][] = [[]];
  const add = (operand: Operand) => open.at(-1)?.push(operand);
  for (const [token] of content.matchAll(TOKEN)) {
    if (token.startsWith('%')) continue;
    if (token === '[' || token === '<<') open.push([]);
    else if (token === ']') add({ kind: 'array', items: open.pop() ?? [] });
    else if (token === '>>') add({ kind: 'dictionary', entries: pairs(open.pop() ?? []) });
    else {
      const operand = simple(token);
      if (operand.kind !== 'word' || VALUES.has(operand.value)) add(operand);
      else operations.push({ operator: operand.value, operands: open.splice(0, open.length, [])[0] ?? [] });
    }
  }
  return operations;
};
