import { loadFigureCharts } from '@/lib/catalogue/loadFigureCharts';
import {
  loadAttributions,
  loadFacts,
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
import type { BarPart } from './Bar';

export const PART_KINDS = ['fighters', 'forces', 'civilians'] as const;

export interface FigureRow {
  readonly id: string;
  readonly saidBy: string;
  readonly date: string;
  /** The number as the source hedges it: “at least 332”; null where the row brings several sources together. */
  readonly value: string | null;
  readonly statement: string;
  readonly parts: readonly { readonly kind: (typeof PART_KINDS)[number]; readonly text: string }[];
  readonly bar: readonly BarPart[];
  readonly open: boolean;
}

export interface FigureOnPage {
  readonly id: FigureChart['id'];
  readonly title: string;
  readonly rows: readonly FigureRow[];
  readonly notes: readonly { readonly id: string; readonly text: string }[];
}

const endsOf = ({ value }: Fact): { readonly from: number; readonly to: number } => {
  if (typeof value === 'object' && value) return value;
  return { from: Number(value), to: Number(value) };
};

/** Bars of one chart share a scale; an arrow needs a little room after the longest. */
const ROOM_FOR_ARROW = 1.06;

const barOf = (fact: Fact, parts: ChartRow['parts'], most: number): BarPart[] => {
  const share = (value: number) => value / (most * ROOM_FOR_ARROW);
  if (parts) {
    let sum = 0;
    return PART_KINDS.map((kind) => {
      const from = sum;
      sum += parts[kind];
      return { fill: kind, from: share(from), to: share(sum) };
    });
  }
  const { from, to } = endsOf(fact);
  return [
    { fill: 'single', from: 0, to: share(from) },
    ...(to > from ? [{ fill: 'striped' as const, from: share(from), to: share(to) }] : []),
  ];
};

/** The charts of the page in one language, from the ledger. */
export const figuresIn = (locale: Locale): FigureOnPage[] => {
  const facts = loadFacts();
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
  return loadFigureCharts().map(({ id, rows, notes }) => {
    const rowFacts = rows.flatMap(({ fact, parts }) =>
      facts.filter((row) => row.id === fact).map((row) => ({ row, parts })),
    );
    const most = Math.max(...rowFacts.map(({ row }) => endsOf(row).to));
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
        bar: barOf(row, parts, most),
        open: row.qualifier === 'at-least' || row.qualifier === 'more-than',
      })),
      notes: notes.map((note) => ({ id: note, text: wording[note]?.statement ?? '' })),
    };
  });
};
