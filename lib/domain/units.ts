/** Millimetres, measured from the top left corner of the sheet. Postal standards speak in them. */
export type Mm = number;

/** PostScript points, 1/72 inch: what a PDF speaks in. */
export type Pt = number;

const POINTS_PER_MM = 72 / 25.4;

export const mmToPt = (mm: Mm): Pt => mm * POINTS_PER_MM;

export const ptToMm = (pt: Pt): Mm => pt / POINTS_PER_MM;
