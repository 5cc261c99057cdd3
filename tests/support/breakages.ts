import type { BrokenPdf } from './brokenPdf';

/** How to make a letter fail one condition, by the condition's first number. */
export type Breakage = readonly [id: string, how: string, spoil: (pdf: BrokenPdf) => void];

const retag =
  (from: string, to: string) =>
  (pdf: BrokenPdf): void =>
    pdf.set(pdf.element(from), 'S', to);

const inCatalog =
  (key: string) =>
  (pdf: BrokenPdf): void =>
    pdf.set(pdf.catalog, key, {});

/** Takes the language from the file and gives it to all but one of those who could go without. */
const unspoken =
  (but: 'text' | 'figure' | 'bookmarks' | 'annotation' | 'title') =>
  (pdf: BrokenPdf): void => {
    pdf.remove(pdf.catalog, 'Lang');
    if (but === 'bookmarks') inCatalog('Outlines')(pdf);
    if (but === 'figure') pdf.addElement({ S: 'Figure', A: { O: 'Layout', BBox: [0, 0, 9, 9] } });
    if (but === 'figure') pdf.setText(pdf.element('Figure'), 'Alt', 'A logo');
    for (const element of pdf.elements()) {
      const type = String(element.lookup(element.keys().find((key) => key.decodeText() === 'S') as never));
      if (but === 'text' || type === '/Figure' || (but === 'figure' && type === '/Document')) continue;
      pdf.setText(element, 'Lang', 'en');
    }
    if (but !== 'annotation') for (const annotation of pdf.annotations) pdf.setText(annotation, 'Lang', 'en');
    if (but !== 'title') pdf.packet((xml) => xml.replace('x-default', 'en'));
  };

const descendant = (pdf: BrokenPdf) => pdf.at(pdf.font, 'DescendantFonts');
const descriptor = (pdf: BrokenPdf) => pdf.at(descendant(pdf), 'FontDescriptor');

/** "L", the first letter of the sender, is the first glyph of the file. */
const standsFor =
  (unicode: string) =>
  (pdf: BrokenPdf): void =>
    pdf.cMap((cmap) => cmap.replace('<004c>', `<${unicode}>`));
const missingGlyphStandsFor =
  (unicode: string) =>
  (pdf: BrokenPdf): void =>
    pdf.cMap((cmap) => cmap.replace('<fffd>', `<${unicode}>`));
const firstGlyph =
  (code: string) =>
  (pdf: BrokenPdf): void =>
    pdf.content((text) => text.replace('<0001', `<${code}`));

