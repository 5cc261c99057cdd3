import { templateLoaders } from '../../generated/templates/loaders';
import type { LetterTemplates } from '../domain/catalogue';
import type { DemandId } from '../domain/demand';
import type { Locale } from '../domain/locales';
import type { Template } from '../domain/template';

const load = async (name: string): Promise<Template> => {
  const loader = templateLoaders[name];
  if (!loader) throw new Error(`Template "${name}" does not exist.`);
  return (await loader()).template;
};

/** The templates of one letter language for the demands asked: fetched once, kept by the module system. */
export const loadTemplates = async (locale: Locale, demands: readonly DemandId[]): Promise<LetterTemplates> => {
  const [letter, kinds, ...own] = await Promise.all([
    load(`letter.${locale}`),
    load(`kinds.${locale}`),
    ...demands.map(async (demand) => [demand, await load(`${demand}.${locale}`)] as const),
  ]);
  return { letter, kinds, demands: Object.fromEntries(own) };
};
