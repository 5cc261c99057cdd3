import { writeFileSync } from 'node:fs';
import { loadCouncilLists, loadExpertsList, loadNumericCodes } from '../../../lib/catalogue/loadRecipientLists';
import { statesOnRecord } from '../../../lib/catalogue/loadStateRecords';
import { type Place, readLand, stateCentres } from './atlas';
import { drawMap, type MapMark, type View } from './drawMap';

const WORLD: View = { west: -180, east: 180, north: 84, south: -57, width: 1000, symbol: 8, coarse: 2 };
const DETAIL: View = { west: -14, east: 84, north: 71, south: 8, width: 1000, symbol: 13, coarse: 3 };

/** Names in the atlas of those that have no numeric code in ISO 3166-1. */
const WITHOUT_CODE: Readonly<Record<string, string>> = { XK: 'Kosovo' };

/** Where the symbol of a state stands, by its ISO code. */
const places = (): ((state: string) => Place) => {
  const codes = loadNumericCodes();
  const centres = stateCentres();
  return (state) => {
    const place = centres.get(codes[state] ?? WITHOUT_CODE[state] ?? '');
    if (!place)
      throw new Error(`No place on the map for "${state}": see content/catalogue/recipients/numeric-codes.json.`);
    return place;
  };
};

/** Every state of the two lists of recipients. */
export const recipientMarks = (): MapMark[] => {
  const { permanent, elected } = loadCouncilLists();
  const [now, next] = elected.map(({ states }) => states);
  const members = [...permanent, ...(now ?? [])];
  const { states: experts } = loadExpertsList();
  const placeOf = places();
  return [...new Set([...experts, ...members, ...(next ?? [])])].map((state) => {
    const council = members.includes(state) ? 'now' : next?.includes(state) ? 'next' : null;
    return { place: placeOf(state), council, listed: experts.includes(state) };
  });
};

/** Every state of which something is on record. */
export const recordMarks = (): MapMark[] => {
  const placeOf = places();
  return statesOnRecord().map((state) => ({ place: placeOf(state), council: null, listed: true }));
};

/** The maps of the pages of recipients and of states: the world, and closer the part where most of these states are. */
export const writeMaps = (): void => {
  const [world, detail] = [readLand('110m'), readLand('50m')];
  for (const [name, marks] of [
    ['map', recipientMarks()],
    ['map-records', recordMarks()],
  ] as const) {
    writeFileSync(`public/${name}-world.svg`, drawMap(world, marks, WORLD));
    writeFileSync(`public/${name}-detail.svg`, drawMap(detail, marks, DETAIL));
  }
};
