import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../lib/domain/locales';
import { agreedTermProblems } from '../../tools/content-lint/rules/agreedTerms';
import { competingTermProblems } from '../../tools/content-lint/rules/competingTerms';
import { findsIn, loadTerms } from '../../tools/content-lint/termList';

const TERMS = loadTerms();
const said = (text: string, key = 'step custodian') => ({ file: 'x', place: 'y', key, text });
const texts = (text: string) => [{ file: 'x', place: 'y', text }];

describe('an agreed term', () => {
  it.each([
    ['de', 'Verhängen Sie keine Todesstrafe.', 'Richten Sie niemanden hin.'],
    ['fr', 'Ne pas prononcer la peine de mort.', 'N’exécuter personne.'],
    ['es', 'No imponer la pena de muerte.', 'No ejecutar a nadie.'],
    ['ar', 'عدم فرض عقوبة الإعدام.', 'عدم قتل أحد.'],
    ['ru', 'Не применять смертную казнь.', 'Никого не казнить.'],
    ['tr', 'Ölüm cezası verilmemesi.', 'Kimsenin öldürülmemesi.'],
    ['ku', 'Nedana cezayê îdamê.', 'Nekuştina kesî.'],
    ['ckb', 'نەدانی سزای لەسێدارەدان.', 'نەکوشتنی کەس.'],
    ['zh', '不判处死刑。', '不处决任何人。'],
  ] as const)('is asked for in %s where the English section has it', (locale, right, wrong) => {
    const model = [said('Impose no death penalty.')];
    expect(agreedTermProblems([said(right)], model, TERMS, locale)).toEqual([]);
    expect(agreedTermProblems([said(wrong)], model, TERMS, locale)).toHaveLength(1);
  });

  it('is looked for in the section that says the same, not in any', () => {
    const model = [said('Visit.'), said('Impose no death penalty.')];
    expect(agreedTermProblems([said('Besuchen.'), said('Keine Todesstrafe.')], model, TERMS, 'de')).toEqual([]);
    expect(agreedTermProblems([said('Keine Todesstrafe.'), said('Besuchen.')], model, TERMS, 'de')).toHaveLength(1);
    expect(agreedTermProblems([said('Besuchen.', 'step court')], model, TERMS, 'de')).toEqual([]);
  });

  it('may be missing from a heading', () => {
    const model = [said('No death penalty', 'subject custodian')];
    expect(agreedTermProblems([said('Milde', 'subject custodian')], model, TERMS, 'de')).toEqual([]);
  });

  it('is found in Arabic with and without vowel signs', () => {
    expect(findsIn(['نازح'], 'نازِح')).toBe(true);
    expect(findsIn(['نازح'], 'لاجئ')).toBe(false);
  });

  it.each(LOCALES)('is found by its own stems in %s, and not called a competitor of itself', (locale) => {
    for (const { id, languages } of TERMS) {
      const { term, stems } = languages[locale];
      expect(findsIn(stems, term), `${id}: ${term}`).toBe(true);
      expect(competingTermProblems(texts(term), TERMS, locale), id).toEqual([]);
    }
  });
});

describe('a competing term', () => {
  it.each([
    ['en', 'They speak of Daesh.', 'They speak of ISIS.'],
    ['de', 'der Islamische Staat', 'der IS'],
    ['fr', 'la peine capitale', 'la peine de mort'],
    ['es', 'la reinserción', 'la reintegración'],
    ['ar', 'اللاجئون من الحسكة', 'النازحون، كما تقول مفوضية شؤون اللاجئين'],
    ['ru', 'пострадавшие от ИГИЛ', 'жертвы ИГИЛ'],
    ['tr', 'İdam edilmemesi', 'Ölüm cezası verilmemesi'],
    ['ku', 'Konseya Ewlehiyê', 'Encûmena Ewlehiyê'],
    ['ckb', 'بەندیخانەی سینەعە', 'زیندانی سینەعە'],
    ['zh', '安理会', '安全理事会'],
  ] as const)('is reported in %s: %s', (locale, wrong, right) => {
    expect(competingTermProblems(texts(wrong), TERMS, locale)).toHaveLength(1);
    expect(competingTermProblems(texts(right), TERMS, locale)).toEqual([]);
  });

  it('names its place, what it competes with and why', () => {
    expect(competingTermProblems(texts('peine capitale'), TERMS, 'fr')).toEqual([
      {
        file: 'x',
        place: 'y',
        problem: '"peine capitale" competes with “peine de mort”.',
        remedy: 'Un seul terme : peine de mort. (content/catalogue/terms.json)',
      },
    ]);
  });
});
