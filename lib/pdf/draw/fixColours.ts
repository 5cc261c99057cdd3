import type { PdfKitDocument, PdfKitReference } from 'pdfkit';

const spaces = new WeakMap<PdfKitDocument, Readonly<Record<string, PdfKitReference>>>();

/** White of CIE standard illuminant D65. */
const WhitePoint = [0.9505, 1, 1.089];

/** A gray and an RGB that say which colours they mean: those of sRGB (IEC 61966-2-1), its curve as a power. */
const makeSpaces = (file: PdfKitDocument): Readonly<Record<string, PdfKitReference>> => {
  const gray = file.ref(['CalGray', { WhitePoint, Gamma: 2.2 }]);
  const Matrix = [0.4124, 0.2126, 0.0193, 0.3576, 0.7152, 0.1192, 0.1805, 0.0722, 0.9505];
  const rgb = file.ref(['CalRGB', { WhitePoint, Gamma: [2.2, 2.2, 2.2], Matrix }]);
  gray.end();
  rgb.end();
  return { DefaultGray: gray, DefaultRGB: rgb };
};

/**
 * What is painted on the page in gray or RGB means the same on every device (ISO 19005-2, 6.2.4.3). These two spaces
 * do it without a colour profile, for what is drawn now and for pictures.
 */
export const fixColours = (file: PdfKitDocument): void => {
  const made = spaces.get(file) ?? makeSpaces(file);
  spaces.set(file, made);
  Object.assign(file.page.colorSpaces, made);
};
