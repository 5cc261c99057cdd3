import Handlebars from 'handlebars';
import type { Problem } from '../domain/problem';
import { ROLES, type Role } from '../domain/role';
import { TEMPLATE_VALUES, type TemplateNode, type TemplateSection, type TemplateValue } from '../domain/template';
import { loadRecipientIds } from './loadRecipientLists';
import { loadStateGroups } from './loadStateGroups';
import { ContentError, readText } from './readContent';

/** A section with the line of the file on which it begins. */
export interface PlacedSection extends TemplateSection {
  readonly line: number;
}

export interface TemplateFile {
  readonly sections: readonly PlacedSection[];
  /** What no letter could print; it is left out of the sections. */
  readonly problems: readonly Problem[];
}

const REMEDY = 'docs/add-a-demand.md lists what a template may hold.';

const isOneOf = <Value extends string>(values: readonly Value[], text: string): text is Value =>
  (values as readonly string[]).includes(text);

/** The text of a quoted parameter, else the name it is written with. */
const textOf = (node: hbs.AST.Node | undefined): string | null =>
  node?.type === 'StringLiteral' ? (node as hbs.AST.StringLiteral).value : null;
const nameOf = (node: hbs.AST.Node | undefined): string =>
  node?.type === 'PathExpression' ? (node as hbs.AST.PathExpression).original : '';

/** Reads the sections of one file, and collects what is wrong with it. */
class TemplateReader {
  readonly problems: Problem[] = [];

  constructor(private readonly file: string) {}

  #refuse(node: hbs.AST.Node, problem: string): [] {
    this.problems.push({ file: this.file, place: `line ${node.loc.start.line}`, problem, remedy: REMEDY });
    return [];
  }

  #value(node: hbs.AST.Node): [TemplateValue] | [] {
    const name = nameOf(node);
    return isOneOf(TEMPLATE_VALUES, name) ? [name] : this.#refuse(node, `{{${name}}} is not known.`);
  }

  #mustache(node: hbs.AST.MustacheStatement): TemplateNode[] {
    if (node.params.length === 0) return this.#value(node.path).map((value) => ({ value }));
    const helper = nameOf(node.path);
    const [first, second] = node.params.map(textOf);
    if (helper === 'fact' && first) return [{ fact: first }];
    if (helper === 'law' && first) return [{ law: first }];
    if (helper === 'voice' && first && second) return [{ voice: [first, second] }];
    if (helper === 'ours' && first && second) return [{ ours: [first, second] }];
    return this.#refuse(node, `{{${helper} …}} is not a helper, or lacks its text.`);
  }

  #condition(block: hbs.AST.BlockStatement): TemplateNode[] {
    const [asked] = block.params;
    if (nameOf(block.path) !== 'if' || !asked)
      return this.#refuse(block, `{{#${nameOf(block.path)}}} is not known here.`);
    return this.#value(asked).map((value) => ({
      if: value,
      nodes: this.#nodes(block.program),
      otherwise: this.#nodes(block.inverse),
    }));
  }

  #nodes(program: hbs.AST.Program | undefined): TemplateNode[] {
    return (program?.body ?? []).flatMap((node): TemplateNode[] => {
      if (node.type === 'ContentStatement') return [(node as hbs.AST.ContentStatement).value].filter(Boolean);
      if (node.type === 'MustacheStatement') return this.#mustache(node as hbs.AST.MustacheStatement);
      if (node.type === 'BlockStatement') return this.#condition(node as hbs.AST.BlockStatement);
      return node.type === 'CommentStatement' ? [] : this.#refuse(node, `${node.type} is not known.`);
    });
  }

  #roles(block: hbs.AST.BlockStatement): Role[] {
    const pair = block.hash?.pairs.find(({ key }) => key === 'roles');
    const named = (textOf(pair?.value) ?? '').split(' ').filter(Boolean);
    return named.flatMap((role) => (isOneOf(ROLES, role) ? [role] : this.#refuse(block, `"${role}" is not a role.`)));
  }

  /** The states of a group of content/catalogue/state-groups.json. */
  #states(block: hbs.AST.BlockStatement): readonly string[] {
    const named = textOf(block.hash?.pairs.find(({ key }) => key === 'states')?.value);
    if (named === null) return [];
    const group = loadStateGroups().find(({ id }) => id === named);
    return group ? group.states : this.#refuse(block, `"${named}" is not a group of states.`);
  }

  /** Recipients by their ids. */
  #recipients(block: hbs.AST.BlockStatement): readonly string[] {
    const named = textOf(block.hash?.pairs.find(({ key }) => key === 'to')?.value)?.split(' ') ?? [];
    const known = loadRecipientIds();
    return named.flatMap((id) => (known.includes(id) ? [id] : this.#refuse(block, `"${id}" is not a recipient.`)));
  }

  #section(node: hbs.AST.Statement): PlacedSection[] {
    if (node.type === 'CommentStatement') return [];
    if (node.type === 'ContentStatement') {
      const stray = (node as hbs.AST.ContentStatement).value.trim();
      return stray ? this.#refuse(node, `"${stray}" stands outside every section.`) : [];
    }
    const block = node as hbs.AST.BlockStatement;
    const name = node.type === 'BlockStatement' && nameOf(block.path) === 'section' && textOf(block.params[0]);
    if (!name) return this.#refuse(node, 'only {{#section "…"}} may stand here.');
    const roles = this.#roles(block);
    const states = this.#states(block);
    const to = this.#recipients(block);
    return [
      {
        name,
        ...(roles.length > 0 && { roles }),
        ...(states.length > 0 && { states }),
        ...(to.length > 0 && { to }),
        nodes: this.#nodes(block.program),
        line: block.loc.start.line,
      },
    ];
  }

  read(): PlacedSection[] {
    try {
      return Handlebars.parse(readText(this.file)).body.flatMap((node) => this.#section(node));
    } catch (error) {
      if (error instanceof ContentError) throw error;
      const problem = error instanceof Error ? error.message : String(error);
      this.problems.push({ file: this.file, place: 'template', problem, remedy: REMEDY });
      return [];
    }
  }
}

/** A template file, written in Handlebars, as nodes; with all that is wrong with it. */
export const readTemplate = (file: string): TemplateFile => {
  const reader = new TemplateReader(file);
  return { sections: reader.read(), problems: reader.problems };
};

/** The sections of a template file in which nothing may be wrong; else throws a ContentError. */
export const loadTemplate = (file: string): readonly TemplateSection[] => {
  const { sections, problems } = readTemplate(file);
  if (problems.length > 0) throw new ContentError(problems);
  return sections.map(({ line: _, ...section }) => section);
};
