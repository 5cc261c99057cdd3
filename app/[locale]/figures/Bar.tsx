import type { Direction } from '@/lib/domain/locales';
import styles from './figures.module.css';

/** Shares of the width, 0 to 1, from where the text begins. */
export interface BarPart {
  readonly from: number;
  readonly to: number;
  readonly fill: 'single' | 'fighters' | 'forces' | 'civilians' | 'striped';
}

interface BarProps {
  readonly parts: readonly BarPart[];
  /** The source gives a lowest number: the bar ends in an arrow. */
  readonly open: boolean;
  readonly direction: Direction;
}

const HEIGHT = 18;
const percent = (share: number): string => `${Math.round(share * 10000) / 100}%`;

/** One bar. Its number stands beside it as text, so that a screen reader passes the drawing over. */
export const Bar = ({ parts, open, direction }: BarProps) => {
  const rtl = direction === 'rtl';
  const end = parts.at(-1)?.to ?? 0;
  return (
    <svg className={styles.bar} width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
      {parts.map(({ from, to, fill }) => (
        <rect
          key={fill}
          className={styles[fill]}
          fill={fill === 'striped' ? 'url(#stripes)' : undefined}
          x={percent(rtl ? 1 - to : from)}
          width={percent(to - from)}
          height={HEIGHT}
        />
      ))}
      {open && (
        <svg x={percent(rtl ? 1 - end : end)} overflow="visible" aria-hidden="true">
          <path className={styles.arrow} d={rtl ? 'M-3 0l-10 9 10 9z' : 'M3 0l10 9-10 9z'} />
        </svg>
      )}
    </svg>
  );
};

/** The stripes, once a page; other drawings name them. */
export const Stripes = () => (
  <svg className={styles.hidden} width="0" height="0" aria-hidden="true" focusable="false">
    <defs>
      <pattern id="stripes" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className={styles.stripeGround} width="8" height="8" />
        <rect className={styles.single} width="4" height="8" />
      </pattern>
    </defs>
  </svg>
);
