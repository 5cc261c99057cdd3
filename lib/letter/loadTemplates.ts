import { templateLoaders } from '../../generated/templates/loaders';
import type { LetterTemplates } from '../domain/catalogue';
import type { DemandId } from '../domain/demand';
import type { Locale } from '../domain/locales';

const load = async (name: string): Promise<object> => {
  const loader = templateLoaders[name];
  if (!loader) throw new Error(`Template "${name}" does not exist.`);
  return (await loader()).spec;
};

/** The compiled templates of one letter language for the demands asked: fetched once, kept by the module system. */
export const loadTemplates = async (locale: Locale, demands: readonly DemandId[]): Promise<LetterTemplates> => {
  const [letter, kinds, ...specs] = await Promise.all([
    load(`letter.${locale}`),
    load(`kinds.${locale}`),
    ...demands.map((demand) => load(`${demand}.${locale}`)),
  ]);
  return {
    letter: letter ?? {},
    kinds: kinds ?? {},
    demands: Object.fromEntries(demands.map((demand, index) => [demand, specs[index] ?? {}])),
  };
};