const MATTERHORN: readonly Breakage[] = [
  [
    '01-003',
    'an artifact inside a paragraph',
    (pdf) => pdf.content((text) => text.replace('/MCID 0\n>> BDC', '$& /Artifact BMC EMC')),
  ],
  [
    '01-004',
    'a paragraph inside an artifact',
    (pdf) => pdf.content((text) => text.replace(/\/P <<\n\/MCID 0\n>> BDC[\s\S]*?EMC/, '/Artifact BMC $& EMC')),
  ],
  ['01-005', 'a line that is neither', (pdf) => pdf.content((text) => `${text} 0 0 m 9 9 l S`)],
  ['01-007', 'Suspects', (pdf) => pdf.set(pdf.at(pdf.catalog, 'MarkInfo'), 'Suspects', true)],
  ['02-001', 'a type of our own', retag('H2', 'Head')],
  [
    '02-003',
    'two types that map to each other',
    (pdf) => pdf.set(pdf.at(pdf.catalog, 'StructTreeRoot'), 'RoleMap', { One: 'Two', Two: 'One' }),
  ],
  ['02-004', 'P mapped to H6', (pdf) => pdf.set(pdf.at(pdf.catalog, 'StructTreeRoot'), 'RoleMap', { P: 'H6' })],
  ['06-001', 'no packet', (pdf) => pdf.remove(pdf.catalog, 'Metadata')],
  ['06-002', 'another part of PDF/UA', (pdf) => pdf.packet((xml) => xml.replace('<pdfuaid:part>1', '<pdfuaid:part>2'))],
  ['06-003', 'no title', (pdf) => pdf.packet((xml) => xml.replace(/<dc:title>.*<\/dc:title>/, ''))],
  ['07-001', 'no DisplayDocTitle', (pdf) => pdf.remove(pdf.at(pdf.catalog, 'ViewerPreferences'), 'DisplayDocTitle')],
  [
    '07-002',
    'DisplayDocTitle false',
    (pdf) => pdf.set(pdf.at(pdf.catalog, 'ViewerPreferences'), 'DisplayDocTitle', false),
  ],
  ['09-004', 'a table', (pdf) => pdf.addElement({ S: 'Table' })],
  ['09-005', 'a list item that holds a paragraph', retag('LBody', 'P')],
  ['09-006', 'a table of contents', (pdf) => pdf.addElement({ S: 'TOC' })],
  ['09-007', 'ruby', (pdf) => pdf.addElement({ S: 'Ruby' })],
  ['09-008', 'warichu', (pdf) => pdf.addElement({ S: 'Warichu' })],
  ['10-001', 'a glyph that stands for nothing', standsFor('')],
  ['11-001', 'text in no language', unspoken('text')],
  ['11-002', 'alternative text in no language', unspoken('figure')],
  ['11-003', 'bookmarks in no language', unspoken('bookmarks')],
  ['11-004', 'a description in no language', unspoken('annotation')],
  ['11-005', 'a form', inCatalog('AcroForm')],
  ['11-006', 'a title in no language', unspoken('title')],
  ['13-004', 'a figure without text', (pdf) => pdf.addElement({ S: 'Figure', A: { O: 'Layout', BBox: [0, 0, 9, 9] } })],
  ['14-002', 'a subject that is no H1', retag('H1', 'H2')],
  ['14-003', 'H3 after H1', retag('H2', 'H3')],
  [
    '14-006',
    'two H in one element',
    (pdf) => {
      for (const type of ['H1', 'H2']) retag(type, 'H')(pdf);
    },
  ],
  ['14-007', 'H beside H1', retag('H2', 'H')],
  ['16-001', 'a list that does not say how it is numbered', (pdf) => pdf.remove(pdf.element('L'), 'A')],
  ['16-002', 'a numbering that is none', (pdf) => pdf.set(pdf.at(pdf.element('L'), 'A'), 'ListNumbering', 'Disc')],
  ['17-002', 'a formula', (pdf) => pdf.addElement({ S: 'Formula' })],
  [
    '18-002',
    'a footer that is not called one',
    (pdf) => pdf.content((text) => text.replace('/Type /Layout', '/Type /Pagination')),
  ],
  ['19-003', 'a note', (pdf) => pdf.addElement({ S: 'Note' })],
  ['20-001', 'layers', inCatalog('OCProperties')],
  ['21-001', 'an attachment', (pdf) => pdf.set(pdf.at(pdf.catalog, 'Names'), 'EmbeddedFiles', {})],
  ['26-001', 'a lock', (pdf) => pdf.encrypt()],
  ['28-002', 'a note on the page', (pdf) => pdf.set(pdf.annotation, 'Subtype', 'Text')],
  ['28-008', 'no order of tabs', (pdf) => pdf.remove(pdf.page, 'Tabs')],
  ['28-009', 'another order of tabs', (pdf) => pdf.set(pdf.page, 'Tabs', 'R')],
  ['28-011', 'a link in a Span', retag('Link', 'Span')],
  ['28-012', 'a link without description', (pdf) => pdf.remove(pdf.annotation, 'Contents')],
  ['30-001', 'a form XObject', (pdf) => void pdf.addStream({ Subtype: 'Form' }, new Uint8Array(1))],
  ['31-001', 'vertical text', (pdf) => pdf.set(pdf.font, 'Encoding', 'Identity-V')],
  ['31-004', 'a map of glyphs that is none', (pdf) => pdf.set(descendant(pdf), 'CIDToGIDMap', 'Other')],
  ['31-005', 'no map of glyphs', (pdf) => pdf.remove(descendant(pdf), 'CIDToGIDMap')],
  ['31-009', 'a font that is not embedded', (pdf) => pdf.remove(descriptor(pdf), 'FontFile2')],
  [
    '31-011',
    'a glyph that the font lacks',
    (pdf) => {
      firstGlyph('fff0')(pdf);
      pdf.cMap((cmap) => cmap.replace('endcmap', '1 beginbfchar <fff0> <0041> endbfchar endcmap'));
    },
  ],
  ['31-014', 'an empty CIDSet', (pdf) => pdf.set(descriptor(pdf), 'CIDSet', pdf.addStream({}, new Uint8Array(1)))],
  [
    '31-015',
    'a CIDSet that lists too much',
    (pdf) => pdf.set(descriptor(pdf), 'CIDSet', pdf.addStream({}, new Uint8Array(8192).fill(255))),
  ],
  ['31-016', 'a wrong width', (pdf) => pdf.set(descendant(pdf), 'W', [0, 1000, 77])],
  ['31-027', 'no ToUnicode', (pdf) => pdf.remove(pdf.font, 'ToUnicode')],
  ['31-028', 'U+0000', missingGlyphStandsFor('0000')],
  ['31-029', 'U+FEFF', missingGlyphStandsFor('feff')],
  ['31-030', 'the glyph for what is missing', firstGlyph('0000')],
];

