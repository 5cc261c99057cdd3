import { type Condition, condition, when } from './condition';
import type { Mark } from './pageContent';
import { type Page, paintedIn } from './pdfFile';
import { entry, isTrue, keysOf, nameIn } from './pdfObjects';
import { mappedType, STANDARD } from './structureModel';

const isArtifact = ({ tag }: Mark): boolean => tag === 'Artifact';
const isTagged = ({ mcid }: Mark): boolean => mcid !== null;

const marksWhere = (pages: readonly Page[], wrong: (mark: Mark, around: readonly Mark[]) => boolean): string[] =>
  pages.flatMap(({ ref, content }) =>
    content.marks.flatMap((marks) => {
      const mark = marks.at(-1);
      return mark && wrong(mark, marks.slice(0, -1)) ? [`page ${ref}: ${mark.tag}`] : [];
    }),
  );

/** Checkpoints 01 (real content tagged), 02 (role mapping) and 18 (headers and footers). */
export const CONTENT_CONDITIONS: readonly Condition[] = [
  condition(
    '01-003',
    {
      rule: 'No artifact stands inside text that is read',
      lookedAt: 'marks of each page',
      brokenBy: ['an artifact inside a paragraph'],
    },
    ({ pages }) => marksWhere(pages, (mark, around) => isArtifact(mark) && around.some(isTagged)),
  ),
  condition(
    '01-004',
    {
      rule: 'Nothing that is read stands inside an artifact',
      lookedAt: 'marks of each page',
      brokenBy: ['a paragraph inside an artifact'],
    },
    ({ pages }) => marksWhere(pages, (mark, around) => isTagged(mark) && around.some(isArtifact)),
  ),
  condition(
    '01-005',
    {
      rule: 'Everything painted is either read or an artifact',
      lookedAt: 'each painting operator; its MCID must hang in the structure tree',
      brokenBy: ['a line that is neither'],
    },
    (file) => {
      const known = new Set(file.elements.flatMap(({ content }) => content));
      return paintedIn(file)
        .filter(
          ({ page, painted: { marks } }) =>
            !marks.some((mark) => isArtifact(mark) || (isTagged(mark) && known.has(`${page.ref}:${mark.mcid}`))),
        )
        .map(({ page, painted }) => `page ${page.ref}: ${painted.operator}`);
    },
  ),
  condition(
    '01-007',
    { rule: 'The tags are not doubted', lookedAt: 'MarkInfo', brokenBy: ['Suspects'] },
    ({ catalog }) => when(isTrue(entry(catalog, 'MarkInfo'), 'Suspects'), 'Suspects'),
  ),
  condition(
    '18-002',
    {
      rule: 'The page number is a footer',
      lookedAt: 'artifacts of the type Pagination',
      brokenBy: ['a footer that is not called one'],
    },
    ({ pages }) =>
      marksWhere(pages, ({ tag, kind }) => tag === 'Artifact' && /^Pagination(?! (Header|Footer)$)/.test(kind)),
  ),
  condition(
    '02-001',
    {
      rule: 'Each element is of a standard type',
      lookedAt: 'structure tree, role map; letters use standard types only and need no role map',
      brokenBy: ['a type of our own'],
    },
    ({ elements }) =>
      elements.filter(({ standard }) => standard === null).map(({ type }) => `"${type}" is no standard type`),
  ),
  condition(
    '02-003',
    {
      rule: 'No types map to each other in a circle',
      lookedAt: 'role map',
      brokenBy: ['two types that map to each other'],
    },
    ({ root }) => {
      const roleMap = entry(root, 'RoleMap');
      return keysOf(roleMap).filter((type) => {
        const seen = new Set<string>();
        let at: string | null = type;
        while (at !== null && !seen.has(at)) {
          seen.add(at);
          at = nameIn(roleMap, at);
        }
        return at !== null;
      });
    },
  ),
  condition(
    '02-004',
    { rule: 'No standard type is given another meaning', lookedAt: 'role map', brokenBy: ['P mapped to H6'] },
    ({ root }) => {
      const roleMap = entry(root, 'RoleMap');
      return keysOf(roleMap).filter((type) => STANDARD.has(type) && mappedType(nameIn(roleMap, type) ?? '', roleMap));
    },
  ),
];
