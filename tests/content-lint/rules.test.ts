import { describe, expect, it, vi } from 'vitest';
import { loadLargeNumbers, loadLetterWording } from '../../lib/catalogue/loadLetterWording';
import { readText } from '../../lib/catalogue/readContent';
import { readTemplate } from '../../lib/catalogue/readTemplate';
import { LOCALES, type Locale } from '../../lib/domain/locales';
import { checkContent, eachOnce } from '../../tools/content-lint/checkContent';
import { addressFormProblems, institutionFormProblems } from '../../tools/content-lint/rules/addressForms';
import { contrastOf, contrastProblems } from '../../tools/content-lint/rules/contrast';
import { figuresIn, type NumberWording, templateFigures, wordingFigures } from '../../tools/content-lint/rules/figures';
import { languageNameProblems } from '../../tools/content-lint/rules/languageNames';
import { physicalCss } from '../../tools/content-lint/rules/logicalCss';
import { placeholderProblems } from '../../tools/content-lint/rules/placeholders';
import { sameKeys } from '../../tools/content-lint/rules/sameKeys';
import { completenessProblems, parityProblems } from '../../tools/content-lint/rules/templateParity';
import { templateSections } from '../../tools/content-lint/templateTree';
import { demandOf } from '../support/letters';

const files = vi.hoisted(() => new Map<string, string>());
vi.mock('../../lib/catalogue/readContent', async (original) => {
  const real = await original<typeof import('../../lib/catalogue/readContent')>();
  return { ...real, readText: (file: string) => files.get(file) ?? real.readText(file) };
});

const sectionsOf = (template: string) => {
  files.set('example.hbs', template);
  return templateSections('example.hbs');
};
const numbersOf = (locale: Locale): NumberWording => ({
  ...loadLetterWording(locale).profile,
  largeNumbers: loadLargeNumbers(locale),
});
const LEDGER = { facts: ['A01'], law: ['mandela_rules'] };

it('finds nothing wrong with the content as it is', () => {
  files.clear();
  expect(checkContent()).toEqual([]);
});

it('says once what is wrong with a file that all languages share', () => {
  const problem = (place: string) => ({ file: 'sources.json', place, problem: 'is missing.', remedy: 'Write it.' });
  expect(eachOnce([problem('A'), problem('B'), problem('A')])).toEqual([problem('A'), problem('B')]);
});

describe('a figure needs a source', () => {
  it.each([
    ['in digits', 'en', '332 people'],
    ['in Arabic digits', 'ar', '٣٣٢ قتيلاً'],
    ['in words', 'en', 'Hundreds of people'],
    ['in German words', 'de', 'Tausende Menschen'],
    ['in Arabic words', 'ar', 'نزح آلاف منهم'],
    ['in Spanish words', 'es', 'miles de personas'],
    ['in Russian words', 'ru', 'погибли сотни людей'],
    ['in French words', 'fr', 'des milliers de personnes'],
    ['in Turkish words', 'tr', 'Binlerce kişi'],
    ['in Chinese words', 'zh', '成百上千人流离失所'],
    ['in Kurmanji words', 'ku', 'bi hezaran mirov'],
    ['in Sorani words', 'ckb', 'هەزاران کەس'],
    ['inside a choice of voice', 'en', '{{voice "I saw 5" "We saw 5"}}'],
  ] as const)('%s', (_, locale, text) =>
    expect(
      templateFigures('x', sectionsOf(`{{#section "events"}}${text}{{/section}}`), numbersOf(locale)),
    ).toHaveLength(text.includes('voice') ? 2 : 1),
  );

  it.each(LOCALES)('in each word for a large number that %s has, and not in a part of another word', (locale) => {
    const numbers = numbersOf(locale);
    const found = (text: string) =>
      templateFigures('x', sectionsOf(`{{#section "events"}}${text}{{/section}}`), numbers);
    for (const word of numbers.largeNumbers) {
      expect(found(`, ${word}.`), word).toHaveLength(1);
      expect(found(`x${word}x`), word).toHaveLength(numbers.spaced ? 0 : 1);
    }
  });

  it('a month written with a digit is a name, and the day beside it a figure', () => {
    const numbers = numbersOf('zh');
    const template = (text: string) => sectionsOf(`{{#section "events"}}${text}{{/section}}`);
    expect(templateFigures('x', template('同年11月'), numbers)).toEqual([]);
    expect(templateFigures('x', template('同年21月'), numbers)).toHaveLength(1);
    expect(wordingFigures('x', 'A01', '2022年1月20日', ['2022', '20'], numbers)).toEqual([]);
    expect(wordingFigures('x', 'A01', '2022年1月21日', ['2022', '20'], numbers)).toHaveLength(1);
  });

  it('a fact cited by its id is one', () => {
    expect(
      templateFigures('x', sectionsOf('{{#section "events"}}{{fact "A01"}} died.{{/section}}'), numbersOf('en')),
    ).toEqual([]);
  });

  it('a wording may hold the figures of its row only, however they are written', () => {
    expect(figuresIn('45,000, 45.000, 45\u202F000 and ٤٥')).toEqual(['45000', '45000', '45000', '45']);
    expect(wordingFigures('x', 'E03', 'about 45,000 people', ['45000'], numbersOf('en'))).toEqual([]);
    expect(wordingFigures('x', 'E03', 'about 50,000 people', ['45000'], numbersOf('en'))).toHaveLength(1);
  });
});

