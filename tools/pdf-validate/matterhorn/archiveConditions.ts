import { PDFArray, PDFDict, PDFHexString, PDFName, type PDFObject, PDFStream, PDFString } from '@cantoo/pdf-lib';
import { type Condition, condition, when } from './condition';
import { type PdfFile, paintedIn } from './pdfFile';
import { entry, isTrue, keysOf, listOf, nameIn, numberIn } from './pdfObjects';

/** A colour space that stands in for a device's, by the name under which the page's resources have it. */
const DEFAULTS: Readonly<Record<string, string>> = {
  DeviceGray: 'DefaultGray',
  DeviceRGB: 'DefaultRGB',
  DeviceCMYK: 'DefaultCMYK',
};

const dependent = (file: PdfFile): string[] =>
  paintedIn(file).flatMap(({ page, painted }) => {
    const resources = entry(page.dict, 'Resources');
    const spaces = keysOf(entry(resources, 'ColorSpace'));
    const picture = painted.xObject ? entry(entry(resources, 'XObject'), painted.xObject) : null;
    const used = [...painted.colours, ...(picture ? [nameIn(picture, 'ColorSpace') ?? ''] : [])];
    return used.filter((colour) => colour in DEFAULTS && !spaces.includes(DEFAULTS[colour] ?? ''));
  });

/** Streams whose length is not what the dictionary says, by the byte at which they begin. */
const wrongLengths = ({ raw }: PdfFile): string[] =>
  [...raw.matchAll(/\/Length (\d+)(?:(?!endobj)[\s\S])*?>>\r?\nstream(\r?\n)/g)].flatMap((match) => {
    const start = match.index + match[0].length;
    const end = raw.slice(start + Number(match[1]), start + Number(match[1]) + 11);
    return when(!/^\r?\nendstream/.test(end), `stream at byte ${start}`);
  });

/** Names in an object and in what it holds directly, without their “/”. */
const namesIn = (object: PDFObject): string[] => {
  if (object instanceof PDFName) return [object.asString().slice(1)];
  if (object instanceof PDFStream) return namesIn(object.dict);
  if (object instanceof PDFArray) return object.asArray().flatMap(namesIn);
  return object instanceof PDFDict ? object.entries().flatMap((pair) => pair.flatMap(namesIn)) : [];
};

const FILTERS = ['FlateDecode', 'DCTDecode', 'ASCIIHexDecode', 'ASCII85Decode', 'RunLengthDecode', 'CCITTFaxDecode'];

const filtersOf = (object: PDFObject): string[] =>
  object instanceof PDFStream ? listOf(entry(object, 'Filter')).map((filter) => String(filter).slice(1)) : [];

const seesThrough = (object: PDFObject): boolean =>
  ['Multiply', 'Screen', 'Overlay', 'Darken', 'Lighten'].includes(nameIn(object, 'BM') ?? '') ||
  (numberIn(object, 'CA') ?? 1) < 1 ||
  (numberIn(object, 'ca') ?? 1) < 1 ||
  entry(object, 'SMask') instanceof PDFStream;

const MOST = { string: 32_767, name: 127, nesting: 28 };

