import { loadFigureCharts } from '@/lib/catalogue/loadFigureCharts';
import {
  loadAttributions,
  loadFactsIn,
  loadFactWording,
  loadGroups,
  loadProfile,
} from '@/lib/catalogue/loadLetterWording';
import { loadMessages } from '@/lib/catalogue/loadMessages';
import type { Fact } from '@/lib/domain/fact';
import type { ChartRow, FigureChart } from '@/lib/domain/figureChart';
import type { Locale } from '@/lib/domain/locales';
import { formatDate } from '@/lib/i18n/formatDate';
import { formatFigure } from '@/lib/i18n/formatFigure';
import { formatNumber } from '@/lib/i18n/formatNumber';
import type { BarPart, Stretch } from './Bar';

export const PART_KINDS = ['fighters', 'forces', 'civilians'] as const;

export interface FigureRow {
  readonly id: string;
  readonly saidBy: string;
  readonly date: string;
  /** The number as the source hedges it: “at least 332”; null where the row brings several sources together. */
  readonly value: string | null;
  readonly statement: string;
  readonly parts: readonly { readonly kind: (typeof PART_KINDS)[number]; readonly text: string }[];
  readonly bar: { readonly number: Stretch; readonly parts: readonly BarPart[]; readonly open: boolean };
}

export interface FigureOnPage {
  readonly id: FigureChart['id'];
  readonly title: string;
  readonly rows: readonly FigureRow[];
  /** How far all sources lie apart; null of wholes with parts, and of one number. */
  readonly span: Stretch | null;
  /** The scale that the bars of a chart share, from 0: what stands at the start of each step, and at its end. */
  readonly axis: readonly string[];
  readonly notes: readonly { readonly id: string; readonly text: string }[];
}

const endsOf = ({ value }: Fact): { readonly from: number; readonly to: number } => {
  if (typeof value === 'object' && value) return value;
  return { from: Number(value), to: Number(value) };
};

/** A round number, four of which reach about as far as `most`. */
const stepOf = (most: number): number => {
  const least = most / 4;
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 2.5, 5].find((factor) => factor * power >= least) ?? 10) * power;
};

const partsOf = (parts: ChartRow['parts'], scale: number): BarPart[] => {
  if (!parts) return [];
  let sum = 0;
  return PART_KINDS.map((kind) => {
    const from = sum;
    sum += parts[kind];
    return { fill: kind, from: from / scale, to: sum / scale };
  });
};

/** The charts of the page in one language, from the ledger. */
export const figuresIn = (locale: Locale): FigureOnPage[] => {
  const facts = loadFactsIn(locale);
  const wording = loadFactWording(locale);
  const attributions = loadAttributions(locale);
  const profile = loadProfile(locale);
  const {
    pictures,
    punctuation: { colon },
  } = loadMessages(locale);
  const groups = loadGroups(locale);
  const number = (value: number) => formatNumber(value, groups);
  const say = (fact: Fact): string => formatFigure(endsOf(fact), fact.qualifier, pictures, groups);
  return loadFigureCharts().flatMap(({ id, rows, notes }) => {
    const rowFacts = rows.flatMap(({ fact, parts }) =>
      facts.filter((row) => row.id === fact).map((row) => ({ row, parts })),
    );
    if (rowFacts.length === 0) return [];
    const ends = rowFacts.map(({ row }) => endsOf(row));
    const most = Math.max(...ends.map(({ to }) => to));
    const step = stepOf(most);
    const scale = Math.ceil(most / step) * step;
    const least = Math.min(...ends.map(({ from }) => from));
    return {
      id,
      title: pictures.figures.charts[id],
      rows: rowFacts.map(({ row, parts }) => ({
        id: row.id,
        saidBy: attributions[row.attribution] ?? '',
        date: formatDate(row.asOf, profile),
        value: row.alsoSources.length > 0 ? null : say(row),
        statement: wording[row.id]?.statement ?? '',
        parts: parts
          ? PART_KINDS.map((kind) => ({ kind, text: `${pictures.figures.parts[kind]}${colon}${number(parts[kind])}` }))
          : [],
        bar: {
          number: { from: endsOf(row).from / scale, to: endsOf(row).to / scale },
          parts: partsOf(parts, scale),
          open: row.qualifier === 'at-least' || row.qualifier === 'more-than',
        },
      })),
      span: least < most && !rowFacts.some(({ parts }) => parts) ? { from: least / scale, to: most / scale } : null,
      axis: Array.from({ length: scale / step + 1 }, (_, index) => number(index * step)),
      notes: notes.flatMap((note) => {
        const text = wording[note]?.statement;
        return text ? [{ id: note, text }] : [];
      }),
    };
  });
};
