import { transform } from 'lightningcss';

/** Minified CSS without the conditions in which nothing is left, nor what held only those. */
const withoutEmpty = (css: string): string => {
  const less = css.replace(/@(?:media|container|supports)[^{}]*\{\}/g, '');
  return less === css ? css : withoutEmpty(less);
};

/**
 * The style sheet without the rules that nothing with one of these class names can match; order and weight of the rest
 * stay. A class inside :is(), :not() and the like asks for nothing here, so that a rule rather stays than goes.
 */
export const usedStyles = (css: string, classes: ReadonlySet<string>): string => {
  const { code } = transform({
    filename: 'page.css',
    code: Buffer.from(css),
    minify: true,
    visitor: {
      Rule: {
        style({ value: { selectors } }) {
          const used = selectors.some((parts) =>
            parts.every((part) => part.type !== 'class' || classes.has(part.name)),
          );
          return used ? undefined : [];
        },
      },
    },
  });
  return withoutEmpty(Buffer.from(code).toString('utf8'));
};

/** Class names in a page’s markup. */
export const classesOf = (html: string): readonly string[] =>
  [...html.matchAll(/\sclass="([^"]+)"/g)].flatMap(([, names = '']) => names.split(/\s+/));
