import { type PlacedSection, readTemplate } from '../../lib/catalogue/readTemplate';
import type { Role } from '../../lib/domain/role';
import type { TemplateNode, TemplateValue } from '../../lib/domain/template';

/** One {{#section}} of a template, with what it names. */
export interface TemplateSection {
  readonly name: string;
  readonly roles: readonly Role[];
  /** ISO codes; empty where it is meant for all. */
  readonly states: readonly string[];
  /** Ids of recipients; empty where it is meant for all. */
  readonly to: readonly string[];
  readonly facts: readonly string[];
  readonly law: readonly string[];
  /** Also those that {{#if}} asks for. */
  readonly values: readonly TemplateValue[];
  /** The words themselves, both voices included, and what is said of one’s own government. */
  readonly text: string;
  /** The words in reading order, with {fact A01}, {law x} and {value} where those stand; the longer voice only. */
  readonly outline: string;
  readonly line: number;
}

type Named = Omit<TemplateSection, 'name' | 'roles' | 'states' | 'to' | 'line'>;

const NOTHING: Named = { facts: [], law: [], values: [], text: '', outline: '' };

const add = (one: Named, other: Partial<Named>): Named => ({
  facts: [...one.facts, ...(other.facts ?? [])],
  law: [...one.law, ...(other.law ?? [])],
  values: [...one.values, ...(other.values ?? [])],
  text: one.text + (other.text ?? ''),
  outline: one.outline + (other.outline ?? ''),
});

const longer = (one: string, other: string): string => (other.length > one.length ? other : one);

const namedBy = (node: TemplateNode): Partial<Named> => {
  if (typeof node === 'string') return { text: node, outline: node };
  if ('fact' in node) return { facts: [node.fact], outline: `{fact ${node.fact}}` };
  if ('law' in node) return { law: [node.law], outline: `{law ${node.law}}` };
  if ('voice' in node) return { text: ` ${node.voice.join('  ')} `, outline: longer(...node.voice) };
  if ('ours' in node) return { text: ` ${node.ours.join('  ')} `, outline: node.ours[0] };
  if ('value' in node) return { values: [node.value], outline: `{${node.value}}` };
  return add({ ...NOTHING, values: [node.if] }, namedIn([...node.nodes, ...node.otherwise]));
};

const namedIn = (nodes: readonly TemplateNode[]): Named =>
  nodes.reduce((found, node) => add(found, namedBy(node)), NOTHING);

const describe = ({ name, roles = [], states = [], to = [], nodes, line }: PlacedSection): TemplateSection => ({
  name,
  roles,
  states,
  to,
  ...namedIn(nodes),
  line,
});

/** The sections of a template file, in order. */
export const templateSections = (file: string): TemplateSection[] => readTemplate(file).sections.map(describe);
