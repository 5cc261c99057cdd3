import type { Picture } from '../../domain/picture';
import type { Pt } from '../../domain/units';
import { type PdfFile, packed, type Ref } from '../file/PdfFile';

/** A rectangle in the page's own coordinates, from the bottom left. */
export interface Frame {
  readonly left: Pt;
  readonly bottom: Pt;
  readonly width: Pt;
  readonly height: Pt;
}

/** Letters to many recipients have one logo and one signature. */
const known = new WeakMap<Uint8Array, Uint8Array>();

/** A picture as an image XObject of plain samples (ISO 32000-1, 8.9.5). */
export const writePicture = (file: PdfFile, { width, height, rgb }: Picture): Ref => {
  const samples = known.get(rgb) ?? packed(rgb);
  known.set(rgb, samples);
  return file.packedStream(
    samples,
    `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 /ColorSpace /DeviceRGB`,
  );
};
