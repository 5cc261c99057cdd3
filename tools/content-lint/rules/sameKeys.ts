import type { Problem } from '../../../lib/domain/problem';
import { flatten } from '../flatten';
import type { Rule } from '../rule';

type Tree = Parameters<typeof flatten>[0];

const slots = (text: string): string => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join(' ');

/** Keys that a translation lacks or has too many, and texts whose slots differ from the English ones. */
export const sameKeys = (file: string, tree: Tree, model: Tree): Problem[] => {
  const texts = flatten(tree);
  const english = flatten(model);
  const problem = (place: string, text: string, remedy: string): Problem => ({ file, place, problem: text, remedy });
  return [
    ...[...english.keys()].filter((key) => !texts.has(key)).map((key) => problem(key, 'is missing.', 'Translate it.')),
    ...[...texts.keys()]
      .filter((key) => !english.has(key))
      .map((key) => problem(key, 'is not in the English file.', 'Remove it.')),
    ...[...texts]
      .filter(([key, text]) => english.has(key) && slots(text) !== slots(english.get(key) ?? ''))
      .map(([key]) =>
        problem(key, `slots differ from English: ${slots(english.get(key) ?? '') || 'none'}.`, 'Use the same slots.'),
      ),
  ];
};

export const rule: Rule = {
  holds: 'Messages with the keys and slots of the English file',
  locale: ({ fileOf, content, modelMessages }) => sameKeys(fileOf('messages'), content.messages, modelMessages),
};
