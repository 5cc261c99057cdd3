import type { Letter, Line } from '../domain/letter';
import { withOrdinarySpaces } from '../i18n/noBreakSpaces';
import { citedPlace, type Flow, type FlowBlock, flowsOf } from './flow';

/** Signs that mean something anywhere in a line, and those that do so at its beginning (CommonMark 0.31, 2.4). */
const escaped = (text: string): string =>
  withOrdinarySpaces(text)
    .replace(/[\\`*_[\]<>&~|]/g, '\\$&')
    .replace(/^([#+=-]|\d+(?=[.)]))/, (sign) => (/\d/.test(sign) ? sign : `\\${sign}`))
    .replace(/^(\d+)([.)])/, '$1\\$2');

const lineText = (line: Line): string =>
  line
    .map((piece) => {
      const { lang, link } = piece;
      const place = citedPlace(piece);
      if (place !== null) return `${piece.text.split('[')[0]}[^${place}]`;
      const text = escaped(piece.text);
      const spoken = lang ? `<span lang="${lang}" dir="auto">${text}</span>` : text;
      return link ? `[${spoken}](<${link.href}>)` : spoken;
    })
    .join('');

const blockText = (block: FlowBlock): string => {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${lineText(block.line)}`;
    case 'lines': {
      const [first = '', ...rest] = block.lines.map(lineText);
      return [block.bold ? `**${first}**` : first, ...rest].join('\\\n');
    }
    case 'list':
      return block.lines.map((line) => `- ${lineText(line)}`).join('\n');
    case 'steps':
      return block.lines.map((line, index) => `${index + 1}. ${lineText(line)}`).join('\n');
    case 'sources':
      return block.lines.map((line, index) => `[^${index + 1}]: ${lineText(line)}`).join('\n');
    case 'picture':
      return '';
  }
};

/** Direction has no sign of its own in Markdown. */
const flowText = ({ locale, direction, blocks }: Flow): string =>
  [`<div lang="${locale}" dir="${direction}">`, ...blocks.map(blockText).filter(Boolean), '</div>'].join('\n\n');

/** The letter in Markdown: headings, numbered steps, sources as footnotes; pictures are left out. */
export const markdown = (letter: Letter): string => `${flowsOf(letter).map(flowText).join('\n\n* * *\n\n')}\n`;
