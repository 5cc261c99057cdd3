import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { placeEvents, placeOnLine } from '../../app/[locale]/changes/placeEvents';
import { loadFigureCharts } from '../../lib/catalogue/loadFigureCharts';
import { loadFacts } from '../../lib/catalogue/loadLetterWording';
import { loadCouncilLists, loadExpertsList } from '../../lib/catalogue/loadRecipientLists';
import { statesOnRecord } from '../../lib/catalogue/loadStateRecords';
import { Review } from '../../lib/domain/locale';
import { formatNumber } from '../../lib/i18n/formatNumber';
import { readLand } from '../../tools/build/map/atlas';
import { drawMap, projectionOf, type View } from '../../tools/build/map/drawMap';
import { recipientMarks, recordMarks } from '../../tools/build/map/writeMaps';
import { expertsListProblems } from '../../tools/content-lint/rules/expertsList';
import { figureChartProblems } from '../../tools/content-lint/rules/figureCharts';

const FACTS = loadFacts();

describe('a chart of figures', () => {
  const problems = (rows: object[], notes: string[] = []) =>
    figureChartProblems([{ id: 'dead', rows, notes } as never], FACTS).map(({ problem }) => problem);

  it('draws what the ledger holds', () => {
    expect(figureChartProblems(loadFigureCharts(), FACTS)).toEqual([]);
    expect(problems([{ fact: 'B03', parts: { fighters: 246, forces: 79, civilians: 7 } }])).toEqual([]);
  });
  it.each([
    ['a fact that is not there', [{ fact: 'Z99' }], [], /not in the ledger/],
    ['a note that is not there', [{ fact: 'B03' }], ['Z99'], /not in the ledger/],
    ['a fact without a number', [{ fact: 'A06' }], [], /no number/],
    ['a date', [{ fact: 'A01' }], [], /no number/],
    [
      'parts that are not the whole',
      [{ fact: 'B03', parts: { fighters: 246, forces: 79, civilians: 8 } }],
      [],
      /add up/,
    ],
    ['parts nobody counted', [{ fact: 'B03', parts: { fighters: 245, forces: 80, civilians: 7 } }], [], /245 and 80/],
  ])('%s is reported', (_, rows, notes, message) => expect(problems(rows, notes).join()).toMatch(message));
});

describe('the list of states to which experts wrote', () => {
  const list = loadExpertsList();
  const problems = (states: readonly string[]) =>
    expertsListProblems({ ...list, states: [...states] }, FACTS, list.states);

  it('is as long as the ledger says, of states that there are', () => {
    expect(problems(list.states)).toEqual([]);
    expect(problems(list.states.slice(1))).toHaveLength(1);
    expect(problems([...list.states.slice(1), 'XX'])).toHaveLength(1);
    expect(problems([...list.states.slice(1), list.states[1] ?? ''])).toHaveLength(1);
  });
});

