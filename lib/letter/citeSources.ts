import type { LetterWording } from '../domain/catalogue';
import type { LetterLink, Line, SourceEntry } from '../domain/letter';
import { formatDate } from '../locale/formatDate';
import { keepDirection } from './keepDirection';
import type { MarkedLine } from './marks';

const NO_BREAK_SPACE = '\u00A0';

/** Punctuation that ends a clause, with the no-break space that French sets before some of it; Chinese needs no space after. A day's point (“8. Februar”) ends nothing. */
const CLAUSE_END = /[\u00A0\u202F]?(?:(?<!\b\d{1,2})\.|[,;:،؛])(?=\s|$)|[，。；：]/u;
/** Punctuation that ends more than a clause: what was said so far is complete. */
const SENTENCE_END = /[\u00A0\u202F]?(?:(?<!\b\d{1,2})\.|[;؛])(?=\s|$)|[。；]/u;

/** All sources recorded so far are in English, and so are their titles. */
const TITLE_LANGUAGE = 'en';

type SourceWording = LetterWording['sources'][string];
type Shown = Pick<LetterWording, 'locale' | 'profile'>;

/** Describes an address of the web, for those who hear the letter read. */
export type DescribeWeb = (address: string) => string;

const webLink = ({ address, url }: SourceWording, describeWeb: DescribeWeb): LetterLink | null =>
  address && url ? { href: url as LetterLink['href'], description: describeWeb(address) } : null;

const sourceLine = (source: SourceWording, { locale, profile }: Shown, describeWeb: DescribeWeb): Line => {
  const { publisher, title, date, address } = source;
  const { comma, quotes, direction } = profile;
  const keep = (text: string) => keepDirection(text, direction);
  const titled: Line = title
    ? [
        { text: comma + quotes[0] },
        { text: keep(title), ...(locale !== TITLE_LANGUAGE && { lang: TITLE_LANGUAGE }) },
        { text: quotes[1] },
      ]
    : [];
  const link = webLink(source, describeWeb);
  const day = comma + formatDate(date, profile);
  const rest: Line = link
    ? [{ text: day + comma }, { text: keep(address ?? ''), link }]
    : [{ text: day + (address ? comma + keep(address) : '') }];
  return [{ text: keep(publisher) }, ...titled, ...rest];
};

/** Whether a sentence ends before the next citation, or the paragraph does. */
const endsAlone = (rest: MarkedLine): boolean => {
  const next = rest.findIndex((piece) => 'source' in piece);
  const before = next < 0 ? rest : rest.slice(0, next);
  return next < 0 || before.some((piece) => 'text' in piece && SENTENCE_END.test(piece.text));
};

/** Sources in the order in which the letter first cites them. */
export class SourceNumbers {
  readonly #ids: string[];
  readonly #before: string;

  /**
   * @param spaced whether the language sets spaces, so that one stands before a citation
   * @param numbered sources that have numbers already, because another letter cites them
   */
  constructor(spaced = true, numbered: readonly string[] = []) {
    this.#before = spaced ? NO_BREAK_SPACE : '';
    this.#ids = [...numbered];
  }

  /** Ids in the order of their numbers. */
  get ids(): readonly string[] {
    return this.#ids;
  }

  #numberOf(id: string): number {
    const index = this.#ids.indexOf(id);
    return index >= 0 ? index + 1 : this.#ids.push(id);
  }

  #citation(id: string): Line[number] {
    return { text: `${this.#before}[${this.#numberOf(id)}]`, mark: 'citation' };
  }

  /**
   * Numbers the citations of one paragraph. A source is cited once, after the last figure taken from it. The number
   * stands at the end of the sentence, so that it does not tear it apart; at the end of the clause where another
   * citation follows in the same sentence, so that each figure has its own.
   */
  cite(marked: MarkedLine): Line {
    const line: Line[number][] = [];
    let waiting: string[] = [];
    const settle = () => {
      line.push(...waiting.map((id) => this.#citation(id)));
      waiting = [];
    };
    marked.forEach((piece, index) => {
      if ('source' in piece) {
        const again = marked.slice(index + 1).some((later) => 'source' in later && later.source === piece.source);
        if (!again) waiting.push(piece.source);
        return;
      }
      const end =
        waiting.length > 0 ? piece.text.search(endsAlone(marked.slice(index)) ? SENTENCE_END : CLAUSE_END) : -1;
      if (end < 0) {
        line.push(piece);
        return;
      }
      if (end > 0) line.push({ ...piece, text: piece.text.slice(0, end) });
      settle();
      line.push({ ...piece, text: piece.text.slice(end) });
    });
    settle();
    return line;
  }

  /** The list at the end of the letter. */
  entries(wording: LetterWording, describeWeb: DescribeWeb): SourceEntry[] {
    return this.#ids.map((id, index) => {
      const source = wording.sources[id];
      if (!source) throw new Error(`Source "${id}" is cited but not in the catalogue.`);
      return { label: `[${index + 1}]`, line: sourceLine(source, wording, describeWeb) };
    });
  }
}
