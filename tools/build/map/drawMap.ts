import { geoEqualEarth, geoPath } from 'd3-geo';
import type { MultiPoint } from 'geojson';
import { ACCENT } from '../../../lib/domain/campaign';
import type { Place, Shapes } from './atlas';

type Point = [x: number, y: number];

/** Width and height in the units of the drawing; `west` to `east` fill its width, `north` is its top. */
export interface View {
  readonly west: number;
  readonly east: number;
  readonly north: number;
  readonly south: number;
  readonly width: number;
  /** Half the size of a symbol, so that it stays visible where the map is as wide as a phone. */
  readonly symbol: number;
  /** Points of an outline nearer to each other are drawn as one. */
  readonly coarse: number;
}

/** What a state is on the map; one state may be both. */
export interface MapMark {
  readonly place: Place;
  readonly council: 'now' | 'next' | null;
  /** On the list that the map shows by circles. */
  readonly listed: boolean;
}

const LAND = '#d9d4c7';
const SEA = '#f4f2ed';
const COUNCIL = '#b85c00';

/**
 * Equal Earth (Šavrič, Patterson and Jenny 2018), in which every state has the area it has, so that none looks more
 * important than it is; what it draws ends just beyond the edges of the view.
 */
export const projectionOf = ({ west, east, north, south, width, coarse }: View) => {
  const middle = (west + east) / 2;
  // The widest parallel in the view fills its width.
  const widest = south < 0 && north > 0 ? 0 : Math.min(Math.abs(south), Math.abs(north));
  const frame: MultiPoint = {
    type: 'MultiPoint',
    coordinates: [
      [west, widest],
      [east, widest],
      [middle, north],
      [middle, south],
    ],
  };
  // The atlas has points enough: none are put between them.
  const projection = geoEqualEarth().rotate([-middle, 0]).precision(0).fitWidth(width, frame);
  const height = Math.round(geoPath(projection).bounds(frame)[1][1]);
  // So far out that no thinning of a cut ring shows.
  const edges: [Point, Point] = [
    [-coarse, -coarse],
    [width + coarse, height + coarse],
  ];
  return { height, projection: projection.clipExtent(edges) };
};

/** A ring without points nearer than `coarse` to the one before. */
const thinned = (ring: readonly Point[], coarse: number): Point[] => {
  const kept: Point[] = [];
  for (const [x, y] of ring) {
    const last = kept.at(-1);
    if (!last || Math.hypot(x - last[0], y - last[1]) >= coarse) kept.push([x, y]);
  }
  return kept;
};

/** A ring with each point relative to the one before, which takes less than half of what places in the drawing take. */
const relativePath = (ring: readonly Point[]): string =>
  ring
    .map(([x, y], index) => {
      const [lastX, lastY] = ring[index - 1] ?? [0, 0];
      return index === 0 ? `M${x} ${y}l` : `${x - lastX} ${y - lastY}`;
    })
    .join(' ')
    .replace(/ -/g, '-')
    .concat('z');

/** The rings of a path by geoPath, which writes each as M1,2L3,4L5,6Z. */
const ringsOf = (path: string): Point[][] =>
  [...path.matchAll(/M([^Z]+)Z/g)].map(([, ring = '']) =>
    ring.split('L').map((point): Point => {
      const [x = 0, y = 0] = point.split(',').map(Number);
      return [x, y];
    }),
  );

/** A circle around a diamond, in symbols; one that would be cut off at the edge is left to the map of the world. */
const LARGEST = 1.5;

const round = (value: number): number => Math.round(value * 10) / 10;

const symbolOf = ({ council, listed }: MapMark, [x, y]: Point, size: number): string => {
  const reach = size * 1.25;
  const diamond = `M${round(x)} ${round(y - reach)}l${reach} ${reach}-${reach} ${reach}-${reach}-${reach}z`;
  return [
    listed ? `<circle cx="${round(x)}" cy="${round(y)}" r="${council ? size * LARGEST : size}" fill="${ACCENT}"/>` : '',
    council ? `<path d="${diamond}" fill="${council === 'now' ? COUNCIL : '#ffffff'}" stroke="${COUNCIL}"/>` : '',
  ].join('');
};

/** A map without words, so that one file serves all languages. */
export const drawMap = (land: Shapes, marks: readonly MapMark[], view: View): string => {
  const { height, projection } = projectionOf(view);
  const outlines = ringsOf(geoPath(projection).digits(0)(land) ?? '')
    .map((ring) => thinned(ring, view.coarse))
    .filter(({ length }) => length > 2);
  const shown = marks
    .map((mark) => ({ mark, point: projection(mark.place) ?? [0, 0] }))
    .filter(({ point: [x, y] }) => Math.min(x, view.width - x, y, height - y) > view.symbol * LARGEST)
    .sort((a, b) => Number(a.mark.council !== null) - Number(b.mark.council !== null));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${view.width} ${height}" width="${view.width}" height="${height}">
<rect width="${view.width}" height="${height}" fill="${SEA}"/>
<path fill="${LAND}" d="${outlines.map(relativePath).join('')}"/>
<g stroke="#ffffff" stroke-width="2">${shown.map(({ mark, point }) => symbolOf(mark, point, view.symbol)).join('')}</g>
</svg>
`;
};
