import { TODO } from '../../new/writeNew';
import type { Rule } from '../rule';

const LEFT = new RegExp(`\\b${TODO}\\b(.*)`);

export const rule: Rule = {
  holds: 'Nothing left to be written where `npm run new` said what belongs there',
  file: ({ file, text }) =>
    text.split('\n').flatMap((line, index) => {
      const told = LEFT.exec(line)?.[1]
        ?.replace(/\{\{.*|",?$/, '')
        .trim();
      if (told === undefined) return [];
      const place = `line ${index + 1}`;
      return [{ file, place, problem: 'is still to be written.', remedy: `Write: ${told || 'what belongs here'}` }];
    }),
};
