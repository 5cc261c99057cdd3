import { type Condition, when } from './condition';
import { annotationsIn, type PdfFile } from './pdfFile';
import { entry, keysOf, nameIn } from './pdfObjects';

const types =
  (...wanted: readonly string[]) =>
  ({ elements }: PdfFile): string[] =>
    elements.flatMap(({ standard }) => (standard && wanted.includes(standard) ? [standard] : []));

const inCatalog =
  (...keys: readonly string[]) =>
  ({ catalog }: PdfFile): string[] =>
    keysOf(catalog).filter((key) => keys.includes(key));

const inNames =
  (...keys: readonly string[]) =>
  ({ catalog }: PdfFile): string[] =>
    keysOf(entry(catalog, 'Names')).filter((key) => keys.includes(key));

/** A composite font of TrueType outlines whose codes are the numbers of its glyphs: no other kind is used. */
const otherFonts = ({ pages }: PdfFile): string[] =>
  pages.flatMap(({ fonts }) =>
    [...fonts.values()]
      .filter(
        ({ dict, descendant }) =>
          nameIn(dict, 'Subtype') !== 'Type0' ||
          nameIn(dict, 'Encoding') !== 'Identity-H' ||
          nameIn(descendant, 'Subtype') !== 'CIDFontType2',
      )
      .map(({ name }) => name),
  );

const range = (group: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => `${group}-${String(from + at).padStart(3, '0')}`);

const absent = (ids: readonly string[], rule: string, broken: string, find: Condition['find']): Condition => ({
  ids,
  rule,
  lookedAt: null,
  brokenBy: [broken],
  find,
});

/** What cannot be wrong because there is no such thing in a letter; each looks that there is none. */
export const ABSENT_CONDITIONS: readonly Condition[] = [
  absent(['09-004', '15-003'], 'tables', 'a table', types('Table', 'TR', 'TH', 'TD', 'THead', 'TBody', 'TFoot')),
  absent(['09-006'], 'a table of contents', 'a table of contents', types('TOC', 'TOCI')),
  absent(['09-007'], 'ruby', 'ruby', types('Ruby', 'RB', 'RT', 'RP')),
  absent(['09-008'], 'warichu', 'warichu', types('Warichu', 'WT', 'WP')),
  absent(['11-005', '25-001', '28-005', '28-010'], 'forms', 'a form', inCatalog('AcroForm')),
  absent(['17-002', '17-003'], 'formulas', 'a formula', types('Formula')),
  absent(['19-003', '19-004'], 'notes', 'a note', types('Note')),
  absent(range('20', 1, 3), 'layers', 'layers', inCatalog('OCProperties')),
  absent(['21-001', '28-016'], 'attached files', 'an attachment', inNames('EmbeddedFiles')),
  absent(['26-001', '26-002'], 'a lock', 'a lock', ({ isEncrypted }) => when(isEncrypted, 'Encrypt')),
  absent(
    ['28-002', '28-004', '28-006', '28-007', '28-014', '28-015', '28-017', '28-018'],
    'annotations other than links',
    'a note on the page',
    (file) =>
      annotationsIn(file).flatMap(({ dict }) => {
        const subtype = nameIn(dict, 'Subtype') ?? 'no subtype';
        return subtype === 'Link' ? [] : [subtype];
      }),
  ),
  absent(['30-001', '30-002'], 'form XObjects', 'a form XObject', ({ objects }) =>
    objects.flatMap((object) => when(nameIn(object, 'Subtype') === 'Form', 'a form XObject')),
  ),
  absent(
    [...range('31', 1, 3), ...range('31', 6, 8), '31-012', '31-013', ...range('31', 17, 26)],
    'fonts other than composite TrueType with the encoding Identity-H',
    'vertical text',
    otherFonts,
  ),
  absent(['ISO 19005-2, 6.5.2'], 'actions on opening', 'something done on opening', inCatalog('AA', 'OpenAction')),
  absent(
    ['ISO 19005-2, 6.10'],
    'scripts or alternate presentations',
    'a script',
    inNames('AlternatePresentations', 'JavaScript'),
  ),
  absent(['ISO 19005-2, 6.11'], 'requirements on the reader', 'requirements', inCatalog('Requirements')),
];
