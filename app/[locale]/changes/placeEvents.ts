/** An event on the line of time: where it happened on the line, and where its label stands, in px from the top. */
export interface PlacedEvent<Event> {
  readonly event: Event;
  readonly at: number;
  readonly label: number;
}

const DAY = 24 * 60 * 60 * 1000;

/** Days since the beginning of the first year; a month or year without a day counts at its end. */
const dayOf = (asOf: string, firstYear: number): number => {
  const [year = '', month = '12', day] = asOf.split('-');
  const at = day ? Date.UTC(+year, +month - 1, +day) : Date.UTC(+year, +month, 0);
  return (at - Date.UTC(firstYear, 0, 1)) / DAY;
};

export interface TimeScale {
  readonly firstYear: number;
  /** px from the top to the first of January of the first year. */
  readonly top: number;
  /** px for a year of 365 days. */
  readonly year: number;
}

export const placeOnLine = (asOf: string, { firstYear, top, year }: TimeScale): number =>
  Math.round((top + (dayOf(asOf, firstYear) / 365) * year) * 10) / 10;

/** A run of labels that touch: where the first would stand if all of it were moved to the places of index 0, and how many. */
interface Run {
  readonly sum: number;
  readonly count: number;
}

const middle = ({ sum, count }: Run): number => sum / count;

/**
 * Events true to scale, their labels beside them and moved apart by as little as keeps `gap` px between two of them
 * (isotonic regression by pooling adjacent violators: the least sum of squared distances).
 */
export const placeEvents = <Event extends { readonly asOf: string }>(
  events: readonly Event[],
  scale: TimeScale,
  gap: number,
): PlacedEvent<Event>[] => {
  const at = events.map(({ asOf }) => placeOnLine(asOf, scale));
  const runs: Run[] = [];
  at.forEach((own, index) => {
    let run: Run = { sum: own - index * gap, count: 1 };
    for (let before = runs.at(-1); before && middle(before) >= middle(run); before = runs.at(-1)) {
      runs.pop();
      run = { sum: before.sum + run.sum, count: before.count + run.count };
    }
    runs.push(run);
  });
  const starts = runs.flatMap((run) => Array.from({ length: run.count }, () => Math.max(scale.top, middle(run))));
  return events.map((event, index) => ({ event, at: at[index] ?? 0, label: (starts[index] ?? 0) + index * gap }));
};
