import type { TemplateSpec } from '../domain/catalogue';
import type { CompleteDraft } from '../domain/draft';
import { blankMark } from './marks';
import { type RenderSetting, renderSection, type TemplateValues } from './renderSections';

/** What templates may name of a draft: the sender, with a blank where the name is missing, and the state addressed. */
export const templateValues = (
  { name, organisation, town }: CompleteDraft,
  stateCode: string | null,
  { wording, plural }: Pick<RenderSetting, 'wording' | 'plural'>,
  letterTemplate: TemplateSpec,
  markText: (text: string) => string,
): TemplateValues => {
  const mark = (text: string) => (text ? markText(text) : null);
  const state = stateCode ? (wording.states[stateCode] ?? null) : null;
  const bare: RenderSetting = {
    wording,
    plural,
    values: { sender: { name: '', organisation: '', town: '' }, state },
  };
  const blank = () => blankMark(renderSection(letterTemplate, 'blank-name', null, bare).trim());
  return { sender: { name: mark(name) ?? blank(), organisation: mark(organisation), town: mark(town) }, state };
};
