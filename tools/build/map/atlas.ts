import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { Place } from './equalEarth';

type Topology = Parameters<typeof feature>[0];
type Ring = readonly Place[];
interface Geometry {
  readonly type: string;
  readonly coordinates: readonly (readonly Ring[])[] | readonly Ring[];
}
interface Feature {
  readonly id?: string | number;
  readonly geometry: Geometry;
}

/** Natural Earth (public domain) as packed by world-atlas; read as data, since a type of three megabytes helps nobody. */
const read = (file: string): Topology =>
  JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`world-atlas/${file}.json`), 'utf8')) as Topology;

const featuresOf = (topology: Topology, name: string): Feature[] => {
  const object = topology.objects[name];
  if (!object) throw new Error(`No "${name}" in the atlas.`);
  return (feature(topology, object) as unknown as { readonly features: Feature[] }).features;
};

/** Longitudes that go on past the 180th meridian, so that a piece of land which it crosses is not torn across the map. */
const unwrapped = (ring: Ring): Ring => {
  let turn = 0;
  return ring.map(([longitude, latitude], index) => {
    const step = longitude - (ring[index - 1]?.[0] ?? longitude);
    if (step > 180) turn -= 360;
    else if (step < -180) turn += 360;
    return [longitude + turn, latitude];
  });
};

/** What lies past one edge of the map stands at the other; each copy ends at the 180th meridian. */
const onBothEdges = (ring: Ring): Ring[] => {
  const isAtEdge = (place: Place | undefined) => Math.abs(place?.[0] ?? 0) === 180;
  const shifted = (by: number): Ring =>
    ring
      .map(([longitude, latitude]): Place => [Math.max(-180, Math.min(180, longitude + by)), latitude])
      .filter((place, index, all) => !(isAtEdge(all.at(index - 1)) && isAtEdge(place) && isAtEdge(all[index + 1])));
  return [
    shifted(0),
    ...(ring.some(([longitude]) => longitude > 180) ? [shifted(-360)] : []),
    ...(ring.some(([longitude]) => longitude < -180) ? [shifted(360)] : []),
  ];
};

const withinTurn = ([longitude, latitude]: Place): Place => [((longitude + 540) % 360) - 180, latitude];

const outlines = ({ type, coordinates }: Geometry): Ring[] =>
  (type === 'MultiPolygon' ? (coordinates as readonly (readonly Ring[])[]) : [coordinates as readonly Ring[]]).flatMap(
    ([outline]) => (outline ? [unwrapped(outline)] : []),
  );

/** Outlines of the land without borders, lakes or what lies south of the sixtieth parallel, where no state is. */
export const landOutlines = (scale: '110m' | '50m'): Ring[] =>
  featuresOf(read(`land-${scale}`), 'land')
    .flatMap(({ geometry }) => outlines(geometry))
    .filter((ring) => ring.some(([, latitude]) => latitude > -60))
    .flatMap(onBothEdges);

/** Twice the signed area of a ring, and its centre (shoelace formula); good enough for where to put a symbol. */
const areaAndCentre = (ring: Ring): { readonly area: number; readonly centre: Place } => {
  let [area, x, y] = [0, 0, 0];
  ring.forEach(([x0, y0], index) => {
    const [x1, y1] = ring[(index + 1) % ring.length] ?? [x0, y0];
    const cross = x0 * y1 - x1 * y0;
    area += cross;
    x += (x0 + x1) * cross;
    y += (y0 + y1) * cross;
  });
  return { area: Math.abs(area), centre: area === 0 ? (ring[0] ?? [0, 0]) : [x / (3 * area), y / (3 * area)] };
};

/** The middle of each state's largest piece of land, by its numeric code. */
export const stateCentres = (): Map<string, Place> =>
  new Map(
    featuresOf(read('countries-10m'), 'countries').flatMap(({ id, geometry }) => {
      const [largest] = outlines(geometry)
        .map(areaAndCentre)
        .sort((a, b) => b.area - a.area);
      return id === undefined || !largest ? [] : [[String(id), withinTurn(largest.centre)] as const];
    }),
  );
