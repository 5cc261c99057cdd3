import type { TemplateSection } from '../../tools/content-lint/templateTree';

/** A section of a template of which only what matters to a rule is given. */
export const templateSection = (name: string, change: Partial<TemplateSection> = {}): TemplateSection => ({
  name,
  roles: [],
  states: [],
  to: [],
  facts: [],
  law: [],
  values: [],
  text: '',
  outline: '',
  line: 1,
  ...change,
});
