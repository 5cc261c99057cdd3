import type { Direction } from '@/lib/domain/locales';
import { placeEvents, placeOnLine, type TimeScale } from './placeEvents';
import styles from './timeline.module.css';

export interface TimelineEvent {
  readonly id: string;
  readonly asOf: string;
  readonly date: string;
  readonly title: string;
}

interface TimelineProps {
  readonly events: readonly TimelineEvent[];
  /** Until when our sources tell anything, and the day on which they were last looked at. */
  readonly known: string;
  readonly checked: { readonly asOf: string; readonly date: string };
  readonly endText: string;
  readonly direction: Direction;
}

/** px, at the width of a phone; the drawing may grow a little on wider screens. */
const WIDTH = 344;
const LINE = 50;
const LABELS = 72;
const GAP = 33;
const SCALE = { top: 24, year: 140 };

/**
 * The line of time, drawn to scale. The list below says the same with sources, so that a screen reader passes this over.
 * Text of the browser in a drawing without script: it follows the direction of the page, and so do the places.
 */
export const Timeline = ({ events, known, checked, endText, direction }: TimelineProps) => {
  const firstYear = Number(events[0]?.asOf.slice(0, 4));
  const scale: TimeScale = { ...SCALE, firstYear };
  const across = (x: number): number => (direction === 'rtl' ? WIDTH - x : x);
  const placed = placeEvents(events, scale, GAP);
  const end = placeOnLine(known, scale);
  const lastLabel = placed.at(-1)?.label ?? 0;
  const checkedAt = placeOnLine(checked.asOf, scale);
  const years = Array.from(
    { length: Number(checked.asOf.slice(0, 4)) - firstYear + 1 },
    (_, index) => firstYear + index,
  );
  const endLabel = Math.max(lastLabel, end) + GAP;
  const checkedLabel = Math.max(checkedAt, endLabel + GAP);
  const height = Math.ceil(checkedLabel + GAP);
  return (
    <svg className={styles.timeline} viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true" focusable="false">
      {years.map((year) => {
        const y = placeOnLine(`${year}-01-01`, scale);
        return (
          <g key={year}>
            <line className={styles.tick} x1={across(LINE - 8)} x2={across(LINE + 8)} y1={y} y2={y} />
            <text className={styles.year} x={across(2)} y={y + 4}>
              {year}
            </text>
          </g>
        );
      })}
      <line className={styles.line} x1={across(LINE)} x2={across(LINE)} y1={SCALE.top} y2={end} />
      <line className={styles.unknown} x1={across(LINE)} x2={across(LINE)} y1={end} y2={checkedAt} />
      <line className={styles.end} x1={across(LINE - 14)} x2={across(LINE + 14)} y1={end + 7} y2={end + 7} />
      <polyline
        className={styles.leader}
        points={`${across(LINE + 14)},${end + 7} ${across(LABELS - 10)},${endLabel} ${across(LABELS - 4)},${endLabel}`}
      />
      <text className={styles.limit} x={across(LABELS)} y={endLabel + 4}>
        {endText}
      </text>
      <polyline
        className={styles.leader}
        points={`${across(LINE)},${checkedAt} ${across(LABELS - 10)},${checkedLabel} ${across(LABELS - 4)},${checkedLabel}`}
      />
      <text className={styles.date} x={across(LABELS)} y={checkedLabel + 4}>
        {checked.date}
      </text>
      {placed.map(({ event: { id, date, title }, at, label }) => (
        <g key={id}>
          <polyline
            className={styles.leader}
            points={`${across(LINE)},${at} ${across(LABELS - 10)},${label} ${across(LABELS - 4)},${label}`}
          />
          <circle className={styles.dot} cx={across(LINE)} cy={at} r="5" />
          <text className={styles.date} x={across(LABELS)} y={label - 4}>
            {date}
          </text>
          <text className={styles.title} x={across(LABELS)} y={label + 10}>
            {title}
          </text>
        </g>
      ))}
    </svg>
  );
};
