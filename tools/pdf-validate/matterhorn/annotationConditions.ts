import { type Condition, condition } from './condition';
import { annotationsIn, type PdfFile } from './pdfFile';
import { entry, nameIn, numberIn, textIn } from './pdfObjects';

const annotations = (
  file: PdfFile,
  wrong: (annotation: ReturnType<typeof annotationsIn>[number]) => boolean,
): string[] =>
  annotationsIn(file)
    .filter(wrong)
    .map(({ ref, dict }) => `${nameIn(dict, 'Subtype')} ${ref}`);

const holderOf = ({ elements }: PdfFile, ref: string) => elements.find(({ objects }) => objects.includes(ref)) ?? null;

const isLink = (dict: Parameters<typeof nameIn>[0]): boolean => nameIn(dict, 'Subtype') === 'Link';

const HIDDEN = 2;
const PRINT = 4;
/** Invisible, Hidden, ToggleNoView, NoView (ISO 32000-1, table 165). */
const UNSEEN = 1 | HIDDEN | 256 | 32;

/** Checkpoint 28 (annotations), and the clauses of PDF/A on annotations and actions. */
export const ANNOTATION_CONDITIONS: readonly Condition[] = [
  condition(
    '28-008',
    { rule: 'A page with links has an order for the Tab key', lookedAt: 'pages', brokenBy: ['no order of tabs'] },
    ({ pages }) =>
      pages.filter(({ dict, annotations: list }) => list.length > 0 && !nameIn(dict, 'Tabs')).map(({ ref }) => ref),
  ),
  condition(
    '28-009',
    { rule: 'It is that of the structure', lookedAt: 'pages', brokenBy: ['another order of tabs'] },
    ({ pages }) =>
      pages
        .filter(({ dict, annotations: list }) => list.length > 0 && (nameIn(dict, 'Tabs') ?? 'S') !== 'S')
        .map(({ ref }) => ref),
  ),
  condition(
    '28-011',
    {
      rule: 'A link on the page is a Link in the structure',
      lookedAt: 'annotations, OBJR',
      brokenBy: ['a link in a Span'],
    },
    (file) => annotations(file, ({ ref, dict }) => isLink(dict) && holderOf(file, ref)?.standard !== 'Link'),
  ),
  condition(
    '28-012',
    { rule: 'A link has a description', lookedAt: 'annotations', brokenBy: ['a link without description'] },
    (file) => annotations(file, ({ dict }) => isLink(dict) && !textIn(dict, 'Contents')),
  ),
  // The way from an annotation back to its element (ISO 32000-1, 14.7.4.4).
  condition(
    'ISO 32000-1, 14.7.4.4',
    { rule: 'A link leads back to its element', lookedAt: 'annotations', brokenBy: ['a link that does not lead back'] },
    (file) => annotations(file, ({ dict }) => isLink(dict) && numberIn(dict, 'StructParent') === null),
  ),
  condition(
    'ISO 19005-2, 6.3.2',
    { rule: 'A link is printed and not hidden', lookedAt: 'annotations', brokenBy: ['a link that is not printed'] },
    (file) =>
      annotations(file, ({ dict }) => {
        const flags = numberIn(dict, 'F') ?? 0;
        return (flags & PRINT) === 0 || (flags & UNSEEN) !== 0;
      }),
  ),
  condition(
    'ISO 19005-2, 6.5.1',
    {
      rule: 'A link opens an address and does nothing else',
      lookedAt: 'annotations',
      brokenBy: ['a link that starts a program'],
    },
    (file) => annotations(file, ({ dict }) => isLink(dict) && nameIn(entry(dict, 'A'), 'S') !== 'URI'),
  ),
  // Our own: a letter leads to nothing but mail and pages that are fetched in secret.
  condition(
    'own: schemes',
    {
      rule: 'It is a mail or a page fetched in secret',
      lookedAt: 'annotations',
      brokenBy: ['a link that runs a script'],
    },
    (file) =>
      annotations(file, ({ dict }) => !/^(mailto|https):[!-~]+$/.test(textIn(entry(dict, 'A'), 'URI') ?? 'https:x')),
  ),
];
