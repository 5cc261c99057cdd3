import { describe, expect, it } from 'vitest';
import { actProblems } from '../../tools/content-lint/rules/actRows';
import { answerSectionProblems, kindSectionProblems } from '../../tools/content-lint/rules/kindSections';
import { pastFactProblems } from '../../tools/content-lint/rules/pastFacts';
import { placeholderProblems } from '../../tools/content-lint/rules/placeholders';
import { templateSections } from '../../tools/content-lint/templateTree';
import { world } from '../support/letters';
import { templateSection as section } from '../support/templateSection';

describe('the kinds of letter', () => {
  const sections = templateSections('templates/letter/kinds/en.hbs');

  it('have all their sections, once each', () => {
    expect(kindSectionProblems('x', sections)).toEqual([]);
    const without = sections.filter(({ name }) => name !== 'recall-reminder');
    expect(kindSectionProblems('x', without).map(({ problem }) => problem)).toEqual([
      'section "recall-reminder": 0 found, 1 needed.',
    ]);
    expect(kindSectionProblems('x', [...sections, section('reply-reminder')])).toHaveLength(1);
  });

  it('let a demand say what follows from an answer, and nothing else', () => {
    expect(answerSectionProblems('x', [section('why-security-risk'), section('ground')])).toEqual([]);
    expect(answerSectionProblems('x', [section('why-silence')])).toHaveLength(1);
    expect(answerSectionProblems('x', [section('answer-security-risk')])).toHaveLength(1);
  });

  it('tell past facts only where they tell', () => {
    const facts = [{ id: 'A01', status: 'past' as const }];
    expect(pastFactProblems('x', [section('told-security-risk', { facts: ['A01'] })], facts)).toEqual([]);
    expect(pastFactProblems('x', [section('why-security-risk', { facts: ['A01'] })], facts)).toHaveLength(1);
    expect(pastFactProblems('x', [section('recall-reply', { facts: ['A01'] })], facts)).toHaveLength(1);
  });

  it.each([
    ['topic', 'subject-reminder', 'request'],
    ['act', 'recall-thanks', 'recall-reply'],
    ['earlier.date', 'recall-reminder', 'subject-reminder'],
    ['answer.date', 'recall-reply', 'recall-reminder'],
    ['own.of', 'intro-citizen', 'intro-citizen-own'],
    ['own.of', 'intro-withheld-resident', 'intro-withheld-resident-own'],
    ['count', 'intro-coalition', 'intro-organisation'],
    ['own.name', 'intro-resident', 'intro-person'],
    ['state.name', 'recall-thanks', 'recall-reply'],
  ] as const)('name {{%s}} in %s and not in %s', (value, right, wrong) => {
    const problems = (name: string) =>
      placeholderProblems('x', [section(name, { values: [value] })], { facts: [], law: [] });
    expect(problems(right)).toEqual([]);
    expect(problems(wrong)).toHaveLength(1);
  });
});

describe('an act', () => {
  const facts = [{ id: 'U05' }];
  const problems = (act: object) =>
    actProblems([{ state: 'SY', demand: 'icc-referral', fact: 'U05', ...act }], facts, world).length;

  it('is a fact about a state that can be written to', () => {
    expect(problems({})).toBe(0);
    expect(problems({ fact: 'Z99' })).toBe(1);
    expect(problems({ state: 'XX' })).toBe(1);
    expect(problems({ demand: 'war' })).toBe(1);
    expect(problems({ demand: 'repatriation', state: 'SY' })).toBe(0);
  });

  it('is told once', () => {
    const act = { state: 'SY', demand: 'icc-referral', fact: 'U05' };
    expect(actProblems([act, act], facts, world)).toHaveLength(1);
  });
});
