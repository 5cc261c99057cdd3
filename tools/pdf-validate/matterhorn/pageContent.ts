import { type Operand, operationsOf } from './tokens';

/** A pair of BMC or BDC and EMC. */
export interface Mark {
  readonly tag: string;
  readonly mcid: number | null;
  readonly lang: string | null;
  /** Of an artifact: "Layout", "Pagination Footer". */
  readonly kind: string;
}

/** Something that can be seen, with the marks around it from the outside in. */
export interface Painted {
  readonly operator: string;
  readonly marks: readonly Mark[];
  /** Colour spaces that it uses. */
  readonly colours: readonly string[];
  /** Of text: name of the font in the page's resources, and the codes shown, two bytes each. */
  readonly font: string | null;
  readonly codes: readonly number[];
  /** Of Do: name of the object in the page's resources. */
  readonly xObject: string | null;
}

export interface PageContent {
  readonly painted: readonly Painted[];
  /** Each mark with those around it. */
  readonly marks: readonly (readonly Mark[])[];
  readonly deepest: number;
  readonly balanced: boolean;
  /** Names of the fonts that are chosen, whether or not something is shown in them. */
  readonly fonts: ReadonlySet<string>;
  readonly unknown: readonly string[];
}

interface State {
  readonly font: string | null;
  readonly fill: string;
  readonly stroke: string;
}

const FILLS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'Tj', 'TJ', "'", '"']);
const STROKES = new Set(['S', 's', 'B', 'B*', 'b', 'b*']);
const TEXTS = new Set(['Tj', 'TJ', "'", '"']);
const OTHERS =
  'w J j M d ri i gs q Q cm m l c v y h re n W W* BT ET Tc Tw Tz TL Tf Tr Ts Td TD Tm T* d0 d1 CS cs SC SCN sc scn G g RG rg K k sh BI Do MP DP BMC BDC EMC'.split(
    ' ',
  );
/** Operators of ISO 32000-1, annex A, but for those that PDF/A does not know (BX, EX, PS). */
const KNOWN = new Set([...FILLS, ...STROKES, ...OTHERS]);

const COLOUR_OPERATORS: Readonly<Record<string, Partial<State>>> = {
  g: { fill: 'DeviceGray' },
  G: { stroke: 'DeviceGray' },
  rg: { fill: 'DeviceRGB' },
  RG: { stroke: 'DeviceRGB' },
  k: { fill: 'DeviceCMYK' },
  K: { stroke: 'DeviceCMYK' },
};

const nameOf = (operand: Operand | undefined): string | null => (operand?.kind === 'name' ? operand.value : null);

const codesOf = (operands: readonly Operand[]): number[] =>
  operands.flatMap((operand) => {
    if (operand.kind === 'array') return codesOf(operand.items);
    if (operand.kind !== 'string') return [];
    const { value } = operand;
    return Array.from(
      { length: value.length >> 1 },
      (_, at) => value.charCodeAt(2 * at) * 256 + value.charCodeAt(2 * at + 1),
    );
  });

const markOf = ([tag, properties]: readonly Operand[]): Mark => {
  const entries = properties?.kind === 'dictionary' ? properties.entries : new Map<string, Operand>();
  const mcid = entries.get('MCID');
  const lang = entries.get('Lang');
  return {
    tag: nameOf(tag) ?? '',
    mcid: mcid?.kind === 'number' ? mcid.value : null,
    lang: lang?.kind === 'string' ? lang.value : null,
    kind: ['Type', 'Subtype'].flatMap((key) => nameOf(entries.get(key)) ?? []).join(' '),
  };
};

/** Runs through a page's content as a reader does, and notes what is painted and how it is marked. */
export const readContent = (content: string): PageContent => {
  const painted: Painted[] = [];
  const marks: Mark[][] = [];
  const unknown: string[] = [];
  const fonts = new Set<string>();
  const saved: State[] = [];
  let state: State = { font: null, fill: 'DeviceGray', stroke: 'DeviceGray' };
  let around: readonly Mark[] = [];
  let deepest = 0;
  let balanced = true;
  for (const { operator, operands } of operationsOf(content)) {
    if (!KNOWN.has(operator)) unknown.push(operator);
    if (operator === 'q') deepest = Math.max(deepest, saved.push(state));
    else if (operator === 'Q') {
      const before = saved.pop();
      balanced &&= before !== undefined;
      state = before ?? state;
    } else if (operator === 'Tf') {
      const font = nameOf(operands[0]);
      if (font !== null) fonts.add(font);
      state = { ...state, font };
    } else if (operator === 'cs') state = { ...state, fill: nameOf(operands[0]) ?? '' };
    else if (operator === 'CS') state = { ...state, stroke: nameOf(operands[0]) ?? '' };
    else if (operator in COLOUR_OPERATORS) state = { ...state, ...COLOUR_OPERATORS[operator] };
    else if (operator === 'BMC' || operator === 'BDC') {
      around = [...around, markOf(operands)];
      marks.push([...around]);
    } else if (operator === 'EMC') {
      balanced &&= around.length > 0;
      around = around.slice(0, -1);
    } else if (FILLS.has(operator) || STROKES.has(operator) || ['Do', 'sh', 'BI'].includes(operator)) {
      const isText = TEXTS.has(operator);
      painted.push({
        operator,
        marks: around,
        colours: [...(FILLS.has(operator) ? [state.fill] : []), ...(STROKES.has(operator) ? [state.stroke] : [])],
        font: isText ? state.font : null,
        codes: isText ? codesOf(operands) : [],
        xObject: operator === 'Do' ? nameOf(operands[0]) : null,
      });
    }
  }
  return { painted, marks, deepest, balanced: balanced && saved.length === 0 && around.length === 0, fonts, unknown };
};
