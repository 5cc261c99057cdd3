import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoArea, geoCentroid } from 'd3-geo';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';

/** Degrees: longitude east, latitude north. */
export type Place = [longitude: number, latitude: number];
export type Shapes = FeatureCollection<Polygon | MultiPolygon>;

/** Natural Earth (public domain) as packed by world-atlas; read as data, since a type of three megabytes helps nobody. */
const readShapes = (file: string, name: string): Shapes => {
  const text = readFileSync(createRequire(import.meta.url).resolve(`world-atlas/${file}.json`), 'utf8');
  const topology = JSON.parse(text) as Parameters<typeof feature>[0];
  const object = topology.objects[name];
  if (!object) throw new Error(`No "${name}" in the atlas.`);
  return feature(topology, object) as Shapes;
};

/** The land as one shape, without borders. */
export const readLand = (scale: '110m' | '50m'): Shapes => readShapes(`land-${scale}`, 'land');

const polygonsOf = (shape: Polygon | MultiPolygon): Polygon[] =>
  shape.type === 'Polygon' ? [shape] : shape.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));

/** The middle of each state's largest piece of land, by its numeric code; by its name where the atlas has no code. */
export const stateCentres = (): Map<string, Place> =>
  new Map(
    readShapes('countries-10m', 'countries').features.map(({ id, properties, geometry }) => {
      const [largest = geometry] = polygonsOf(geometry).sort((a, b) => geoArea(b) - geoArea(a));
      return [String(id ?? properties?.name), geoCentroid(largest)];
    }),
  );
