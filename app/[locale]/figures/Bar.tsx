import type { Direction } from '@/lib/domain/locales';
import styles from './figures.module.css';

/** Shares of the width, 0 to 1, from where the text begins. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A part of a whole, in a tone of its own. */
export interface BarPart extends Stretch {
  readonly fill: 'fighters' | 'forces' | 'civilians';
}

interface BarProps {
  /** The number, or the lower and the higher one that a source gives; none where it is the span alone that is shown. */
  readonly number?: Stretch;
  /** Of what the number is made up; empty where that is not told. */
  readonly parts?: readonly BarPart[];
  /** The source gives a lowest number: the bar ends in an arrow. */
  readonly open: boolean;
  /** How far all sources lie apart, drawn behind; null where there is nothing to compare. */
  readonly span?: Stretch | null;
  readonly direction: Direction;
}

const HEIGHT = 16;
const MIDDLE = HEIGHT / 2;
const percent = (share: number): string => `${Math.round(share * 10000) / 100}%`;

/** One number as it stands to the others: a dot, a block from … to, an arrow for a lowest one. Beside it stands the text. */
export const Bar = ({ number, parts = [], open, span = null, direction }: BarProps) => {
  const rtl = direction === 'rtl';
  const at = (share: number): string => percent(rtl ? 1 - share : share);
  const stretch = ({ from, to }: Stretch, height: number) => ({
    x: at(rtl ? to : from),
    y: (HEIGHT - height) / 2,
    width: percent(to - from),
    height,
  });
  return (
    <svg className={styles.bar} width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
      {span && <rect className={styles.span} {...stretch(span, HEIGHT)} />}
      {parts.map((part) => (
        <rect key={part.fill} className={styles[part.fill]} {...stretch(part, 12)} />
      ))}
      {number && parts.length === 0 && <rect className={styles.line} {...stretch({ from: 0, to: number.from }, 3)} />}
      {number && number.to > number.from && <rect className={styles.line} {...stretch(number, 10)} />}
      {number && number.to === number.from && !open && parts.length === 0 && (
        <circle className={styles.line} cx={at(number.to)} cy={MIDDLE} r="5" />
      )}
      {number && open && (
        <svg x={at(number.to)} overflow="visible" aria-hidden="true">
          <path className={styles.arrow} d={rtl ? 'M6 3 0 8l6 5' : 'M-6 3 0 8l-6 5'} />
        </svg>
      )}
    </svg>
  );
};
