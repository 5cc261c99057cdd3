import type { BrokenPdf } from './brokenPdf';

/** Makes a letter fail one condition and no other. */
export type Breakage = (pdf: BrokenPdf) => void;

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
    // Among what codes stand for: the last code of the range may be the same number.
    pdf.cMap((cmap) => cmap.replace(/(?<=\[[^\]]*)<004c>/, `<${unicode}>`));
const missingGlyphStandsFor =
  (unicode: string) =>
  (pdf: BrokenPdf): void =>
    pdf.cMap((cmap) => cmap.replace('<fffd>', `<${unicode}>`));
const firstGlyph =
  (code: string) =>
  (pdf: BrokenPdf): void =>
    pdf.content((text) => text.replace('<0001', `<${code}`));

/** By the words under which the conditions name them (`brokenBy`). */
export const BREAKAGES: Readonly<Record<string, Breakage>> = {
  'an artifact inside a paragraph': (pdf) =>
    pdf.content((text) => text.replace('/MCID 0 >> BDC', '$& /Artifact BMC EMC')),
  'a paragraph inside an artifact': (pdf) =>
    pdf.content((text) => text.replace(/\/P << \/MCID 0 >> BDC[\s\S]*?EMC/, '/Artifact BMC $& EMC')),
  'a line that is neither': (pdf) => pdf.content((text) => `${text} 0 0 m 9 9 l S`),
  Suspects: (pdf) => pdf.set(pdf.at(pdf.catalog, 'MarkInfo'), 'Suspects', true),
  'a type of our own': retag('H2', 'Head'),
  'two types that map to each other': (pdf) =>
    pdf.set(pdf.at(pdf.catalog, 'StructTreeRoot'), 'RoleMap', { One: 'Two', Two: 'One' }),
  'P mapped to H6': (pdf) => pdf.set(pdf.at(pdf.catalog, 'StructTreeRoot'), 'RoleMap', { P: 'H6' }),
  'no packet': (pdf) => pdf.remove(pdf.catalog, 'Metadata'),
  'another part of PDF/UA': (pdf) => pdf.packet((xml) => xml.replace('<pdfuaid:part>1', '<pdfuaid:part>2')),
  'no title': (pdf) => pdf.packet((xml) => xml.replace(/<dc:title>.*<\/dc:title>/, '')),
  'no DisplayDocTitle': (pdf) => pdf.remove(pdf.at(pdf.catalog, 'ViewerPreferences'), 'DisplayDocTitle'),
  'DisplayDocTitle false': (pdf) => pdf.set(pdf.at(pdf.catalog, 'ViewerPreferences'), 'DisplayDocTitle', false),
  'a table': (pdf) => pdf.addElement({ S: 'Table' }),
  'a list item that holds a paragraph': retag('LBody', 'P'),
  'a table of contents': (pdf) => pdf.addElement({ S: 'TOC' }),
  ruby: (pdf) => pdf.addElement({ S: 'Ruby' }),
  warichu: (pdf) => pdf.addElement({ S: 'Warichu' }),
  'a glyph that stands for nothing': standsFor(''),
  'text in no language': unspoken('text'),
  'alternative text in no language': unspoken('figure'),
  'bookmarks in no language': unspoken('bookmarks'),
  'a description in no language': unspoken('annotation'),
  'a form': inCatalog('AcroForm'),
  'a title in no language': unspoken('title'),
  'a figure without text': (pdf) => pdf.addElement({ S: 'Figure', A: { O: 'Layout', BBox: [0, 0, 9, 9] } }),
  'a subject that is no H1': retag('H1', 'H2'),
  'H3 after H1': retag('H2', 'H3'),
  'two H in one element': (pdf) => {
    for (const type of ['H1', 'H2']) retag(type, 'H')(pdf);
  },
  'H beside H1': retag('H2', 'H'),
  'a list that does not say how it is numbered': (pdf) => pdf.remove(pdf.element('L'), 'A'),
  'a numbering that is none': (pdf) => pdf.set(pdf.at(pdf.element('L'), 'A'), 'ListNumbering', 'Disc'),
  'a formula': (pdf) => pdf.addElement({ S: 'Formula' }),
  'a footer that is not called one': (pdf) => pdf.content((text) => text.replace('/Type /Layout', '/Type /Pagination')),
  'a note': (pdf) => pdf.addElement({ S: 'Note' }),
  layers: inCatalog('OCProperties'),
  'an attachment': (pdf) => pdf.set(pdf.catalog, 'Names', { EmbeddedFiles: {} }),
  'a lock': (pdf) => pdf.encrypt(),
  'a note on the page': (pdf) => pdf.set(pdf.annotation, 'Subtype', 'Text'),
  'no order of tabs': (pdf) => pdf.remove(pdf.page, 'Tabs'),
  'another order of tabs': (pdf) => pdf.set(pdf.page, 'Tabs', 'R'),
  'a link in a Span': retag('Link', 'Span'),
  'a link without description': (pdf) => pdf.remove(pdf.annotation, 'Contents'),
  'a form XObject': (pdf) => void pdf.addStream({ Subtype: 'Form' }, new Uint8Array(1)),
  'vertical text': (pdf) => pdf.set(pdf.font, 'Encoding', 'Identity-V'),
  'a map of glyphs that is none': (pdf) => pdf.set(descendant(pdf), 'CIDToGIDMap', 'Other'),
  'no map of glyphs': (pdf) => pdf.remove(descendant(pdf), 'CIDToGIDMap'),
  'a font that is not embedded': (pdf) => pdf.remove(descriptor(pdf), 'FontFile2'),
  'a glyph that the font lacks': (pdf) => {
    firstGlyph('fff0')(pdf);
    pdf.cMap((cmap) => cmap.replace('endcmap', '1 beginbfchar <fff0> <0041> endbfchar endcmap'));
  },
  'an empty CIDSet': (pdf) => pdf.set(descriptor(pdf), 'CIDSet', pdf.addStream({}, new Uint8Array(1))),
  'a CIDSet that lists too much': (pdf) =>
    pdf.set(descriptor(pdf), 'CIDSet', pdf.addStream({}, new Uint8Array(8192).fill(255))),
  'a wrong width': (pdf) => pdf.set(descendant(pdf), 'W', [0, 1000, 77]),
  'no ToUnicode': (pdf) => pdf.remove(pdf.font, 'ToUnicode'),
  'U+0000': missingGlyphStandsFor('0000'),
  'U+FEFF': missingGlyphStandsFor('feff'),
  'the glyph for what is missing': firstGlyph('0000'),
  'a figure without place': (pdf) => {
    pdf.addElement({ S: 'Figure' });
    pdf.setText(pdf.element('Figure'), 'Alt', 'A logo');
  },
  'an element without parent': (pdf) => pdf.remove(pdf.element('H2'), 'P'),
  'a link that does not lead back': (pdf) => pdf.remove(pdf.annotation, 'StructParent'),
  'a stream kept in another file': (pdf) => pdf.setText(pdf.at(pdf.page, 'Contents'), 'F', 'other'),
  LZW: (pdf) => void pdf.addStream({ Filter: 'LZWDecode' }, new Uint8Array(1)),
  'forty nested states': (pdf) => pdf.content((text) => `${'q '.repeat(40)}${text}${' Q'.repeat(40)}`),
  'an operator that is none': (pdf) => pdf.content((text) => `${text} BX`),
  'a font that the page has not': (pdf) => pdf.content((text) => `${text} BT /none 9 Tf ET`),
  'a state that is not closed': (pdf) => pdf.content((text) => `q ${text}`),
  'gray of the device': (pdf) => pdf.remove(pdf.at(pdf.page, 'Resources', 'ColorSpace'), 'DefaultGray'),
  'a transfer function': (pdf) => void pdf.add({ Type: 'ExtGState', TR: 'Identity' }),
  'a smoothed picture': (pdf) => void pdf.add({ Subtype: 'Image', Interpolate: true }),
  'something that shows through': (pdf) => void pdf.add({ Type: 'ExtGState', ca: 0.5 }),
  'a private character': standsFor('e000'),
  'a link that is not printed': (pdf) => pdf.set(pdf.annotation, 'F', 0),
  'a link that starts a program': (pdf) => pdf.set(pdf.at(pdf.annotation, 'A'), 'S', 'Launch'),
  'something done on opening': inCatalog('AA'),
  'a packet that is not well-formed': (pdf) => pdf.packet((xml) => xml.replace('</dc:title>', '')),
  'a schema that is not described': (pdf) => pdf.packet((xml) => xml.replace('prefix>pdfuaid<', 'prefix>other<')),
  'conformance B': (pdf) => pdf.packet((xml) => xml.replace('conformance>A<', 'conformance>B<')),
  'not marked': (pdf) => pdf.set(pdf.at(pdf.catalog, 'MarkInfo'), 'Marked', false),
  'a language that is none': (pdf) => pdf.setText(pdf.catalog, 'Lang', 'English (UK)'),
  'a script': (pdf) => pdf.set(pdf.catalog, 'Names', { JavaScript: {} }),
  requirements: inCatalog('Requirements'),
  'another title': (pdf) => pdf.setText(pdf.info, 'Title', 'Something else'),
  'a producer in Info': (pdf) => pdf.setText(pdf.info, 'Producer', 'Somebody'),
  'a date in the packet': (pdf) => pdf.packet((xml) => xml.replace('</dc:title>', '$&<dc:date>2026</dc:date>')),
  'a link that runs a script': (pdf) => pdf.setText(pdf.at(pdf.annotation, 'A'), 'URI', 'javascript:x'),
};
