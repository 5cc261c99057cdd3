import type { Problem } from '../../../lib/domain/problem';
import type { Rule } from '../rule';
import type { TemplateSection } from '../templateTree';

const DIGITS = /\p{Nd}+/gu;

/** How a language writes numbers: names of months, words for large numbers, spaces between words or none. */
export interface NumberWording {
  readonly months: readonly string[];
  readonly largeNumbers: readonly string[];
  readonly spaced: boolean;
}

/** Words for large numbers as a pattern: whole words where spaces stand between words, the longest first elsewhere. */
const largeNumberPattern = ({ largeNumbers, spaced }: NumberWording): RegExp => {
  const words = [...largeNumbers].sort((one, other) => other.length - one.length).join('|');
  return new RegExp(spaced ? `(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])` : words, 'giu');
};

/** Names of months that are written with digits ("1月") are names and no figures. */
const withoutMonths = (text: string, { months }: NumberWording): string =>
  months
    .filter((month) => /\p{Nd}/u.test(month))
    .reduce((rest, month) => rest.replace(new RegExp(`(?<!\\p{Nd})${month}`, 'gu'), ''), text);

/** A figure in a template that no fact or law puts there. */
export const templateFigures = (
  file: string,
  sections: readonly TemplateSection[],
  numbers: NumberWording,
): Problem[] =>
  sections.flatMap(({ name, line, text }) =>
    [...withoutMonths(text, numbers).matchAll(DIGITS), ...text.matchAll(largeNumberPattern(numbers))].map(
      ([figure]) => ({
        file,
        place: `line ${line}, section "${name}"`,
        problem: `"${figure}" is a figure without a source.`,
        remedy:
          'Put it into content/catalogue/facts.json and cite it with {{fact "…"}}, or name a law with {{law "…"}}.',
      }),
    ),
  );

/** "45,000", "45.000", "45 000" and "٤٥" as plain digits, one string per figure. */
export const figuresIn = (text: string): string[] =>
  (text.replace(/(?<=\d)[.,'’\u00A0\u202F](?=\d{3}(?!\d))/g, '').match(DIGITS) ?? []).map((digits) =>
    [...digits].map((digit) => ((digit.codePointAt(0) ?? 0) & 15).toString()).join(''),
  );

/** Figures of a wording that the ledger's row does not hold. */
export const wordingFigures = (
  file: string,
  id: string,
  wording: string,
  allowed: readonly string[],
  numbers: NumberWording,
): Problem[] =>
  figuresIn(withoutMonths(wording, numbers))
    .filter((figure) => !allowed.includes(figure))
    .map((figure) => ({
      file,
      place: id,
      problem: `the wording holds "${figure}", which the ledger's row does not.`,
      remedy: 'Write the figures of content/catalogue/facts.json, or correct `figures` there together with its source.',
    }));

export const rule: Rule = {
  holds: 'Every figure a fact',
  locale: ({ fileOf, facts, content, cards, numbers }) => [
    ...facts.flatMap(({ id, figures }) =>
      (['phrase', 'statement'] as const).flatMap((key) =>
        wordingFigures(fileOf('facts'), `${id}.${key}`, content.facts[id]?.[key] ?? '', figures, numbers),
      ),
    ),
    ...cards.flatMap(({ file, wording: { title, summary, askedBy, today } }) =>
      Object.entries({ title, summary, askedBy, today }).flatMap(([key, text]) =>
        wordingFigures(
          file,
          key,
          text,
          facts.flatMap(({ figures }) => figures),
          numbers,
        ),
      ),
    ),
  ],
  template: ({ file, sections }, { numbers }) => templateFigures(file, sections, numbers),
};
