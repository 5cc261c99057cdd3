import { loadFigureCharts } from '../../../lib/catalogue/loadFigureCharts';
import type { Fact } from '../../../lib/domain/fact';
import type { FigureChart } from '../../../lib/domain/figureChart';
import type { Problem } from '../../../lib/domain/problem';
import type { Rule } from '../rule';

const FILE = 'content/catalogue/figures.json';

const isDrawable = ({ value }: Fact): boolean => typeof value === 'number' || (typeof value === 'object' && !!value);

/** A part is a figure of the total's own row, or a row of its own by the same source. */
const isKnown = (part: number, total: Fact, facts: readonly Fact[]): boolean =>
  total.figures.includes(String(part)) || facts.some(({ source, value }) => source === total.source && value === part);

const partsProblem = (fact: Fact, parts: Readonly<Record<string, number>>, facts: readonly Fact[]): string | null => {
  const numbers = Object.values(parts);
  if (numbers.reduce((sum, part) => sum + part, 0) !== fact.value)
    return 'the parts do not add up to the fact’s value.';
  const unknown = numbers.filter((part) => !isKnown(part, fact, facts));
  return unknown.length > 0 ? `${unknown.join(' and ')}: not in the ledger.` : null;
};

/** Bars and sentences on the page of figures that the ledger does not bear out. */
export const figureChartProblems = (charts: readonly FigureChart[], facts: readonly Fact[]): Problem[] =>
  charts.flatMap(({ id, rows, notes }) => {
    const problem = (place: string, text: string, remedy: string): Problem => ({
      file: FILE,
      place: `${id}.${place}`,
      problem: text,
      remedy,
    });
    const lost = [...rows.map(({ fact }) => fact), ...notes].filter((fact) => !facts.some((row) => row.id === fact));
    return [
      ...lost.map((fact) =>
        problem(fact, 'is not in the ledger.', 'Add it to content/catalogue/facts.json with source and date.'),
      ),
      ...rows.flatMap(({ fact: rowId, parts }) => {
        const fact = facts.find((row) => row.id === rowId);
        if (!fact) return [];
        if (!isDrawable(fact)) return [problem(rowId, 'has no number to draw.', 'Put it among the notes.')];
        const wrong = parts && partsProblem(fact, parts, facts);
        return wrong ? [problem(rowId, wrong, 'Copy the parts from the source, and name them in `figures`.')] : [];
      }),
    ];
  });

export const rule: Rule = {
  holds: 'Charts that the ledger bears out',
  catalogue: ({ facts }) => figureChartProblems(loadFigureCharts(), facts),
};
