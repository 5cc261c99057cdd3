import { bundledEngine, versionOf } from '../bundledEngine';
import { mainFont } from '../fonts';
import { LABEL_WIDTH, plainLetter } from '../plainLetter';
import type { OpenEngine } from './engine';

interface JsPdf {
  readonly addFileToVFS: (name: string, base64: string) => void;
  readonly addFont: (file: string, family: string, style: string) => void;
  readonly setFont: (family: string, style: string) => void;
  readonly setFontSize: (size: number) => void;
  readonly setProperties: (properties: { readonly title: string }) => void;
  readonly splitTextToSize: (text: string, width: number) => string[];
  readonly text: (text: string | string[], x: number, y: number, options: object) => void;
  readonly output: (type: 'arraybuffer') => ArrayBuffer;
}

/** jsPDF by hand: its own line breaking, one face for each weight. */
export const openJspdf: OpenEngine = async (fonts) => {
  const { jsPDF } = await bundledEngine<{ jsPDF: new (options: object) => JsPdf }>('jspdf');
  const base64 = new Map(fonts.map((font) => [font, font.ttf.toString('base64')]));
  return {
    name: `jsPDF ${versionOf('jspdf')}`,
    make: async (letter) => {
      const plain = plainLetter(letter);
      const { rtl, left, columnWidth } = plain;
      const file = new jsPDF({ unit: 'pt', format: [plain.width, plain.height], compress: true });
      file.setProperties({ title: plain.title });
      for (const [style, weight] of [
        ['normal', 400],
        ['bold', 700],
      ] as const) {
        const font = mainFont(fonts, letter, weight);
        file.addFileToVFS(`${style}.ttf`, base64.get(font) ?? '');
        file.addFont(`${style}.ttf`, 'letter', style);
      }
      const write = (text: string, x: number, y: number, width: number, size: number, leading: number): number => {
        file.setFontSize(size);
        const lines = file.splitTextToSize(text, width);
        const options = { baseline: 'top', lineHeightFactor: leading, align: rtl ? 'right' : 'left' };
        file.text(lines, rtl ? x + width : x, y, options);
        return y + lines.length * size * leading;
      };
      file.setFont('letter', 'normal');
      for (const { x, y, width, lines } of plain.boxes) {
        let top = y;
        for (const line of lines) top = write(line, x, top, width, 11, plain.boxLeading);
      }
      write(plain.date.text, left, plain.date.y, columnWidth, 11, 1.2);
      let y = plain.subjectY;
      for (const { text, label, size, bold, leading, after } of plain.column) {
        file.setFont('letter', bold ? 'bold' : 'normal');
        const indent = label === undefined ? 0 : LABEL_WIDTH;
        if (label !== undefined) write(label, rtl ? left + columnWidth - indent : left, y, indent, size, leading);
        y = write(text, rtl ? left : left + indent, y, columnWidth - indent, size, leading) + after;
      }
      return new Uint8Array(file.output('arraybuffer'));
    },
  };
};