const CLAUSES: readonly Breakage[] = [
  [
    'ISO 32000-1, 14.8.5.4.3',
    'a figure without place',
    (pdf) => {
      pdf.addElement({ S: 'Figure' });
      pdf.setText(pdf.element('Figure'), 'Alt', 'A logo');
    },
  ],
  ['ISO 32000-1, 14.7.2', 'an element without parent', (pdf) => pdf.remove(pdf.element('H2'), 'P')],
  ['ISO 32000-1, 14.7.4.4', 'a link that does not lead back', (pdf) => pdf.remove(pdf.annotation, 'StructParent')],
  [
    'ISO 19005-2, 6.1.7.1',
    'a stream kept in another file',
    (pdf) => pdf.setText(pdf.at(pdf.page, 'Contents'), 'F', 'other'),
  ],
  ['ISO 19005-2, 6.1.7.2', 'LZW', (pdf) => void pdf.addStream({ Filter: 'LZWDecode' }, new Uint8Array(1))],
  [
    'ISO 19005-2, 6.1.13',
    'forty nested states',
    (pdf) => pdf.content((text) => `${'q '.repeat(40)}${text}${' Q'.repeat(40)}`),
  ],
  ['ISO 19005-2, 6.2.2', 'an operator that is none', (pdf) => pdf.content((text) => `${text} BX`)],
  ['ISO 19005-2, 6.2.2', 'a state that is not closed', (pdf) => pdf.content((text) => `q ${text}`)],
  [
    'ISO 19005-2, 6.2.4.3',
    'gray of the device',
    (pdf) => pdf.remove(pdf.at(pdf.page, 'Resources', 'ColorSpace'), 'DefaultGray'),
  ],
  ['ISO 19005-2, 6.2.5', 'a transfer function', (pdf) => void pdf.add({ Type: 'ExtGState', TR: 'Identity' })],
  ['ISO 19005-2, 6.2.8.1', 'a smoothed picture', (pdf) => void pdf.add({ Subtype: 'Image', Interpolate: true })],
  ['ISO 19005-2, 6.2.10', 'something that shows through', (pdf) => void pdf.add({ Type: 'ExtGState', ca: 0.5 })],
  ['ISO 19005-2, 6.2.11.7.3', 'a private character', standsFor('e000')],
  ['ISO 19005-2, 6.3.2', 'a link that is not printed', (pdf) => pdf.set(pdf.annotation, 'F', 0)],
  ['ISO 19005-2, 6.5.1', 'a link that starts a program', (pdf) => pdf.set(pdf.at(pdf.annotation, 'A'), 'S', 'Launch')],
  ['ISO 19005-2, 6.5.2', 'something done on opening', inCatalog('AA')],
  [
    'ISO 19005-2, 6.6.2.1',
    'a packet that is not well-formed',
    (pdf) => pdf.packet((xml) => xml.replace('</dc:title>', '')),
  ],
  [
    'ISO 19005-2, 6.6.2.3.1',
    'a schema that is not described',
    (pdf) => pdf.packet((xml) => xml.replace('prefix>pdfuaid<', 'prefix>other<')),
  ],
  [
    'ISO 19005-2, 6.6.4',
    'conformance B',
    (pdf) => pdf.packet((xml) => xml.replace('conformance>A<', 'conformance>B<')),
  ],
  ['ISO 19005-2, 6.7.2.2', 'not marked', (pdf) => pdf.set(pdf.at(pdf.catalog, 'MarkInfo'), 'Marked', false)],
  ['ISO 19005-2, 6.7.4', 'a language that is none', (pdf) => pdf.setText(pdf.catalog, 'Lang', 'English (UK)')],
  ['ISO 19005-2, 6.10', 'a script', (pdf) => pdf.set(pdf.at(pdf.catalog, 'Names'), 'JavaScript', {})],
  ['ISO 19005-2, 6.11', 'requirements', inCatalog('Requirements')],
  ['own: one title', 'another title', (pdf) => pdf.setText(pdf.info, 'Title', 'Something else')],
  ['own: nothing else', 'a producer in Info', (pdf) => pdf.setText(pdf.info, 'Producer', 'Somebody')],
  [
    'own: nothing else',
    'a date in the packet',
    (pdf) => pdf.packet((xml) => xml.replace('</dc:title>', '$&<dc:date>2026</dc:date>')),
  ],
  [
    'own: schemes',
    'a link that runs a script',
    (pdf) => pdf.setText(pdf.at(pdf.annotation, 'A'), 'URI', 'javascript:x'),
  ],
];

export const BREAKAGES: readonly Breakage[] = [...MATTERHORN, ...CLAUSES];
