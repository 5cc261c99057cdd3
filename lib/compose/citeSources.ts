import { ADDRESS_SLOT, type LetterWording } from '../domain/catalogue';
import type { LetterBlock, LetterLink, Line, SourceEntry } from '../domain/letter';
import { formatDate } from '../i18n/formatDate';
import type { CitedLine } from './citedLine';
import { isolateDirection } from './isolateDirection';

const NO_BREAK_SPACE = '\u00A0';

/** Punctuation that ends a clause, with the no-break space that French sets before some of it; Chinese needs no space after. A day's point (“8. Februar”) ends nothing. */
const CLAUSE_END = /[\u00A0\u202F]?(?:(?<!\b\d{1,2})\.|[,;:،؛])(?=\s|$)|[，。；：]/u;
/** Punctuation that ends more than a clause: what was said so far is complete. */
const SENTENCE_END = /[\u00A0\u202F]?(?:(?<!\b\d{1,2})\.|[;؛])(?=\s|$)|[。；]/u;

/** Titles are in English unless a source says otherwise. */
const TITLE_LANGUAGE = 'en';

type SourceWording = LetterWording['sources'][string];
type Shown = Pick<LetterWording, 'locale' | 'profile'>;

/** Characters that a row of the list holds, by and large. */
export const ROW = 116;

/** Describes an address of the web, for those who hear the letter read. */
export type DescribeWeb = (address: string) => string;

const webLink = ({ address, url }: SourceWording, describeWeb: DescribeWeb): LetterLink | null =>
  address && url
    ? { href: url.replace(ADDRESS_SLOT, () => address) as LetterLink['href'], description: describeWeb(address) }
    : null;

/** What a row tells of a source besides publisher and day. */
interface Told {
  readonly title: string | null;
  readonly address: string | null;
}

/** How much of a source is told: title and address whole; the address whole, with the title where both fit a row; what fits a row. */
export type SourceDetail = 'whole' | 'address' | 'row';

/**
 * Title and address, whole; where there is no room for two rows, what fits one: both, or the address alone, which can be
 * followed. Where even addresses may take no second row, the title with the site. Nothing is cut short.
 */
const toldOf = ({ publisher, title, date, address }: SourceWording, detail: SourceDetail): Told => {
  const told = { title: title ?? null, address: address ?? null };
  const { host = null } = /^(?<host>[^/]+)/u.exec(address ?? '')?.groups ?? {};
  const shorter = [told, { title: null, address: told.address }, { title: told.title, address: host }];
  const length = (one: Told) => [publisher, date, one.title, one.address].join(', ').length;
  const fitting = shorter.filter((one) => one.title !== null || one.address !== host);
  if (detail === 'whole') return told;
  const inRow = fitting.find((one) => length(one) <= ROW);
  // A site alone leads nobody to the page.
  if (detail === 'address' && address !== host && (inRow?.address ?? host) === host)
    return { title: null, address: told.address };
  return inRow ?? { title: told.title, address: null };
};

const sourceLine = (
  source: SourceWording,
  { locale, profile }: Shown,
  describeWeb: DescribeWeb,
  detail: SourceDetail,
): Line => {
  const { publisher, titleLanguage = TITLE_LANGUAGE, date } = source;
  const { title, address } = toldOf(source, detail);
  const { comma, quotes, direction } = profile;
  const keep = (text: string) => isolateDirection(text, direction);
  const titled: Line = title
    ? [
        { text: comma + quotes[0] },
        { text: keep(title), ...(locale !== titleLanguage && { lang: titleLanguage }) },
        { text: quotes[1] },
      ]
    : [];
  const link = webLink(source, describeWeb);
  const day = date ? comma + formatDate(date, profile) : '';
  const rest: Line =
    link && address
      ? [{ text: day + comma }, { text: keep(address), link }]
      : [{ text: day + (address ? comma + keep(address) : '') }];
  return [{ text: keep(publisher) }, ...titled, ...rest];
};

