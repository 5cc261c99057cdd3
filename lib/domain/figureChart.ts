import * as v from 'valibot';

const FactId = v.pipe(v.string(), v.regex(/^[A-Z]\d{2}$/));

/** Charts of the page of figures, in order; their titles are messages. */
export const CHART_IDS = ['dead', 'held', 'boys', 'displaced', 'hol', 'roj', 'moved'] as const;

/** content/catalogue/figures.json: facts that count the same thing, drawn beside each other. */
export const FigureChart = v.strictObject({
  id: v.picklist(CHART_IDS),
  rows: v.pipe(
    v.array(
      v.strictObject({
        fact: FactId,
        /** What the source's total is made of; the parts add up to it. */
        parts: v.optional(v.strictObject({ fighters: v.number(), forces: v.number(), civilians: v.number() })),
      }),
    ),
    v.minLength(1),
  ),
  /** Facts without a bar that belong to the picture, told as sentences below it. */
  notes: v.array(FactId),
});
export type FigureChart = v.InferOutput<typeof FigureChart>;
export type ChartRow = FigureChart['rows'][number];
