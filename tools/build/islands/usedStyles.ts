import { transform } from 'lightningcss';

/** Minified CSS without properties of its own that nothing in it asks for, and without what is left empty. */
const tidied = (css: string): string => {
  const asked = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  const less = css
    .replace(/(?<=[{;])(--[\w-]+):[^;}]*;?/g, (declared, name) => (asked.has(name) ? declared : ''))
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
 * :is(), :not() and the like asks for nothing here, so that a rule rather stays than goes.
 */
export const usedStyles = (css: string, { classes, elements, rightToLeft }: InPage): string => {
  const { code } = transform({
    filename: 'page.css',
    code: Buffer.from(css),
    minify: true,
    visitor: {
      Rule: {
        style({ value: { selectors } }) {
          const used = selectors.some((parts) =>
            parts.every(
              (part) =>
                (part.type !== 'class' || classes.has(part.name)) &&
                (part.type !== 'type' || !elements || elements.has(part.name)) &&
                (rightToLeft || part.type !== 'attribute' || part.name !== 'dir' || part.operation?.value !== 'rtl'),
            ),
          );
          return used ? undefined : [];
        },
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