/** Whether a sentence ends before the next citation, or the paragraph does. */
const endsAlone = (rest: CitedLine): boolean => {
  const next = rest.findIndex((piece) => 'source' in piece);
  const before = next < 0 ? rest : rest.slice(0, next);
  return next < 0 || before.some((piece) => 'text' in piece && SENTENCE_END.test(piece.text));
};

/** A paragraph or steps whose citations have no numbers yet. */
export type CitedBlock =
  | (Omit<Extract<LetterBlock, { kind: 'paragraph' }>, 'line'> & { readonly line: CitedLine })
  | (Omit<Extract<LetterBlock, { kind: 'steps' }>, 'items'> & { readonly items: readonly CitedLine[] });

/**
 * The citations of one paragraph where a reader expects them. Of figures that follow one another from the same source
 * the last is cited; another source between them ends what a mark speaks for. The citation stands at the end of the sentence, so that it does not tear it apart; at the end of the clause where
 * another citation follows in the same sentence, so that each figure has its own.
 */
export const placeCitations = (line: CitedLine): CitedLine => {
  const placed: CitedLine[number][] = [];
  let waiting: { readonly source: string }[] = [];
  const settle = () => {
    placed.push(...waiting);
    waiting = [];
  };
  line.forEach((piece, index) => {
    if ('source' in piece) {
      const next = line.slice(index + 1).find((later) => 'source' in later);
      if (next?.source !== piece.source) waiting.push(piece);
      return;
    }
    const end = waiting.length > 0 ? piece.text.search(endsAlone(line.slice(index)) ? SENTENCE_END : CLAUSE_END) : -1;
    if (end < 0) {
      placed.push(piece);
      return;
    }
    if (end > 0) placed.push({ ...piece, text: piece.text.slice(0, end) });
    settle();
    placed.push({ ...piece, text: piece.text.slice(end) });
  });
  settle();
  return placed;
};

const linesOf = (block: CitedBlock): readonly CitedLine[] => (block.kind === 'paragraph' ? [block.line] : block.items);

/** Ids of the sources that blocks cite, in reading order, as often as they do. */
export const sourcesIn = (blocks: readonly CitedBlock[]): readonly string[] =>
  blocks.flatMap(linesOf).flatMap((line) => line.flatMap((piece) => ('source' in piece ? [piece.source] : [])));

/**
 * Blocks with numbers in place of sources, which are counted in reading order.
 *
 * @param spaced whether the language sets spaces, so that one stands before a citation
 * @param numbered sources that have numbers already, because another version of the letter cites them
 * @returns the blocks, and the sources' ids in the order of their numbers
 */
export const numberSources = (
  blocks: readonly CitedBlock[],
  spaced: boolean,
  numbered: readonly string[] = [],
): { readonly blocks: LetterBlock[]; readonly cited: readonly string[] } => {
  const cited = [...new Set([...numbered, ...sourcesIn(blocks)])];
  const before = spaced ? NO_BREAK_SPACE : '';
  const number = (line: CitedLine): Line =>
    line.map((piece) =>
      'source' in piece ? { text: `${before}[${cited.indexOf(piece.source) + 1}]`, mark: 'citation' } : piece,
    );
  return {
    blocks: blocks.map((block) =>
      block.kind === 'paragraph'
        ? { ...block, line: number(block.line) }
        : { ...block, items: block.items.map(number) },
    ),
    cited,
  };
};

/** The list at the end of the letter, of sources in the order of their numbers. */
export const sourceEntries = (
  cited: readonly string[],
  wording: LetterWording,
  describeWeb: DescribeWeb,
  detail: SourceDetail = 'whole',
): SourceEntry[] =>
  cited.map((id, index) => {
    const source = wording.sources[id];
    if (!source) throw new Error(`Source "${id}" is cited but not in the catalogue.`);
    return { label: `[${index + 1}]`, line: sourceLine(source, wording, describeWeb, detail) };
  });
