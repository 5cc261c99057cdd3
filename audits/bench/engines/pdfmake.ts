import { create, type Font } from 'fontkit';
import { bundledEngine, versionOf } from '../bundledEngine';
import { mainFont } from '../fonts';
import { LABEL_WIDTH, type NoScriptText, plainLetter } from '../plainLetter';
import type { OpenEngine } from './engine';

interface PdfMake {
  readonly virtualfs: { readonly writeFileSync: (name: string, content: Buffer) => void };
  readonly setUrlAccessPolicy: (allowed: () => boolean) => void;
  readonly setLocalAccessPolicy: (allowed: () => boolean) => void;
  readonly addFonts: (fonts: object) => void;
  readonly createPdf: (definition: object) => { readonly getBuffer: () => Promise<Uint8Array> };
}

/** Line height that a font asks for, as a part of its size: pdfmake counts in multiples of it. */
const ownLeading = (ttf: Buffer): number => {
  const { ascent, descent, lineGap, unitsPerEm } = create(ttf) as Font;
  return (ascent - descent + lineGap) / unitsPerEm;
};

/** pdfmake: its own line breaking, one face for each weight, no bidi. */
export const openPdfmake: OpenEngine = async (fonts) => {
  const { default: pdfmake } = await bundledEngine<{ default: PdfMake }>('pdfmake');
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  const leadings = new Map<string, number>();
  return {
    name: `pdfmake ${versionOf('pdfmake')}`,
    make: (letter) => {
      const plain = plainLetter(letter);
      const regular = mainFont(fonts, letter, 400);
      const bold = mainFont(fonts, letter, 700);
      const family = regular.family;
      const own = leadings.get(family) ?? ownLeading(regular.ttf);
      if (!leadings.has(family)) {
        leadings.set(family, own);
        pdfmake.virtualfs.writeFileSync(`${family}-400`, regular.ttf);
        pdfmake.virtualfs.writeFileSync(`${family}-700`, bold.ttf);
        pdfmake.addFonts({ [family]: { normal: `${family}-400`, bold: `${family}-700` } });
      }
      const alignment = plain.rtl ? 'right' : 'left';
      const text = ({ text: words, label, size, bold: heavy, leading, after }: NoScriptText) => {
        const style = { fontSize: size, bold: heavy, lineHeight: leading / own, alignment };
        if (label === undefined) return { text: words, ...style, margin: [0, 0, 0, after] };
        const columns = [
          { text: label, width: LABEL_WIDTH, ...style },
          { text: words, width: '*', ...style },
        ];
        return { columns: plain.rtl ? columns.reverse() : columns, margin: [0, 0, 0, after] };
      };
      const definition = {
        info: { title: plain.title },
        pageSize: { width: plain.width, height: plain.height },
        pageMargins: [plain.left, plain.subjectY, plain.width - plain.left - plain.columnWidth, plain.bottom],
        defaultStyle: { font: family },
        content: [
          ...plain.boxes.map(({ x, y, lines }) => ({
            stack: lines.map((line) => ({ text: line, fontSize: 11, lineHeight: plain.boxLeading / own })),
            absolutePosition: { x, y },
          })),
          { text: plain.date.text, fontSize: 11, absolutePosition: { x: plain.left, y: plain.date.y } },
          ...plain.column.map(text),
        ],
      };
      return pdfmake.createPdf(definition).getBuffer();
    },
  };
};
