import { equalEarth, type Place, type Point } from './equalEarth';

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
  readonly experts: boolean;
}

const LAND = '#d9d4c7';
const SEA = '#f4f2ed';
const EXPERTS = '#0b5c6b';
const COUNCIL = '#b85c00';

const middle = ({ west, east }: View): number => (west + east) / 2;

const projection = (view: View): { readonly height: number; readonly project: (place: Place) => Point } => {
  const centre = middle(view);
  // The widest parallel in the view fills its width.
  const widest = view.south < 0 && view.north > 0 ? 0 : Math.min(Math.abs(view.south), Math.abs(view.north));
  const [right] = equalEarth([view.east, widest], centre);
  const scale = view.width / (2 * right);
  const [, top] = equalEarth([centre, view.north], centre);
  const [, bottom] = equalEarth([centre, view.south], centre);
  return {
    height: Math.round((top - bottom) * scale),
    project: (place) => {
      const [x, y] = equalEarth(place, centre);
      return [(x + right) * scale, (top - y) * scale];
    },
  };
};

/** An outline held inside the picture: what lies beyond is drawn on a frame around it, where nobody sees it. */
const pathOf = (ring: readonly Place[], view: View, height: number, project: (place: Place) => Point): string => {
  const margin = 40;
  const hold = (value: number, most: number) => Math.round(Math.min(most + margin, Math.max(-margin, value)));
  const points: Point[] = [];
  for (const place of ring) {
    const [x, y] = project(place);
    const next: Point = [hold(x, view.width), hold(y, height)];
    const last = points.at(-1);
    if (!last || Math.hypot(next[0] - last[0], next[1] - last[1]) >= view.coarse) points.push(next);
  }
  const inside = points.some(([x, y]) => x > -margin && x < view.width + margin && y > -margin && y < height + margin);
  if (!inside || points.length < 3) return '';
  return points
    .map(([x, y], index) => {
      const [px, py] = points[index - 1] ?? [0, 0];
      return index === 0 ? `M${x} ${y}l` : `${x - px} ${y - py}`;
    })
    .join(' ')
    .replace(/ -/g, '-')
    .concat('z');
};

/** A circle around a diamond, in symbols; one that would be cut off at the edge is left to the map of the world. */
const LARGEST = 1.5;

const round = (value: number): number => Math.round(value * 10) / 10;

const symbolOf = ({ council, experts }: MapMark, [x, y]: Point, size: number): string => {
  const reach = size * 1.25;
  const diamond = `M${round(x)} ${round(y - reach)}l${reach} ${reach}-${reach} ${reach}-${reach}-${reach}z`;
  return [
    experts
      ? `<circle cx="${round(x)}" cy="${round(y)}" r="${council ? size * LARGEST : size}" fill="${EXPERTS}"/>`
      : '',
    council ? `<path d="${diamond}" fill="${council === 'now' ? COUNCIL : '#ffffff'}" stroke="${COUNCIL}"/>` : '',
  ].join('');
};

/** A map without words, so that one file serves all languages. */
export const drawMap = (rings: readonly (readonly Place[])[], marks: readonly MapMark[], view: View): string => {
  const { height, project } = projection(view);
  const land = rings.map((ring) => pathOf(ring, view, height, project)).join('');
  const shown = marks
    .map((mark) => ({ mark, point: project(mark.place) }))
    .filter(({ point: [x, y] }) => Math.min(x, view.width - x, y, height - y) > view.symbol * LARGEST)
    .sort((a, b) => Number(a.mark.council !== null) - Number(b.mark.council !== null));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${view.width} ${height}" width="${view.width}" height="${height}">
<rect width="${view.width}" height="${height}" fill="${SEA}"/>
<path fill="${LAND}" d="${land}"/>
<g stroke="#ffffff" stroke-width="2">${shown.map(({ mark, point }) => symbolOf(mark, point, view.symbol)).join('')}</g>
</svg>
`;
};
