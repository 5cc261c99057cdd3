import { type Condition, condition, when } from './condition';
import type { PdfFile } from './pdfFile';
import { entry, isTrue, keysOf, nameIn, textIn } from './pdfObjects';
import { nodesOf, textOf, type XmlNode } from './xmp';

/** Namespaces of what the packet may hold, by the prefix that the standards ask for. */
const NAMESPACES: Readonly<Record<string, string>> = {
  dc: 'http://purl.org/dc/elements/1.1/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
};

/** Schemas that PDF/A-2 knows by itself (ISO 19005-2, 6.6.2.3.1 and 6.6.4), as far as letters use them. */
const PREDEFINED = new Set(['dc', 'pdfaid', 'pdfaExtension']);

const titleOf = ({ xmp }: PdfFile): string | null =>
  xmp ? (nodesOf(xmp, 'dc:title').flatMap((title) => nodesOf(title, 'rdf:li'))[0]?.text ?? null) : null;

/** Properties of the packet: children of its descriptions. */
const propertiesOf = (xmp: XmlNode | null): string[] =>
  xmp ? nodesOf(xmp, 'rdf:Description').flatMap(({ children }) => children.map(({ name }) => name)) : [];

const namespaceIsRight = (xmp: XmlNode, prefix: string): boolean =>
  nodesOf(xmp, 'rdf:Description')
    .filter(({ children }) => children.some(({ name }) => name.startsWith(`${prefix}:`)))
    .every(({ attributes }) => attributes[`xmlns:${prefix}`] === NAMESPACES[prefix]);

/** Checkpoints 06 (metadata) and 07 (dictionary), and the clauses of PDF/A on metadata. */
export const METADATA_CONDITIONS: readonly Condition[] = [
  condition(
    '06-001',
    { rule: 'There is a metadata packet', lookedAt: 'catalog', brokenBy: ['no packet'] },
    ({ catalog }) => {
      const metadata = entry(catalog, 'Metadata');
      const right = nameIn(metadata, 'Type') === 'Metadata' && nameIn(metadata, 'Subtype') === 'XML';
      return when(!right, 'no metadata stream');
    },
  ),
  condition(
    '06-002',
    { rule: 'It says PDF/UA-1', lookedAt: 'packet', brokenBy: ['another part of PDF/UA'] },
    ({ xmp }) =>
      when(
        xmp !== null && !(textOf(xmp, 'pdfuaid:part') === '1' && namespaceIsRight(xmp, 'pdfuaid')),
        'no pdfuaid:part 1',
      ),
  ),
  condition('06-003', { rule: 'It has the letter’s title', lookedAt: 'packet', brokenBy: ['no title'] }, (file) =>
    when(file.xmp !== null && !titleOf(file), 'no dc:title'),
  ),
  condition(
    '07-001',
    {
      rule: 'A reader is told whether to show the title',
      lookedAt: 'viewer preferences',
      brokenBy: ['no DisplayDocTitle'],
    },
    ({ catalog }) =>
      when(!keysOf(entry(catalog, 'ViewerPreferences')).includes('DisplayDocTitle'), 'no DisplayDocTitle'),
  ),
  condition(
    '07-002',
    {
      rule: 'It shows the title, not the file’s name',
      lookedAt: 'viewer preferences',
      brokenBy: ['DisplayDocTitle false'],
    },
    ({ catalog }) => {
      const preferences = entry(catalog, 'ViewerPreferences');
      const wrong = keysOf(preferences).includes('DisplayDocTitle') && !isTrue(preferences, 'DisplayDocTitle');
      return when(wrong, 'DisplayDocTitle is not true');
    },
  ),
  condition(
    'ISO 19005-2, 6.6.2.1',
    {
      rule: 'The packet is well-formed XML and readable without a PDF program',
      lookedAt: 'packet',
      brokenBy: ['a packet that is not well-formed'],
    },
    ({ packet, xmp, catalog }) => [
      ...when(packet !== '' && xmp === null, 'the packet is not well-formed'),
      ...when(/<\?xpacket begin[^>]*\b(bytes|encoding)=/.test(packet), 'bytes or encoding in the packet’s header'),
      ...when(entry(entry(catalog, 'Metadata'), 'Filter') !== null, 'the packet is packed'),
    ],
  ),
  condition(
    'ISO 19005-2, 6.6.2.3.1',
    {
      rule: 'Each schema is PDF/A’s own or described in the packet',
      lookedAt: 'packet',
      brokenBy: ['a schema that is not described'],
    },
    ({ xmp }) => {
      const described = new Set(xmp ? nodesOf(xmp, 'pdfaSchema:prefix').map(({ text }) => text) : []);
      return propertiesOf(xmp).filter((name) => {
        const [prefix = ''] = name.split(':');
        return !PREDEFINED.has(prefix) && !described.has(prefix);
      });
    },
  ),
  condition(
    'ISO 19005-2, 6.6.4',
    { rule: 'The packet says PDF/A-2, level A', lookedAt: 'packet', brokenBy: ['conformance B'] },
    ({ xmp }) => {
      const right =
        xmp !== null &&
        textOf(xmp, 'pdfaid:part') === '2' &&
        textOf(xmp, 'pdfaid:conformance') === 'A' &&
        namespaceIsRight(xmp, 'pdfaid');
      return when(xmp !== null && !right, 'no pdfaid:part 2, conformance A');
    },
  ),
  // Our own: nothing else is said, and both places say the same.
  condition(
    'own: one title',
    { rule: 'Title in the packet and in Info are the same', lookedAt: 'packet, Info', brokenBy: ['another title'] },
    (file) => when(Boolean(titleOf(file)) && titleOf(file) !== textIn(file.info, 'Title'), 'two titles'),
  ),
  condition(
    'own: nothing else',
    {
      rule: 'No producer, person or time: title, language and identifiers only',
      lookedAt: 'packet, Info',
      brokenBy: ['a producer in Info', 'a date in the packet'],
    },
    ({ xmp, info }) => [
      ...propertiesOf(xmp).filter(
        (name) =>
          ![
            'dc:title',
            'dc:language',
            'pdfaid:part',
            'pdfaid:conformance',
            'pdfuaid:part',
            'pdfaExtension:schemas',
          ].includes(name),
      ),
      ...keysOf(info).filter((key) => key !== 'Title'),
    ],
  ),
];
