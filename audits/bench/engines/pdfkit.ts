import { bundledEngine, versionOf } from '../bundledEngine';
import { mainFont } from '../fonts';
import { LABEL_WIDTH, type NoScriptText, plainLetter } from '../plainLetter';
import { collectStream, type OpenEngine } from './engine';

interface PdfKit extends NodeJS.ReadableStream {
  y: number;
  registerFont: (name: string, ttf: Buffer) => void;
  font: (name: string, size: number) => PdfKit;
  currentLineHeight: (includeGap: boolean) => number;
  text: (text: string, x: number, y: number, options: object) => PdfKit;
  end: () => void;
}

/** pdfkit by hand: its own line breaking, one face for each weight, no bidi. */
export const openPdfkit: OpenEngine = async (fonts) => {
  const { default: Document } = await bundledEngine<{ default: new (options: object) => PdfKit }>('pdfkit');
  return {
    name: `pdfkit ${versionOf('pdfkit')}`,
    make: (letter) => {
      const plain = plainLetter(letter);
      const { width, height, left, columnWidth, rtl } = plain;
      const file = new Document({ size: [width, height], margin: 0, font: null, info: { Title: plain.title } });
      const bytes = collectStream(file);
      file.registerFont('regular', mainFont(fonts, letter, 400).ttf);
      file.registerFont('bold', mainFont(fonts, letter, 700).ttf);
      const align = rtl ? 'right' : 'left';
      const write = (
        { text, label, size, bold, leading }: Omit<NoScriptText, 'after'>,
        x: number,
        y: number,
        w: number,
      ) => {
        file.font(bold ? 'bold' : 'regular', size);
        const lineGap = size * leading - file.currentLineHeight(true);
        const indent = label === undefined ? 0 : LABEL_WIDTH;
        if (label !== undefined) file.text(label, rtl ? x + w - indent : x, y, { width: indent, lineGap, align });
        file.text(text, rtl ? x : x + indent, y, { width: w - indent, lineGap, align });
      };
      for (const box of plain.boxes) {
        file.y = box.y;
        for (const text of box.lines) {
          write({ text, size: 11, bold: false, leading: plain.boxLeading }, box.x, file.y, box.width);
        }
      }
      write({ text: plain.date.text, size: 11, bold: false, leading: 1.2 }, left, plain.date.y, columnWidth);
      file.y = plain.subjectY;
      for (const text of plain.column) {
        write(text, left, file.y, columnWidth);
        file.y += text.after;
      }
      file.end();
      return bytes;
    },
  };
};
