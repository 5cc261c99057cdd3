import { ROW } from '../../lib/compose/citeSources';
import type { Letter, Line } from '../../lib/domain/letter';
import { forKinds, handleParts, type LetterKind, letterParts, type PartHandlers } from '../../lib/domain/letterParts';
import type { TextSize } from '../../lib/domain/textSizes';
import { closeUp, UNSPACED } from '../../lib/i18n/fullWidth';
import { plainText } from '../../lib/outputs/plainText';
import { fontsForLetter } from '../../lib/pdf/fontsForLetter';
import { needlessMarks } from '../content-lint/rules/bidiControls';
import { conformanceProblems } from './matterhorn/conformanceProblems';
import { fold, pagesOf, withPdf } from './readPdf';
import { structureOf } from './readStructure';
import { windowProblems } from './window';

/** A letter has one page; the sources may take a second. */
const MOST_PAGES = 2;
/** Characters that a row of sources holds at most, which are set small but in large print. */
const MOST_IN_ROW: Readonly<Record<TextSize, number>> = { normal: ROW, large: 56 };
const VOWELS = /[\u064B-\u0652]/g;
const ARABIC_WORD = /[\u0621-\u064A\u066E-\u06D3\u06D5]+/g;
const UNSPACED_RUN = new RegExp(`(${UNSPACED}+)`, 'u');
/** Neighbouring characters looked for together where no spaces tell the words apart. */
const NEIGHBOURS = 4;

/** A run of a script without spaces as overlapping pieces: a character lost or out of its place breaks one of them. */
const piecesOf = (run: string): string[] => {
  const characters = [...run];
  return Array.from({ length: Math.max(1, characters.length - NEIGHBOURS + 1) }, (_, start) =>
    characters.slice(start, start + NEIGHBOURS).join(''),
  );
};

/** Words between spaces, and pieces of the runs that have none. Every second part of a split by a group is the group. */
const spacedWords = (text: string): string[] =>
  text
    .split(' ')
    .flatMap((word) => word.split(UNSPACED_RUN).flatMap((part, index) => (index % 2 === 1 ? piecesOf(part) : part)))
    .filter(Boolean);

/**
 * Words to look for when a letter is read back. Of a right-to-left letter the words in Arabic script: signs and digits
 * change places with the direction of the line.
 */
export const wordsToFind = (text: string, rtl: boolean): string[] => [
  ...new Set(rtl ? (fold(text).replace(VOWELS, '').match(ARABIC_WORD) ?? []) : spacedWords(fold(text))),
];

/** Text as it is searched: vowel signs stand beside their word when read back, and lines end inside unspaced text. */
export const searchable = (text: string, rtl: boolean): string => (rtl ? text.replace(VOWELS, '') : closeUp(text));

const linksIn = (line: Line): string[] => line.flatMap(({ link }) => (link ? ['Link'] : []));

const listRoles = (items: readonly unknown[], ...item: string[]): string[] => [
  'L',
  ...items.flatMap(() => ['LI', ...item]),
];

const ROLES: PartHandlers<LetterKind, string[]> = {
  logo: () => ['Figure'],
  sender: ({ lines }) => (lines.length > 0 ? ['P', ...lines.flatMap(linksIn)] : []),
  ...forKinds(['recipient', 'date', 'reference', 'opening', 'paragraph', 'close'], () => ['P']),
  subject: () => ['H1'],
  steps: ({ lines }) => listRoles(lines, 'Lbl', 'LBody'),
  signature: ({ picture }) => [...(picture ? ['Figure'] : []), 'P'],
  ...forKinds(['cosigners', 'copies', 'enclosures'], ({ lines }) => ['H2', ...listRoles(lines, 'LBody')]),
  sources: ({ lines }) => ['H2', 'L', ...lines.flatMap((line) => ['LI', 'Lbl', 'LBody', ...linksIn(line)])],
  ...forKinds(['returnLine', 'runningHead', 'pageLabel'], () => []),
  // Another page, which tests/pdf/referencePage.test.ts reads.
  referencePage: () => [],
};

/** Roles of the structure tree that a letter of one page must have, in reading order. */
export const expectedRoles = (letter: Letter): string[] => [
  'Document',
  ...handleParts(letterParts(letter), ROLES).flat(),
];

/** What is wrong with a letter's PDF, read back as somebody else's program sees it; empty where nothing is. */
export const letterProblems = async (letter: Letter, bytes: Uint8Array, mostPages = MOST_PAGES): Promise<string[]> => {
  const { pages, text, title, language, parts, unmarked } = await withPdf(bytes, async (document) => ({
    ...(await pagesOf(document)),
    ...(await structureOf(document)),
  }));
  const rtl = letter.direction === 'rtl';
  const read = searchable(text, rtl);
  const unbroken = read.replace(/ /g, '');
  // What no row holds is divided, and stands there all the same.
  const stands = (word: string) =>
    read.includes(word) || (word.length > MOST_IN_ROW[letter.textSize] && unbroken.includes(word));
  const lost = wordsToFind(plainText(letter), rtl).filter((word) => !stands(word));
  const roles = parts.map(({ role }) => role).join(' ');
  return [
    ...(pages.length > mostPages ? [`${pages.length} pages`] : []),
    ...(title === letter.title ? [] : [`title "${title}"`]),
    ...(language === letter.locale ? [] : [`language "${language}"`]),
    ...(lost.length > 0 ? [`words lost or divided: ${lost.join(' ')}`] : []),
    ...fontsForLetter(letter).missing.map((character) => `no glyph for "${character}"`),
    ...unmarked.map((piece) => `"${piece}" is not in the structure`),
    ...(pages.length > 1 || roles === expectedRoles(letter).join(' ') ? [] : [`structure: ${roles}`]),
    ...needlessMarks(plainText(letter).split('\n'), letter.direction),
    ...windowProblems(letter, pages[0] ?? []),
    ...(await conformanceProblems(bytes)).map(({ ids, where }) => `${ids.join(' ')}: ${where.slice(0, 3).join(', ')}`),
  ];
};