describe('placeholders', () => {
  const problems = (template: string) => {
    const placed = placeholderProblems('x', sectionsOf(template), LEDGER);
    return [...readTemplate('example.hbs').problems, ...placed].map((row) => row.problem);
  };

  it('that exist may stand where they belong', () => {
    expect(
      problems('{{#section "request" roles="nationality"}}{{ask}} {{state.to}} {{fact "A01"}}{{/section}}'),
    ).toEqual([]);
  });

  it('name the state in what members of the Council are asked', () => {
    const request = (role: string) => `{{#section "request" roles="${role}"}}{{ask}} {{state.name}}{{/section}}`;
    expect(problems(request('council-member'))).toEqual([]);
    expect(problems(request('un-body'))).toHaveLength(1);
  });

  it.each([
    ['an unknown value', '{{#section "events"}}{{sender.phone}}{{/section}}', /sender\.phone/],
    ['an unknown fact', '{{#section "events"}}{{fact "Z99"}}{{/section}}', /Z99/],
    ['an unknown law', '{{#section "ground"}}{{law "none"}}{{/section}}', /none/],
    ['an unknown helper', '{{#section "events"}}{{shout "A01"}}{{/section}}', /shout/],
    ['a state where there may be none', '{{#section "events"}}{{state.to}}{{/section}}', /no state/],
    ['the ask outside the request', '{{#section "events"}}{{ask}}{{/section}}', /request/],
  ])('%s is reported', (_, template, message) => expect(problems(template).join()).toMatch(message));
});

describe('templates', () => {
  const MODEL = '{{#section "events"}}{{fact "A01"}}{{/section}}';

  it('say the same in every language', () => {
    expect(parityProblems('x', sectionsOf(MODEL), sectionsOf(MODEL))).toEqual([]);
    expect(parityProblems('x', sectionsOf('{{#section "events"}}…{{/section}}'), sectionsOf(MODEL))).toHaveLength(2);
    expect(parityProblems('x', sectionsOf(''), sectionsOf(MODEL))).toHaveLength(1);
  });

  it('are complete for every role', () => {
    files.clear();
    const demand = demandOf('repatriation');
    const sections = templateSections('templates/demands/repatriation/en.hbs');
    expect(completenessProblems('x', sections, demand)).toEqual([]);
    const without = sections.filter(({ name, roles }) => !(name === 'request' && roles.includes('custodian')));
    expect(completenessProblems('x', without, demand)).toHaveLength(1);
  });

  it('hold no text outside their sections', () => {
    files.set('example.hbs', `${MODEL} lost`);
    expect(
      readTemplate('example.hbs')
        .problems.map(({ problem }) => problem)
        .join(),
    ).toMatch(/lost/);
  });
});

