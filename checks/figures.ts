import type { Problem } from '../lib/domain/problem';
import type { TemplateSection } from './templateTree';

/** Words that say a large number; small ones ("three steps", "six weeks") are the letter's own and no facts. */
const NUMBER_WORDS =
  /\b(hundreds?|thousands?|millions?|dozens?|cents?|milliers?|mille|millions?|dizaines?|hunderte?n?|tausende?n?|million(?:en)?|dutzende?|mil|miles|cien|cientos|centenares|millones|docenas?|decenas?)\b|(?:^|\s)(?:ال)?(?:مئة|مئات|ألف|آلاف|مليون|ملايين|عشرات)(?=\s|$)|(?<!\p{L})(?:сотн(?:я|и|ями)|сотен|тысяч(?:а|и|у|ами)?|миллион(?:а|ов|ы)?|десятк(?:и|ов|ами))(?!\p{L})|\b(?:onlarca|yüzlerce|binlerce|milyonlarca)\b|[数几上][十百千万亿]+|成[百千]上[千万]/giu;
const DIGITS = /\p{Nd}+/gu;

/** Names of months that are written with digits ("1月") are names and no figures. */
const withoutMonths = (text: string, months: readonly string[]): string =>
  months
    .filter((month) => /\p{Nd}/u.test(month))
    .reduce((rest, month) => rest.replace(new RegExp(`(?<!\\p{Nd})${month}`, 'gu'), ''), text);

/** A figure in a template that no fact or law puts there. */
export const templateFigures = (
  file: string,
  sections: readonly TemplateSection[],
  months: readonly string[] = [],
): Problem[] =>
  sections.flatMap(({ name, line, text }) =>
    [...withoutMonths(text, months).matchAll(DIGITS), ...text.matchAll(NUMBER_WORDS)].map(([figure]) => ({
      file,
      place: `line ${line}, section "${name}"`,
      problem: `"${figure.trim()}" is a figure without a source.`,
      remedy: 'Put it into content/facts and cite it with {{fact "…"}}, or name a law with {{law "…"}}.',
    })),
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
  months: readonly string[] = [],
): Problem[] =>
  figuresIn(withoutMonths(wording, months))
    .filter((figure) => !allowed.includes(figure))
    .map((figure) => ({
      file,
      place: id,
      problem: `the wording holds "${figure}", which the ledger's row does not.`,
      remedy: 'Write the figures of content/facts/facts.json, or correct `figures` there together with its source.',
    }));
