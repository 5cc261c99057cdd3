import Handlebars from 'handlebars';
import { readText } from '../lib/catalogue/readContent';

/** One {{#section}} of a template, taken apart. */
export interface TemplateSection {
  readonly name: string;
  readonly roles: readonly string[];
  readonly facts: readonly string[];
  readonly law: readonly string[];
  /** Paths of values, e.g. "sender.name", also those that {{#if}} asks for. */
  readonly values: readonly string[];
  readonly helpers: readonly string[];
  /** The words themselves, {{voice}} strings included. */
  readonly text: string;
  /** The words in reading order, with {fact A01}, {law x} and {value} where those stand; the longer voice only. */
  readonly outline: string;
  readonly line: number;
}

interface Found {
  facts: string[];
  law: string[];
  values: string[];
  helpers: string[];
  text: string;
  outline: string;
}

const literal = (node: hbs.AST.Expression | undefined): string =>
  node?.type === 'StringLiteral' ? (node as hbs.AST.StringLiteral).value : '';

const pathOf = (node: hbs.AST.Expression): string =>
  node.type === 'PathExpression' ? (node as hbs.AST.PathExpression).original : '';

const longest = (texts: readonly string[]): string => [...texts].sort((a, b) => b.length - a.length)[0] ?? '';

const readMustache = (node: hbs.AST.MustacheStatement, found: Found): void => {
  const path = pathOf(node.path as hbs.AST.Expression);
  if (node.params.length === 0) {
    found.values.push(path);
    found.outline += `{${path}}`;
    return;
  }
  found.helpers.push(path);
  found.outline +=
    path === 'voice' ? longest(node.params.map((param) => literal(param))) : `{${path} ${literal(node.params[0])}}`;
  if (path === 'fact') found.facts.push(literal(node.params[0]));
  else if (path === 'law') found.law.push(literal(node.params[0]));
  else if (path === 'voice') found.text += node.params.map((param) => ` ${literal(param)} `).join('');
};

const readProgram = (program: hbs.AST.Program | undefined, found: Found): void => {
  for (const node of program?.body ?? []) {
    if (node.type === 'ContentStatement') {
      found.text += (node as hbs.AST.ContentStatement).value;
      found.outline += (node as hbs.AST.ContentStatement).value;
    } else if (node.type === 'MustacheStatement') readMustache(node as hbs.AST.MustacheStatement, found);
    else if (node.type === 'BlockStatement') {
      const block = node as hbs.AST.BlockStatement;
      const helper = pathOf(block.path);
      if (helper !== 'if') found.helpers.push(helper);
      for (const param of block.params) found.values.push(pathOf(param));
      readProgram(block.program, found);
      readProgram(block.inverse, found);
    }
  }
};

/** The sections of a template file, in order. */
export const templateSections = (file: string): TemplateSection[] =>
  Handlebars.parse(readText(file)).body.flatMap((node): TemplateSection[] => {
    if (node.type !== 'BlockStatement') return [];
    const block = node as hbs.AST.BlockStatement;
    const found: Found = { facts: [], law: [], values: [], helpers: [], text: '', outline: '' };
    readProgram(block.program, found);
    const roles = block.hash?.pairs.find(({ key }) => key === 'roles');
    return [
      {
        name: literal(block.params[0]),
        roles: literal(roles?.value).split(' ').filter(Boolean),
        ...found,
        line: block.loc.start.line,
      },
    ];
  });

/** Text outside every section: it would never be printed. */
export const strayText = (file: string): string =>
  Handlebars.parse(readText(file))
    .body.flatMap((node) => (node.type === 'ContentStatement' ? [(node as hbs.AST.ContentStatement).value.trim()] : []))
    .join('');
