import { base64 } from '../domain/base64';
import type { Letter, Line } from '../domain/letter';
import { citedPlace, type Flow, type FlowBlock, flowsOf } from './flow';
import { pngOf } from './png';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

const STYLE = `body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.0625rem/1.5 serif}h1,h2{font-size:1.0625rem}
ol{padding-inline-start:1.75rem}.notes{list-style:none;padding:0;font-size:.875rem;overflow-wrap:anywhere}img{max-height:3.5rem}hr{margin:2rem 0}`;

/** Where the list of sources stands, and a citation leads. */
const anchorOf = (place: number): string => `source-${place}`;

const lineHtml = (line: Line): string =>
  line
    .map((piece) => {
      const { lang, link } = piece;
      const text = escaped(piece.text);
      const place = citedPlace(piece);
      if (place !== null) return `<a href="#${anchorOf(place)}">${text}</a>`;
      const spoken = lang ? `<span lang="${lang}" dir="auto">${text}</span>` : text;
      return link ? `<a href="${escaped(link.href)}">${spoken}</a>` : spoken;
    })
    .join('');

const blockHtml = (block: FlowBlock): string => {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${lineHtml(block.line)}</h${block.level}>`;
    case 'lines': {
      const [first = '', ...rest] = block.lines.map(lineHtml);
      return `<p>${[block.bold ? `<strong>${first}</strong>` : first, ...rest].join('<br>\n')}</p>`;
    }
    case 'list':
      return `<ul>\n${block.lines.map((line) => `<li>${lineHtml(line)}</li>`).join('\n')}\n</ul>`;
    case 'steps':
      return `<ol>\n${block.lines.map((line) => `<li>${lineHtml(line)}</li>`).join('\n')}\n</ol>`;
    case 'sources':
      return `<ul class="notes">\n${block.lines
        .map(
          (line, index) =>
            `<li id="${anchorOf(index + 1)}"><span class="label">${escaped(block.labels[index] ?? '')}</span> ${lineHtml(line)}</li>`,
        )
        .join('\n')}\n</ul>`;
    case 'picture': {
      const { picture, alt } = block.picture;
      return `<p><img src="data:image/png;base64,${base64(pngOf(picture))}" alt="${escaped(alt)}"></p>`;
    }
  }
};

const flowHtml = ({ locale, direction, blocks }: Flow): string =>
  `<div lang="${locale}" dir="${direction}">\n${blocks.map(blockHtml).join('\n')}\n</div>`;

/** The letter as a page of its own: headings, numbered steps, notes; language and direction of each run; nothing from elsewhere. */
export const webPage = (letter: Letter): string =>
  `<!DOCTYPE html>
<html lang="${letter.locale}" dir="${letter.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(letter.title)}</title>
<style>${STYLE}</style>
</head>
<body>
${flowsOf(letter).map(flowHtml).join('\n<hr>\n')}
</body>
</html>
`;
