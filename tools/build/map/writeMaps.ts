import { writeFileSync } from 'node:fs';
import { loadCouncilLists, loadExpertsList, loadNumericCodes } from '../../../lib/catalogue/loadRecipientLists';
import { readLand, stateCentres } from './atlas';
import { drawMap, type MapMark, type View } from './drawMap';

const WORLD: View = { west: -180, east: 180, north: 84, south: -57, width: 1000, symbol: 8, coarse: 2 };
const DETAIL: View = { west: -14, east: 84, north: 71, south: 8, width: 1000, symbol: 13, coarse: 3 };

/** Every state of the two lists, with where its symbol stands. */
export const mapMarks = (): MapMark[] => {
  const { permanent, elected } = loadCouncilLists();
  const [now, next] = elected.map(({ states }) => states);
  const members = [...permanent, ...(now ?? [])];
  const { states: experts } = loadExpertsList();
  const codes = loadNumericCodes();
  const centres = stateCentres();
  return [...new Set([...experts, ...members, ...(next ?? [])])].map((state) => {
    const place = centres.get(codes[state] ?? '');
    if (!place)
      throw new Error(`No place on the map for "${state}": see content/catalogue/recipients/numeric-codes.json.`);
    const council = members.includes(state) ? 'now' : next?.includes(state) ? 'next' : null;
    return { place, council, experts: experts.includes(state) };
  });
};

/** The maps of the page of recipients: the world, and closer the part where most of these states are. */
export const writeMaps = (): void => {
  const marks = mapMarks();
  writeFileSync('public/map-world.svg', drawMap(readLand('110m'), marks, WORLD));
  writeFileSync('public/map-detail.svg', drawMap(readLand('50m'), marks, DETAIL));
};