describe('the map', () => {
  const marks = recipientMarks();

  it('has a symbol for every state of the lists, where that state is', () => {
    const { permanent, elected } = loadCouncilLists();
    const states = new Set([...permanent, ...elected.flatMap((year) => year.states), ...loadExpertsList().states]);
    expect(marks).toHaveLength(states.size);
    expect(marks.filter(({ council }) => council === 'now')).toHaveLength(15);
    for (const { place } of marks) {
      expect(Math.abs(place[0])).toBeLessThanOrEqual(180);
      expect(Math.abs(place[1])).toBeLessThan(75);
    }
  });

  it('of states on record has a symbol for each of them, also for Kosovo, which has no code in the atlas', () => {
    const places = recordMarks().map(({ place }) => place);
    expect(places).toHaveLength(statesOnRecord().length);
    expect(places.some(([x, y]) => x > 20 && x < 22 && y > 42 && y < 43)).toBe(true);
  });

  it('keeps Russia, which the 180th meridian crosses, in Asia', () => {
    expect(marks.some(({ place: [x, y] }) => x > 80 && x < 110 && y > 55 && y < 70)).toBe(true);
  });

  const view: View = { west: -180, east: 180, north: 90, south: -90, width: 1000, symbol: 8, coarse: 2 };

  it('is an Equal Earth projection: as high as in the paper, and equal areas', () => {
    const { height, projection } = projectionOf(view);
    expect(height).toBe(Math.round((1000 * 1.31736) / 2.7066));
    const at = (longitude: number, latitude: number) => projection([longitude, latitude]) ?? [0, 0];
    expect(at(-180, 0)[0]).toBeCloseTo(0, 3);
    expect(at(0, 90)[1]).toBeCloseTo(0, 3);
    const cell = (latitude: number) => {
      const step = 0.01;
      const [x0, y0] = at(0, latitude);
      const [x1] = at(step, latitude);
      const [, y1] = at(0, latitude + step);
      return ((x1 - x0) * (y0 - y1)) / Math.cos((latitude * Math.PI) / 180);
    };
    expect(cell(60) / cell(10)).toBeCloseTo(1, 2);
  });

  it('draws all land as one shape and no line, in the same bytes each time', () => {
    const svg = drawMap(readLand('110m'), [], view);
    expect(svg.match(/<path /g)).toHaveLength(1);
    expect(svg).toMatch(/<path fill="#d9d4c7" d="M[^"]+z"\/>/);
    expect(drawMap(readLand('110m'), [], view)).toBe(svg);
  });

  it('draws a symbol for each list that a state is on', () => {
    const symbols = drawMap(readLand('110m'), marks, view).split('<g ')[1] ?? '';
    expect(symbols.match(/<circle /g)).toHaveLength(marks.filter(({ listed }) => listed).length);
    expect(symbols.match(/<path /g)).toHaveLength(marks.filter(({ council }) => council !== null).length);
  });
});

describe('the line of time', () => {
  const scale = { firstYear: 2022, top: 0, year: 365 };
  const at = (...dates: string[]) =>
    placeEvents(
      dates.map((asOf) => ({ asOf })),
      scale,
      10,
    );

  it('places an event by its day, and a month at its end', () => {
    expect(placeOnLine('2022-01-01', scale)).toBe(0);
    expect(placeOnLine('2022-01-11', scale)).toBe(10);
    expect(placeOnLine('2022-01', scale)).toBe(30);
    expect(placeOnLine('2022', scale)).toBe(364);
  });

  it('moves labels apart by as little as it takes, and keeps their order', () => {
    expect(at('2022-03-01', '2022-05-01').map(({ label, at: own }) => label - own)).toEqual([0, 0]);
    expect(at('2022-03-01', '2022-03-01', '2022-03-01').map(({ label }) => label)).toEqual([49, 59, 69]);
  });

  it('starts no label above the line', () => {
    expect(at('2022-01-01', '2022-01-01', '2022-01-01').map(({ label }) => label)).toEqual([0, 10, 20]);
  });
});

describe('numbers', () => {
  it('are parted as the language does', () => {
    expect(formatNumber(5700, { sign: '.', from: 4 })).toBe('5.700');
    expect(formatNumber(5700, { sign: '\u202f', from: 5 })).toBe('5700');
    expect(formatNumber(45000, { sign: '\u202f', from: 5 })).toBe('45\u202f000');
    expect(formatNumber(1234567, { sign: ',', from: 4 })).toBe('1,234,567');
    expect(formatNumber(45000, null)).toBe('45000');
  });
});

describe('a review', () => {
  it('names who made it and when, or says that nobody has', () => {
    expect(v.is(Review, { status: 'draft' })).toBe(true);
    expect(v.is(Review, { status: 'reviewed', by: 'Layla', on: '2026-11-21' })).toBe(true);
    expect(v.is(Review, { status: 'reviewed' })).toBe(false);
    expect(v.is(Review, { status: 'draft', by: 'Layla' })).toBe(false);
  });
});