describe('messages', () => {
  it('have the keys and slots of the English ones', () => {
    const english = { a: { b: '{count} left' }, c: 'x' };
    expect(sameKeys('x', { a: { b: 'noch {count}' }, c: 'y' }, english)).toEqual([]);
    expect(sameKeys('x', { a: { b: 'noch' }, c: 'y' }, english)).toHaveLength(1);
    expect(sameKeys('x', { a: { b: '{count}' } }, english)).toHaveLength(1);
    expect(sameKeys('x', { a: { b: '{count}' }, c: 'y', d: 'z' }, english)).toHaveLength(1);
  });
});

describe('names of languages', () => {
  it('are there for every language, for no other, and for one each', () => {
    const problems = (names: Readonly<Record<string, string>>) => languageNameProblems('x', names, ['de', 'en', 'es']);
    expect(problems({ de: 'German', en: 'English', es: 'Spanish' })).toEqual([]);
    expect(problems({ de: 'German', en: 'English' })).toEqual([expect.objectContaining({ place: 'languageNames.es' })]);
    expect(problems({ de: 'German', en: 'English', es: ' ' })).toHaveLength(1);
    expect(problems({ de: 'German', en: 'English', es: 'Spanish', it: 'Italian' })).toHaveLength(1);
    expect(problems({ de: 'German', en: 'English', es: 'English' })).toHaveLength(1);
  });
});

describe('forms of address', () => {
  const form = (opening: string, line = 'The Minister') => ({ envelope: [line], opening, close: 'Yours sincerely,' });
  const rule = (opening: string, line?: string) => ({
    forms: { n: form(opening, line) },
    confidence: 'high' as const,
    basis: 'example',
  });
  const problems = (rules: readonly object[]) =>
    addressFormProblems('x', { officeNames: {}, offices: { 'foreign-minister': rules } } as never);

  it('end with a general rule, need no name, fit the window', () => {
    expect(problems([rule('Dear Minister,')])).toEqual([]);
    expect(problems([{ ...rule('Dear Minister,'), states: ['DE'] }])).toHaveLength(1);
    expect(problems([rule('Dear {name},')])).toHaveLength(1);
    expect(problems([rule('Dear Minister,', 'x'.repeat(60))])).toHaveLength(1);
  });

  it('are held to the same for institutions', () => {
    const wording = { unhcr: { name: 'UNHCR', note: '', forms: { n: form('Dear {name},') } } };
    expect(institutionFormProblems('x', wording)).toHaveLength(1);
  });
});

describe('style sheets', () => {
  it.each(['margin-left: 1px;', 'left: 0;', 'text-align: right;', 'border-right-color: red;'])(
    '%s names a side',
    (css) => expect(physicalCss('x', `.a { ${css} }`)).toHaveLength(1),
  );
  it.each(['margin-inline-start: 1px;', 'inset-inline-start: 0;', 'text-align: start;'])('%s does not', (css) =>
    expect(physicalCss('x', `.a { ${css} }`)).toEqual([]),
  );
});

describe('colours', () => {
  const COLOURS = 'content/catalogue/colours.css';
  const changed = (from: string, to: string) => {
    files.clear();
    const css = readText(COLOURS);
    expect(css).toContain(from);
    files.set(COLOURS, css.replace(from, to));
    const places = contrastProblems().map(({ file, place }) => `${file} ${place}`);
    files.clear();
    return places;
  };

  it('are compared as WCAG does', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrastOf('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
    expect(contrastOf('#0b5563', '#0b5563')).toBe(1);
  });
  it.each([
    ['a bar too pale', '--data-2: #58929b', '--data-2: #b8c9cb', [`${COLOURS} --data-2, light`]],
    ['a bar too dark on a dark page', '--data-2: #44808a', '--data-2: #24444a', [`${COLOURS} --data-2, dark`]],
    [
      'text that is enough for marks alone',
      '--on-accent: #ffffff',
      '--on-accent: #7fb0b8',
      [`${COLOURS} --on-accent, light`],
    ],
    [
      'a colour that is none',
      '--sheet-accent: #0b5563',
      '--sheet-accent: teal',
      ['components/ui/tokens.css --sheet-accent'],
    ],
  ])('%s is reported', (_, from, to, places) => expect(changed(from, to)).toEqual(expect.arrayContaining(places)));
});
