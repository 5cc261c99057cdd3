import { foldForSearch } from '../../i18n/foldForSearch';

/** What stands between a word and the one before it: a space or hyphen, a comma and the like, the end of a sentence. */
export type Gap = 'none' | 'soft' | 'hard';

/** A word of a text: in Chinese one character, since no space parts its words. */
export interface Word {
  /** Where it stands in the text, in UTF-16 units; an ending behind an apostrophe is in it. */
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  /** Folded: no case, no marks, letters typed one for the other made equal; “#” for an age, “##” for any longer number. */
  readonly folded: string;
  /** What follows an apostrophe, folded: “in” of “Ahmet’in”. */
  readonly ending: string;
  readonly script: 'latin' | 'arabic' | 'cyrillic' | 'han' | 'none';
  readonly capital: boolean;
  /** Begins a sentence, or what is quoted: its capital tells nothing. */
  readonly first: boolean;
  readonly gap: Gap;
  /** Only a hyphen stands before it. */
  readonly joined: boolean;
}

const APOSTROPHES = /^['’ʼ‘`´]$/;
const HARD = /[.!?…;\n。！？；؟؛۔]/;
const OPENS = /[:：“„«‘「『(（"]/;
/** A middle dot parts the halves of one foreign name in Chinese. */
const NO_GAP = /^[\s\-·・•‧]*\.?[\s-]*$/;
/** Runs of letters with their marks and joiners, one Chinese character, or a number. */
const PIECES = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\u0640\u200C]|\u200D)+|\p{N}+/gu;
/** What is shorter and begins with a capital may be a title or an initial: “Dr.”, “A.”. */
const LONGEST_TITLE = 3;
/** Digits of an age; 2022 is none. */
const LONGEST_AGE = 2;

const scriptOf = (raw: string): Word['script'] => {
  if (/^\p{Script=Han}/u.test(raw)) return 'han';
  if (/\p{Script=Arabic}/u.test(raw)) return 'arabic';
  if (/\p{Script=Cyrillic}/u.test(raw)) return 'cyrillic';
  return /\p{L}/u.test(raw) ? 'latin' : 'none';
};

const fold = (raw: string): string => {
  if (/^\p{N}/u.test(raw)) return raw.length <= LONGEST_AGE ? '#' : '##';
  return foldForSearch(raw).replaceAll(' ', '');
};

/** The stop behind “Dr.” or an initial ends no sentence; nor does one that no space follows. */
const endsSentence = (between: string, before: Word | undefined): boolean => {
  if (!HARD.test(between)) return false;
  if (!/^\.\s*$/.test(between)) return true;
  const title = before?.capital === true || /^\p{Lu}$/u.test(before?.raw ?? '');
  return between.length > 1 && !(title && (before?.raw.length ?? 0) <= LONGEST_TITLE);
};

/** The words of a text, in its order; the time it takes grows with the text’s length and no faster. */
export const wordsOf = (text: string): readonly Word[] => {
  const words: Word[] = [];
  for (const { 0: raw, index } of text.matchAll(PIECES)) {
    const before = words.at(-1);
    const between = text.slice(before?.end ?? 0, index);
    const end = index + raw.length;
    // “Ahmet’in” and “Ahmed’s” are a name and its ending; “l’enfant” is two words.
    if (before && APOSTROPHES.test(between) && before.raw.length > 2 && before.ending === '' && /^\p{Ll}/u.test(raw)) {
      words[words.length - 1] = { ...before, end, ending: fold(raw) };
      continue;
    }
    const hard = before === undefined || endsSentence(between, before);
    const parted = !NO_GAP.test(between) && !APOSTROPHES.test(between);
    words.push({
      start: index,
      end,
      raw,
      folded: fold(raw),
      ending: '',
      script: scriptOf(raw),
      capital: /^\p{Lu}\p{M}*\p{Ll}/u.test(raw),
      first: hard || OPENS.test(between),
      gap: hard ? 'hard' : parted ? 'soft' : 'none',
      joined: between === '-' || between === '‑' || APOSTROPHES.test(between),
    });
  }
  return words;
};
