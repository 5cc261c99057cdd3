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
  condition('09-005', ({ elements }) =>
    elements.filter(({ standard }) => LISTS.has(standard ?? '')).flatMap((element) => listProblem(element) ?? []),
  ),
  condition('13-004', ({ elements }) =>
    elements
      .filter(({ standard, dict }) => standard === 'Figure' && !textIn(dict, 'Alt') && !textIn(dict, 'ActualText'))
      .map(() => 'Figure without text in its place'),
  ),
  condition('ISO 32000-1, 14.8.5.4.3', ({ elements }) =>
    elements
      .filter(
        (element) => element.standard === 'Figure' && listOf(entry(attribute(element, 'BBox'), 'BBox')).length !== 4,
      )
      .map(() => 'Figure without BBox'),
  ),
  condition('14-002', ({ elements }) => when((levels(elements)[0] ?? 1) !== 1, 'the first heading is not H1')),
  condition('14-003', ({ elements }) => {
    const found = levels(elements);
    return found.flatMap((level, index) => when(index > 0 && level > (found[index - 1] ?? 0) + 1, `H${level}`));
  }),
  condition('14-006', ({ elements }) =>
    elements
      .filter((element) => element.elements.filter(({ standard }) => standard === 'H').length > 1)
      .map(({ type }) => `${type} holds several H`),
  ),
  condition('14-007', ({ elements }) =>
    when(levels(elements).length > 0 && elements.some(({ standard }) => standard === 'H'), 'H beside H1 to H6'),
  ),
  condition('16-001', ({ elements }) =>
    elements
      .filter((element) => labelled(element) && !attribute(element, 'ListNumbering'))
      .map(() => 'no ListNumbering'),
  ),
  condition('16-002', ({ elements }) =>
    elements.filter(labelled).flatMap((element) => {
      const found = nameIn(attribute(element, 'ListNumbering'), 'ListNumbering');
      return found && !NUMBERINGS.includes(found) ? [`ListNumbering ${found}`] : [];
    }),
  ),
  // A tree in which content hangs that no page has, or whose way back differs, is none (ISO 32000-1, 14.7.4.4).
  condition('ISO 32000-1, 14.7.2', ({ elements, pages }) => {
    const known = new Set(
      pages.flatMap(({ ref, content }) => content.marks.map((marks) => `${ref}:${marks.at(-1)?.mcid}`)),
    );
    const listed = elements.flatMap(({ content }) => content);
    return [
      ...elements.filter(({ dict }) => entry(dict, 'P') === null).map(({ type }) => `${type} without parent`),
      ...listed.filter((content) => !known.has(content)).map((content) => `no content ${content}`),
      ...listed.filter((content, index) => listed.indexOf(content) !== index).map((content) => `${content} twice`),
    ];
  }),
];
