import { readText } from '../../../lib/catalogue/readContent';
import type { Problem } from '../../../lib/domain/problem';
import type { Rule } from '../rule';

/** Later files speak over earlier ones, as in the pages. */
const FILES = ['components/ui/tokens.css', 'content/catalogue/colours.css'] as const;
const DARK = '@media screen and (prefers-color-scheme: dark)';

/** Least ratios of WCAG 2.2: text (1.4.3), and what has to be seen of controls and graphics (1.4.11). */
const TEXT = 4.5;
const MARK = 3;

const PAGE = ['paper', 'surface', 'sunk'] as const;

/** Which colours meet in the pages: the first lies on each of the grounds. */
const PAIRS: readonly (readonly [colour: string, grounds: readonly string[], least: number])[] = [
  ['ink', [...PAGE, 'desk'], TEXT],
  ['ink-soft', PAGE, TEXT],
  ['accent', [...PAGE, 'accent-wash'], TEXT],
  ['accent-deep', [...PAGE, 'accent-wash'], TEXT],
  ['on-accent', ['accent', 'accent-deep'], TEXT],
  ['danger', [...PAGE, 'danger-wash'], TEXT],
  ['paper', ['danger'], TEXT],
  ['mark-ink', ['mark-wash'], TEXT],
  ['sheet-ink', ['sheet'], TEXT],
  ['sheet-soft', ['sheet'], TEXT],
  ['sheet-accent', ['sheet'], TEXT],
  ['sheet-mark-ink', ['sheet', 'sheet-mark-wash'], TEXT],
  ['line-strong', PAGE, MARK],
  ['mark-line', ['paper', 'surface', 'mark-wash'], MARK],
  ['sheet-mark-line', ['sheet', 'sheet-mark-wash'], MARK],
  ['focus', ['focus-edge'], MARK],
  ['data-1', ['paper', 'data-span'], MARK],
  ['data-2', ['paper'], MARK],
  ['data-3', ['paper'], MARK],
];

type Colours = ReadonlyMap<string, { readonly value: string; readonly file: string }>;

const declared = (css: string, file: string): Colours =>
  new Map(
    [...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\s*;/gi)].map(([, name = '', value = '']) => [name, { value, file }]),
  );

/** WCAG’s relative luminance of "#rrggbb", 0 to 1. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** WCAG’s contrast ratio of two colours, 1 to 21. */
export const contrastOf = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const problemsIn = (colours: Colours, setting: string): Problem[] =>
  PAIRS.flatMap(([name, grounds, least]) =>
    grounds.flatMap((on) => {
      const [colour, ground] = [colours.get(name), colours.get(on)];
      if (!colour || !ground) {
        const missing = colour ? on : name;
        const remedy = 'Write it as a colour in six digits, #0b5563.';
        return [{ file: FILES[0], place: `--${missing}`, problem: 'is missing, or no colour in six digits.', remedy }];
      }
      const ratio = contrastOf(colour.value, ground.value);
      return ratio >= least
        ? []
        : [
            {
              file: colour.file,
              place: `--${name}, ${setting}`,
              problem: `on --${on} (${ground.value}) its contrast is ${ratio.toFixed(2)} : 1, and ${least} : 1 is needed.`,
              remedy: 'Make one of the two lighter or darker.',
            },
          ];
    }),
  );

/** Colours that meet and cannot be told apart well enough, in a light and in a dark setting. */
export const contrastProblems = (): Problem[] => {
  const parts = FILES.map((file) => [file, ...readText(file).split(DARK)] as const);
  const light: Colours = new Map(parts.flatMap(([file, css = '']) => [...declared(css, file)]));
  const dark: Colours = new Map([...light, ...parts.flatMap(([file, , css = '']) => [...declared(css, file)])]);
  return [...problemsIn(light, 'light'), ...problemsIn(dark, 'dark')];
};

export const rule: Rule = {
  holds: 'Contrasts of the colours that meet, light and dark: text 4.5 : 1, edges, marks and bars 3 : 1',
  catalogue: contrastProblems,
};
