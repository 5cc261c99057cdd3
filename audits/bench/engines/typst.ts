import { create, type Font } from 'fontkit';
import { bundledEngine, versionOf } from '../bundledEngine';
import { LABEL_WIDTH, plainLetter } from '../plainLetter';
import type { OpenEngine } from './engine';

interface Typst {
  readonly NodeCompiler: {
    readonly create: (options: object) => { readonly pdf: (source: { readonly mainFileContent: string }) => Buffer };
  };
}

const PACKAGE = '@myriaddreamin/typst-ts-node-compiler';

/** Typst as a native library: tagged, its own incremental memory at work. */
export const openTypst: OpenEngine = async (fonts) => {
  const { NodeCompiler } = await bundledEngine<Typst>(PACKAGE);
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts.map(({ ttf }) => ttf) }] });
  const string = (text: string) => JSON.stringify(text);
  // The main face of the letters first, as the fonts come.
  const families = [...new Set(fonts.map(({ ttf }) => (create(ttf) as Font).familyName))].map(string);
  return {
    name: `Typst (typst-ts ${versionOf(PACKAGE)})`,
    make: async (letter) => {
      const plain = plainLetter(letter);
      const text = (words: string, size: number, bold = false) =>
        `#text(size: ${size}pt${bold ? ', weight: "bold"' : ''}, ${string(words)})`;
      const boxes = plain.boxes.map(
        ({ x, y, width, lines }) =>
          `#place(top + left, dx: ${x}pt, dy: ${y}pt, block(width: ${width}pt)[${lines.map((line) => text(line, 11)).join('#linebreak()')}])`,
      );
      const column = plain.column.map(({ text: words, label, size, bold, leading, after }) => {
        const body =
          label === undefined
            ? text(words, size, bold)
            : `#grid(columns: (${LABEL_WIDTH}pt, 1fr))[${text(label, size)}][${text(words, size)}]`;
        return `#block(spacing: 0pt)[#set par(leading: ${(leading - 0.7) * size}pt)\n${body}]#v(${after + (leading - 0.7) * size}pt, weak: false)`;
      });
      return compiler.pdf({
        mainFileContent: `#set document(title: ${string(plain.title)}, date: none)
#set page(width: ${plain.width}pt, height: ${plain.height}pt, margin: 0pt)
#set text(font: (${families.join(', ')}), size: 11pt, lang: ${string(plain.lang)}, dir: ${plain.rtl ? 'rtl' : 'ltr'}, hyphenate: false)
${boxes.join('\n')}
#place(top + left, dx: ${plain.left}pt, dy: ${plain.date.y}pt)[${text(plain.date.text, 11)}]
#place(top + left, dx: ${plain.left}pt, dy: ${plain.subjectY}pt, block(width: ${plain.columnWidth}pt)[${column.join('\n')}])`,
      });
    },
  };
};
