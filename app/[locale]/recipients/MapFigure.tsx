import type { ReactNode } from 'react';
import { loadMapSize } from '@/lib/catalogue/loadMapSize';
import type { Messages } from '@/lib/i18n/messages';
import styles from './recipients.module.css';

interface MapFigureProps {
  /** What tools/build/map calls the pair of drawings: "map" for `public/map-world.svg` and `public/map-detail.svg`. */
  readonly file: 'map' | 'map-records';
  readonly messages: Messages['pictures']['map'];
  /** The legend, an `li` for each symbol. */
  readonly children: ReactNode;
}

/** The world and, closer, the part where most states of the lists are. What it shows stands in lists beside it. */
export const MapFigure = ({ file, messages, children }: MapFigureProps) => (
  <figure className={styles.figure}>
    {[
      { src: `/${file}-world.svg`, title: messages.world },
      { src: `/${file}-detail.svg`, title: messages.detail },
    ].map(({ src, title }) => (
      <div key={src}>
        <p className={styles.mapTitle}>{title}</p>
        {/* biome-ignore lint/performance/noImgElement: a static file; Next's image component needs a server or script. */}
        <img className={styles.map} src={src} alt="" {...loadMapSize(src)} />
      </div>
    ))}
    <figcaption>
      <ul className={styles.legend}>{children}</ul>
      <p className={styles.note}>{messages.note}</p>
    </figcaption>
  </figure>
);
