import type { LetterWording } from '../domain/catalogue';
import type { Role } from '../domain/role';
import type { Template, TemplateNode, TemplateSection, TemplateValue } from '../domain/template';
import type { CitedLine } from './citedLine';

/** What the draft puts into templates. Null where it has nothing to say; left out where it makes no sense. */
export type TemplateValues = Readonly<Partial<Record<TemplateValue, CitedLine | null>>>;

export interface PrintContext {
  readonly wording: LetterWording;
  readonly values: TemplateValues;
  /** First person plural: the sender is an organisation. */
  readonly plural: boolean;
  /** The state addressed is the sender's own. */
  readonly own: boolean;
  /** ISO code of the state addressed, or null. */
  readonly state: string | null;
  /** The recipient's own id. */
  readonly to: string;
}

const factPhrase = ({ facts }: LetterWording, id: string): CitedLine => {
  const fact = facts[id];
  if (!fact) throw new Error(`Fact "${id}" is not in the ledger.`);
  return [{ text: fact.phrase }, ...[fact.source, ...fact.alsoSources].map((source) => ({ source }))];
};

const lawName = ({ law }: LetterWording, id: string): CitedLine => {
  const name = law[id];
  if (!name) throw new Error(`Law "${id}" is not in content/<locale>/law.json.`);
  return [{ text: name }];
};

const printedValue = (values: TemplateValues, name: TemplateValue): CitedLine | null => {
  const value = values[name];
  if (value === undefined) throw new Error(`{{${name}}} has no value in this letter.`);
  return value;
};

const printNode = (node: TemplateNode, context: PrintContext): CitedLine => {
  if (typeof node === 'string') return [{ text: node }];
  if ('fact' in node) return factPhrase(context.wording, node.fact);
  if ('law' in node) return lawName(context.wording, node.law);
  if ('voice' in node) return [{ text: node.voice[context.plural ? 1 : 0] }];
  if ('ours' in node) return [{ text: node.ours[context.own ? 1 : 0] }];
  if ('value' in node) return printedValue(context.values, node.value) ?? [];
  return printNodes(printedValue(context.values, node.if) ? node.nodes : node.otherwise, context);
};

const printNodes = (nodes: readonly TemplateNode[], context: PrintContext): CitedLine =>
  nodes.flatMap((node) => printNode(node, context));

/** How closely a section is meant for a letter: for its recipient, its role, then its state; null where for others. */
const closeness = (section: TemplateSection, role: Role | null, context: PrintContext): number | null => {
  const { roles, states, to } = section;
  if (roles && !(role !== null && roles.includes(role))) return null;
  if (states && !(context.state !== null && states.includes(context.state))) return null;
  if (to && !to.includes(context.to)) return null;
  return (to ? 4 : 0) + (roles ? 2 : 0) + (states ? 1 : 0);
};

/**
 * The sections of a template that bear `name` and are meant for `role` and the state addressed, in the template's
 * order, spaces not yet folded. What is written for a role takes the place of what is written for all, and so does
 * what is written for some states; what is written for a recipient takes the place of both.
 */
export const printSections = (
  template: Template,
  name: string,
  role: Role | null,
  context: PrintContext,
): readonly CitedLine[] => {
  const named = template
    .filter((section) => section.name === name)
    .map((section) => ({ section, close: closeness(section, role, context) ?? -1 }));
  const closest = Math.max(0, ...named.map(({ close }) => close));
  return named.filter(({ close }) => close === closest).map(({ section }) => printNodes(section.nodes, context));
};

/** Exactly one section; anything else is a fault of the template, which the content check reports before release. */
export const printSection = (template: Template, name: string, context: PrintContext): CitedLine => {
  const [only, ...more] = printSections(template, name, null, context);
  if (only === undefined || more.length > 0) {
    throw new Error(`Section "${name}": expected one, found ${only ? more.length + 1 : 0}.`);
  }
  return only;
};
