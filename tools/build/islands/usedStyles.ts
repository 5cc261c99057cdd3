import { type Selector, transform } from 'lightningcss';

/** Minified CSS without properties of its own and named pages that nothing in it asks for, and without what is left empty. */
const tidied = (css: string): string => {
  const asked = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  const less = css
    .replace(/(?<=[{;])(--[\w-]+):[^;}]*;?/g, (declared, name) => (asked.has(name) ? declared : ''))
    .replace(/@page ([\w-]+)\{[^}]*\}/g, (declared, name) => (css.includes(`page:${name}`) ? declared : ''))
    .replace(/(?<=^|[{};])[^{};]*\{\}/g, '');
  return less === css ? css : tidied(less);
};

/** What a page has that a rule can match; `elements` null where it may come to have others. */
export interface InPage {
  readonly classes: ReadonlySet<string>;
  readonly elements: ReadonlySet<string> | null;
  /** Whether anything in it is set from right to left. */
  readonly rightToLeft: boolean;
}

/**
 * The style sheet without the rules that nothing in the page can match; order and weight of the rest stay. A name inside
 * :not() and the like asks for nothing here, so that a rule rather stays than goes.
 */
export const usedStyles = (css: string, { classes, elements, rightToLeft }: InPage): string => {
  const canMatch = (selector: Selector): boolean =>
    selector.every((part) => {
      if (part.type === 'class') return classes.has(part.name);
      if (part.type === 'type') return !elements || elements.has(part.name);
      if (part.type === 'attribute') return rightToLeft || part.name !== 'dir' || part.operation?.value !== 'rtl';
      if (part.type === 'pseudo-class' && (part.kind === 'has' || part.kind === 'is' || part.kind === 'where'))
        return part.selectors.some(canMatch);
      return true;
    });
  const { code } = transform({
    filename: 'page.css',
    code: Buffer.from(css),
    minify: true,
    visitor: {
      Rule: {
        style: ({ value: { selectors } }) => (selectors.some(canMatch) ? undefined : []),
      },
    },
  });
  return tidied(Buffer.from(code).toString('utf8'));
};

/** Class names in a page’s markup. */
export const classesOf = (html: string): readonly string[] =>
  [...html.matchAll(/\sclass="([^"]+)"/g)].flatMap(([, names = '']) => names.split(/\s+/));

/** Names of the elements in it. */
export const elementsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<([a-z][a-z\d-]*)/g)].map(([, name = '']) => name);
