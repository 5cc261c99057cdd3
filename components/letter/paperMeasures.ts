import type { BoxMm } from '@/lib/domain/layout';
import type { Letter } from '@/lib/domain/letter';
import { type Mm, ptToMm } from '@/lib/domain/units';
import { type Density, textSizeAt } from '@/lib/paper/density';
import { sizesOf } from '@/lib/paper/sizes';

/** Custom properties: numbers alone, millimetres of the paper, which LetterPreview.module.css multiplies by --mm. */
export type Measures = Readonly<Record<`--${string}`, number | string>> & { readonly left?: string };

/** Set by script, for the pages' policy allows no style in their markup. */
export const measure = (element: HTMLElement, measures: Measures): void => {
  for (const [name, value] of Object.entries(measures)) element.style.setProperty(name, String(value));
};

/** For an element that is drawn where script runs. */
export const at = (measures: Measures) => ({
  ref: (element: HTMLElement | null): void => {
    if (element) measure(element, measures);
  },
});

/** From the left edge of the sheet, whatever the direction of writing. */
export const fromLeft = (x: Mm): Measures => ({ left: `calc(var(--mm) * ${x})` });

/** Where something stands on the sheet, from its left and upper edge. */
export const boxMeasures = ({ x, y, width, height }: BoxMm): Measures => ({
  ...fromLeft(x),
  '--y': y,
  '--w': width,
  '--h': height,
});

/** The sheet itself. Where an envelope fixes the sides, the margin for filing stays on the left in every script. */
export const sheetMeasures = (letter: Letter): Measures => {
  const { sheet, margins, subjectY, mirrors } = letter.layout;
  const rtl = letter.direction === 'rtl';
  const [left, right] = rtl && mirrors ? [margins.end, margins.start] : [margins.start, margins.end];
  return {
    '--sheet-w': sheet.width,
    '--sheet-h': sheet.height,
    '--top': margins.top,
    '--bottom': margins.bottom,
    '--left': left,
    '--right': right,
    '--subject': subjectY,
    '--small': ptToMm(sizesOf(letter).small),
    '--small-leading': rtl ? 1.35 : 1.15,
  };
};

/** How closely the text is set. */
export const densityMeasures = (letter: Letter, density: Density): Measures => ({
  '--set-size': ptToMm(textSizeAt(letter, density)),
  '--set-leading': density.leading[letter.direction],
  '--set-gap': ptToMm(density.gap),
  '--set-signature': density.signature,
});
