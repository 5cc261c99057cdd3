import * as v from 'valibot';
import { readContent } from '../../lib/catalogue/readContent';
import { LOCALES } from '../../lib/domain/locales';

const Text = v.pipe(v.string(), v.minLength(1));

/** One word in one language. Stems and patterns are regular expressions, matched without regard to case. */
export const AgreedWord = v.strictObject({
  /** The word as a writer should use it. */
  term: Text,
  /** What an inflected form of it holds; one of them must be found where the English section has the term. */
  stems: v.pipe(v.array(Text), v.minLength(1)),
  /** Competing words, each with why not, in the language itself. */
  avoid: v.array(v.strictObject({ pattern: Text, reason: Text })),
});
export type AgreedWord = v.InferOutput<typeof AgreedWord>;

/** content/catalogue/terms.json: the words on which ten languages agree. Where a language wavered, its United Nations documents decided. */
export const TermList = v.strictObject({
  terms: v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.regex(/^[a-z-]+$/)),
      meaning: Text,
      languages: v.strictObject(v.entriesFromList(LOCALES, AgreedWord)),
    }),
  ),
});
export type Term = v.InferOutput<typeof TermList>['terms'][number];

export const loadTerms = (): readonly Term[] => readContent('content/catalogue/terms.json', TermList).terms;

/** Vowel signs of Arabic, which a writer may set or leave out. */
const VOWEL_SIGNS = /[\u064B-\u0652]/gu;

export const findsIn = (patterns: readonly string[], text: string): boolean =>
  patterns.some((pattern) => new RegExp(pattern, 'iu').test(text.replace(VOWEL_SIGNS, '')));