/** Clauses of PDF/A-2 on the file, on painting and on structure. */
export const ARCHIVE_CONDITIONS: readonly Condition[] = [
  condition(
    'ISO 19005-2, 6.1.2',
    {
      rule: 'Header, and a comment that marks the file as bytes',
      lookedAt: 'bytes',
      brokenBy: ['another header', 'no sign of bytes'],
    },
    ({ raw }) => when(!/^%PDF-1\.[0-7]\r?\n%[\u0080-\u00FF]{4}/.test(raw), 'header or the comment after it'),
  ),
  condition(
    'ISO 19005-2, 6.1.3',
    {
      rule: 'The file has an ID (made from the title only) and nothing after its end',
      lookedAt: 'bytes',
      brokenBy: ['something after the end', 'no ID'],
    },
    ({ raw, hasId }) => [...when(!hasId, 'no ID'), ...when(!/%%EOF\r?\n?$/.test(raw), 'something after the end')],
  ),
  condition(
    'ISO 19005-2, 6.1.7.1',
    {
      rule: 'Streams are as long as they say and in this file',
      lookedAt: 'bytes, streams',
      brokenBy: ['a stream kept in another file', 'a wrong length'],
    },
    (file) => [
      ...wrongLengths(file),
      ...file.objects.flatMap((object) =>
        object instanceof PDFStream
          ? keysOf(object).filter((key) => ['F', 'FFilter', 'FDecodeParms'].includes(key))
          : [],
      ),
    ],
  ),
  condition(
    'ISO 19005-2, 6.1.7.2',
    { rule: 'They are packed in a way that anybody may unpack', lookedAt: 'streams', brokenBy: ['LZW'] },
    ({ objects }) => objects.flatMap(filtersOf).filter((filter) => !FILTERS.includes(filter)),
  ),
  condition(
    'ISO 19005-2, 6.1.13',
    {
      rule: 'Nothing is longer or nested deeper than readers must bear',
      lookedAt: 'objects, pages',
      brokenBy: ['forty nested states'],
    },
    ({ objects, pages }) => [
      ...objects.flatMap((object) =>
        when(
          (object instanceof PDFString || object instanceof PDFHexString) && object.asBytes().length > MOST.string,
          'a long string',
        ),
      ),
      ...when(
        objects.flatMap(namesIn).some((name) => name.length > MOST.name),
        'a long name',
      ),
      ...pages.flatMap(({ ref, content }) => when(content.deepest > MOST.nesting, `page ${ref} nests too deep`)),
    ],
  ),
  condition(
    'ISO 19005-2, 6.2.2',
    {
      rule: 'Pages use known operators, close what they open, and have all they use among resources of their own',
      lookedAt: 'pages',
      brokenBy: ['an operator that is none', 'a state that is not closed', 'a font that the page has not'],
    },
    ({ pages }) =>
      pages.flatMap(({ ref, content, dict, fonts }) => [
        ...[...content.fonts].filter((font) => !fonts.has(font)).map((font) => `page ${ref}: no font ${font}`),
        ...content.unknown.map((operator) => `page ${ref}: operator ${operator}`),
        ...when(!content.balanced, `page ${ref}: what is opened is not closed`),
        ...when(!keysOf(dict).includes('Resources'), `page ${ref}: no resources of its own`),
      ]),
  ),
  condition(
    'ISO 19005-2, 6.2.4.3',
    {
      rule: 'Gray and RGB mean the same on every device',
      lookedAt: 'colours painted, pictures, DefaultGray, DefaultRGB',
      brokenBy: ['gray of the device'],
    },
    dependent,
  ),
  condition(
    'ISO 19005-2, 6.2.5',
    { rule: 'No transfer functions', lookedAt: 'graphics states', brokenBy: ['a transfer function'] },
    ({ objects }) =>
      objects.flatMap((object) =>
        nameIn(object, 'Type') === 'ExtGState'
          ? keysOf(object).filter((key) => ['TR', 'TR2', 'HTP'].includes(key))
          : [],
      ),
  ),
  condition(
    'ISO 19005-2, 6.2.8.1',
    {
      rule: 'Pictures are not smoothed and have no alternates',
      lookedAt: 'pictures',
      brokenBy: ['a smoothed picture'],
    },
    ({ objects }) =>
      objects
        .filter((object) => nameIn(object, 'Subtype') === 'Image')
        .flatMap((picture) => [
          ...keysOf(picture).filter((key) => ['Alternates', 'OPI'].includes(key)),
          ...when(isTrue(picture, 'Interpolate'), 'Interpolate'),
        ]),
  ),
  // Where something shows through there must be a colour space to blend in.
  condition(
    'ISO 19005-2, 6.2.10',
    {
      rule: 'What shows through says in which colours',
      lookedAt: 'graphics states, pictures',
      brokenBy: ['something that shows through'],
    },
    ({ objects, pages }) =>
      when(
        objects.some(seesThrough) && pages.some(({ dict }) => entry(entry(dict, 'Group'), 'CS') === null),
        'transparency without a colour space to blend in',
      ),
  ),
  condition(
    'ISO 19005-2, 6.7.2.2',
    { rule: 'The file says that it is tagged', lookedAt: 'MarkInfo', brokenBy: ['not marked'] },
    ({ catalog }) => when(!isTrue(entry(catalog, 'MarkInfo'), 'Marked'), 'not marked'),
  ),
];
