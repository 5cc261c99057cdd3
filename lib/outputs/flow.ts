import type { Letter, Line } from '../domain/letter';
import {
  forKinds,
  handleParts,
  type LetterPart,
  letterParts,
  referenceParts,
  type SharedKind,
} from '../domain/letterParts';
import type { Direction, Locale } from '../domain/locales';
import type { LetterPicture } from '../domain/picture';

/**
 * A letter as text that flows, for files that somebody goes on working with: the parts that are read, in their order,
 * without places on paper.
 * - `lines`: one under another; `bold` the first, where it is a letterhead
 * - `steps` and `sources`: each with its label, "1." or "[1]"
 * - `list`: lines under the heading before them
 */
export type FlowBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly line: Line }
  | { readonly kind: 'lines' | 'list'; readonly lines: readonly Line[]; readonly bold?: true }
  | { readonly kind: 'steps' | 'sources'; readonly lines: readonly Line[]; readonly labels: readonly string[] }
  | { readonly kind: 'picture'; readonly picture: LetterPicture };

/** A letter, or the version for reference that follows it. */
export interface Flow {
  readonly locale: Locale;
  readonly direction: Direction;
  readonly blocks: readonly FlowBlock[];
}

/** A letterhead stands first, in bold. */
const lines = ({ heading, lines: own }: LetterPart): FlowBlock[] => {
  const all = heading ? [heading, ...own] : own;
  return all.length > 0 ? [{ kind: 'lines', lines: all, ...(heading && { bold: true }) }] : [];
};

const headed =
  (level: 1 | 2 | 3) =>
  ({ heading }: LetterPart): FlowBlock[] =>
    heading ? [{ kind: 'heading', level, line: heading }] : [];

const pictureOf = ({ picture }: LetterPart): FlowBlock[] => (picture ? [{ kind: 'picture', picture }] : []);

const nothing = (): FlowBlock[] => [];

const shared = {
  ...forKinds<Exclude<SharedKind, 'subject' | 'runningHead' | 'steps'>, FlowBlock[]>(
    ['opening', 'paragraph', 'close'],
    lines,
  ),
  steps: ({ lines: items, labels = [] }: LetterPart): FlowBlock[] => [{ kind: 'steps', lines: items, labels }],
  runningHead: nothing,
};

/** The letter, and the version for reference where there is one. */
export const flowsOf = (letter: Letter): Flow[] => {
  const { locale, direction, referencePage } = letter;
  const blocks = handleParts(letterParts(letter), {
    ...shared,
    ...forKinds(['sender', 'recipient', 'date', 'reference'], lines),
    ...forKinds(['returnLine', 'pageLabel', 'referencePage'], nothing),
    ...forKinds(['cosigners', 'copies', 'enclosures'], (part) => [
      ...headed(2)(part),
      { kind: 'list', lines: part.lines } as const,
    ]),
    logo: pictureOf,
    subject: headed(1),
    signature: (part) => [...pictureOf(part), ...lines(part)],
    sources: (part) => [...headed(2)(part), { kind: 'sources', lines: part.lines, labels: part.labels ?? [] } as const],
  }).flat();
  if (!referencePage) return [{ locale, direction, blocks }];
  const reference = {
    locale: referencePage.locale,
    direction: referencePage.direction,
    blocks: handleParts(referenceParts(referencePage), {
      ...shared,
      referenceHeading: headed(2),
      referenceNote: lines,
      subject: headed(3),
    }).flat(),
  };
  return [{ locale, direction, blocks }, reference];
};

/** The place of the source that a piece cites among all; null where it cites none. */
export const citedPlace = ({ mark, text }: Line[number]): number | null => {
  const [, number] = (mark === 'citation' && /\[(\d+)\]/.exec(text)) || [];
  return number ? Number(number) : null;
};
