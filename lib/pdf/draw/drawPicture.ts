import type { PdfKitDocument } from 'pdfkit';
import type { Picture } from '../../domain/picture';
import type { Pt } from '../../domain/units';

/** A rectangle in the page's own coordinates, from the bottom left. */
export interface Frame {
  readonly left: Pt;
  readonly bottom: Pt;
  readonly width: Pt;
  readonly height: Pt;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Fills the frame with a picture: an image XObject of plain samples (ISO 32000-1, 8.9.5). */
export const drawPicture = (file: PdfKitDocument, { width, height, rgb }: Picture, frame: Frame): void => {
  const image = file.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: 8,
    ColorSpace: 'DeviceRGB',
  });
  image.end(rgb);
  const { xobjects } = file.page;
  const name = `Im${Object.keys(xobjects).length + 1}`;
  xobjects[name] = image;
  const matrix = [frame.width, 0, 0, frame.height, frame.left, frame.bottom].map(rounded).join(' ');
  file.addContent(`q ${matrix} cm /${name} Do Q`);
};
