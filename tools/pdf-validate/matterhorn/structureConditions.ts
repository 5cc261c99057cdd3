import { type Condition, condition, when } from './condition';
import { entry, listOf, nameIn, textIn } from './pdfObjects';
import type { Element } from './structureModel';

const LISTS = new Set(['L', 'LI', 'LBody']);

/** What a list element may hold, and where it may be (ISO 32000-1, 14.8.4.3.3, table 336). */
const listProblem = ({ standard, parent, elements }: Element): string | null => {
  const inside = elements.map((element) => element.standard ?? '');
  const within = parent?.standard ?? '';
  const only = (...types: string[]) => inside.every((type) => types.includes(type));
  if (standard === 'L' && !only('L', 'LI', 'Caption')) return `L holds ${inside.join(' ')}`;
  if (standard === 'LI' && !only('Lbl', 'LBody')) return `LI holds ${inside.join(' ')}`;
  if (standard === 'LI' && within !== 'L') return `LI in ${within}`;
  if (standard === 'LBody' && within !== 'LI') return `LBody in ${within}`;
  return null;
};

const levelOf = ({ standard }: Element): number => Number(/^H([1-6])$/.exec(standard ?? '')?.[1] ?? 0);

const levels = (elements: readonly Element[]): number[] => elements.map(levelOf).filter((level) => level > 0);

const attribute = (element: Element, key: string) =>
  listOf(entry(element.dict, 'A')).find((attributes) => entry(attributes, key) !== null) ?? null;

const NUMBERINGS = 'Decimal UpperRoman LowerRoman UpperAlpha LowerAlpha'.split(' ');

const labelled = ({ standard, elements }: Element): boolean =>
  standard === 'L' && elements.some((item) => item.elements.some((part) => part.standard === 'Lbl'));

/** Checkpoints 09 (appropriate tags), 13 (graphics), 14 (headings) and 16 (lists). */
export const STRUCTURE_CONDITIONS: readonly Condition[] = [
  condition(
    '09-005',
    {
      rule: 'Lists hold items, items hold label and body',
      lookedAt: 'structure tree',
      brokenBy: ['a list item that holds a paragraph'],
    },
    ({ elements }) =>
      elements.filter(({ standard }) => LISTS.has(standard ?? '')).flatMap((element) => listProblem(element) ?? []),
  ),
  condition(
    '13-004',
    {
      rule: 'A picture has a text in its place',
      lookedAt: 'Figure elements: logo and signature',
      brokenBy: ['a figure without text'],
    },
    ({ elements }) =>
      elements
        .filter(({ standard, dict }) => standard === 'Figure' && !textIn(dict, 'Alt') && !textIn(dict, 'ActualText'))
        .map(() => 'Figure without text in its place'),
  ),
  condition(
    'ISO 32000-1, 14.8.5.4.3',
    {
      rule: 'A picture says where it is',
      lookedAt: 'Figure elements: logo and signature',
      brokenBy: ['a figure without place'],
    },
    ({ elements }) =>
      elements
        .filter(
          (element) => element.standard === 'Figure' && listOf(entry(attribute(element, 'BBox'), 'BBox')).length !== 4,
        )
        .map(() => 'Figure without BBox'),
  ),
  condition(
    '14-002',
    { rule: 'The subject is H1 and comes first', lookedAt: 'structure tree', brokenBy: ['a subject that is no H1'] },
    ({ elements }) => when((levels(elements)[0] ?? 1) !== 1, 'the first heading is not H1'),
  ),
  condition(
    '14-003',
    { rule: 'No level of heading is left out', lookedAt: 'structure tree', brokenBy: ['H3 after H1'] },
    ({ elements }) => {
      const found = levels(elements);
      return found.flatMap((level, index) => when(index > 0 && level > (found[index - 1] ?? 0) + 1, `H${level}`));
    },
  ),
  condition(
    '14-006',
    { rule: 'No element holds two H', lookedAt: 'structure tree', brokenBy: ['two H in one element'] },
    ({ elements }) =>
      elements
        .filter((element) => element.elements.filter(({ standard }) => standard === 'H').length > 1)
        .map(({ type }) => `${type} holds several H`),
  ),
  condition(
    '14-007',
    { rule: 'H and H1 are not mixed', lookedAt: 'structure tree', brokenBy: ['H beside H1'] },
    ({ elements }) =>
      when(levels(elements).length > 0 && elements.some(({ standard }) => standard === 'H'), 'H beside H1 to H6'),
  ),
  condition(
    '16-001',
    {
      rule: 'A numbered list says so',
      lookedAt: 'L elements with labels',
      brokenBy: ['a list that does not say how it is numbered'],
    },
    ({ elements }) =>
      elements
        .filter((element) => labelled(element) && !attribute(element, 'ListNumbering'))
        .map(() => 'no ListNumbering'),
  ),
  condition(
    '16-002',
    { rule: 'and says how', lookedAt: 'L elements with labels', brokenBy: ['a numbering that is none'] },
    ({ elements }) =>
      elements.filter(labelled).flatMap((element) => {
        const found = nameIn(attribute(element, 'ListNumbering'), 'ListNumbering');
        return found && !NUMBERINGS.includes(found) ? [`ListNumbering ${found}`] : [];
      }),
  ),
  // A tree in which content hangs that no page has, or whose way back differs, is none (ISO 32000-1, 14.7.4.4).
  condition(
    'ISO 32000-1, 14.7.2',
    {
      rule: 'Each element has a parent, each piece of content one element',
      lookedAt: 'structure tree against pages',
      brokenBy: ['an element without parent'],
    },
    ({ elements, pages }) => {
      const known = new Set(
        pages.flatMap(({ ref, content }) => content.marks.map((marks) => `${ref}:${marks.at(-1)?.mcid}`)),
      );
      const listed = elements.flatMap(({ content }) => content);
      return [
        ...elements.filter(({ dict }) => entry(dict, 'P') === null).map(({ type }) => `${type} without parent`),
        ...listed.filter((content) => !known.has(content)).map((content) => `no content ${content}`),
        ...listed.filter((content, index) => listed.indexOf(content) !== index).map((content) => `${content} twice`),
      ];
    },
  ),
];
