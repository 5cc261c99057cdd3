import type { Problem } from '../../../lib/domain/problem';
import type { Rule } from '../rule';

/** Properties and values that name a side of the screen: in a right-to-left page they point the wrong way. */
const PHYSICAL =
  /(?:^|[;{\s])((?:margin|padding|border)-(?:left|right)[\w-]*|left|right|float\s*:\s*(?:left|right)|text-align\s*:\s*(?:left|right))\s*(?::|;|\})/;

/** Lines of a style sheet that say left or right instead of start or end. */
export const physicalCss = (file: string, css: string): Problem[] =>
  css.split('\n').flatMap((line, index) => {
    const [, found] = PHYSICAL.exec(line) ?? [];
    return found
      ? [
          {
            file,
            place: `line ${index + 1}`,
            problem: `"${found}" names a side.`,
            remedy: 'Use the logical property (inline-start, inline-end).',
          },
        ]
      : [];
  });

export const rule: Rule = {
  holds: 'Style sheets that say start and end, never left and right',
  file: ({ file, text }) => (file.endsWith('.css') ? physicalCss(file, text) : []),
};
