import { ANSWERS, LETTER_KINDS } from '../../../lib/domain/kinds';
import type { Problem } from '../../../lib/domain/problem';
import type { Rule } from '../rule';
import type { TemplateSection } from '../templateTree';

const FOLLOWING = LETTER_KINDS.filter((kind) => kind !== 'first');

/** Kinds that ask for a reply in words of their own; thanks asks as a first letter does. */
export const OWN_REPLY: readonly string[] = ['reply-reminder'];

/** Sections of templates/letter/kinds, one of each: what the kinds say whatever the demand. */
const EXPECTED: readonly string[] = [
  ...FOLLOWING.flatMap((kind) => [`subject-${kind}`, `recall-${kind}`]),
  ...ANSWERS.flatMap((answer) => [`answer-${answer}`, `why-${answer}`]),
  'ask-thanks',
  'offer',
  ...OWN_REPLY,
];

/** What a demand's template may say itself to an answer. */
const OVERRIDES: readonly string[] = ANSWERS.flatMap((answer) => [`told-${answer}`, `why-${answer}`]);

const isAnswer = (name: string): boolean => /^(?:answer|told|why)-/.test(name);

/** A kind without its sections, or a section for an answer that nobody gives. */
export const kindSectionProblems = (file: string, sections: readonly TemplateSection[]): Problem[] =>
  EXPECTED.map((name) => ({
    name,
    found: sections.filter((section) => section.name === name && section.roles.length === 0).length,
  }))
    .filter(({ found }) => found !== 1)
    .map(({ name, found }) => ({
      file,
      place: 'template',
      problem: `section "${name}": ${found} found, 1 needed.`,
      remedy: 'Write it; docs/add-a-locale.md says what it holds.',
    }));

/** The same for a demand's own words to an answer, which may be left out but not be misnamed. */
export const answerSectionProblems = (file: string, sections: readonly TemplateSection[]): Problem[] =>
  sections
    .filter(({ name }) => isAnswer(name) && !OVERRIDES.includes(name))
    .map(({ name, line }) => ({
      file,
      place: `line ${line}, section "${name}"`,
      problem: 'answers nothing that a letter takes up.',
      remedy: `A demand may hold ${OVERRIDES.join(', ')}.`,
    }));

export const rule: Rule = {
  holds: 'Each kind of letter with its sections, and answers only to what a letter takes up',
  template: ({ file, sections, part }) => {
    if (part === 'kinds') return kindSectionProblems(file, sections);
    return part === 'demand' ? answerSectionProblems(file, sections) : [];
  },
};
