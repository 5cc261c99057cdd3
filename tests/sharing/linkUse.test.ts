import { describe, expect, it } from 'vitest';
import { emptyValues, type FormValues } from '../../lib/domain/formValues';
import { readLink } from '../../lib/sharing/linkReading';
import { changedBy, isOfUse, type LinkField, linkOfForm, linkUse } from '../../lib/sharing/linkUse';
import { encodePrefilledLink, NO_CHOICES, WORDS } from '../../lib/sharing/prefilledLink';
import { demandOf, TODAY, world } from '../support/letters';

const used = (fragment: string, demand = 'repatriation') =>
  linkUse(readLink(fragment, world, WORDS), { world, demand: demandOf(demand), today: TODAY });

const LETTER: FormValues = { ...emptyValues, to: 'DE', in: 'de', kind: 'first', name: 'Layla al-Hassan' };

const words = encodePrefilledLink({ ...NO_CHOICES, words: 'Words of another person.' }).fragment;

describe('fields that a link would change in a letter under way', () => {
  it.each<[string, string, readonly LinkField[]]>([
    ['another recipient', 'to=FR', ['to']],
    ['another recipient and language', 'to=FR&in=fr', ['to', 'in']],
    ['only what is not so already', 'to=DE&in=fr', ['in']],
    ['another office of the same recipient', 'to=DE.justice-minister', ['office']],
    ['a further demand and a kind', 'also=secure-detention&kind=reminder', ['also', 'kind']],
    ['what is so already', 'to=DE&in=de', []],
    ['the demand that the form is about', 'also=repatriation', []],
    ['words, which are offered', words, []],
    ['a damaged link', 'c=5.zzzzzz&to=ES', []],
    ['a link cut short', 'c=1k.eyf4t1&to=LV', []],
    ['too long a link', `to=FR&w=1${'A'.repeat(5000)}`, []],
    ['no such recipient', 'to=ZZ', []],
    ['part of a link', 'to=ZZ&in=fr', ['in']],
  ])('%s', (_what, fragment, fields) => {
    expect(changedBy(used(fragment), LETTER)).toEqual(fields);
  });

  it('a recipient that cannot act on the demand changes nothing', () => {
    const use = used('to=icc_otp', 'displaced-people');
    expect(changedBy(use, LETTER)).toEqual([]);
    expect(use.notices.map(({ code }) => code)).toEqual(['notOffered']);
  });

  it('another answer that is replied to is another letter', () => {
    const reply = { ...LETTER, kind: 'reply', answer: 'security-risk' };
    expect(changedBy(used('kind=reply&answer=security-risk'), reply)).toEqual([]);
    expect(changedBy(used('kind=reply&answer=security-risk'), { ...reply, answer: '' })).toEqual(['answer']);
  });
});

describe('a group in a link', () => {
  it('is its members on that day, each who can be asked', () => {
    const { values, others, filled, notices } = used('group=council');
    expect([values.to, ...(others ?? [])]).toHaveLength(15);
    expect(filled).toEqual(['to']);
    expect(notices).toEqual([]);
    expect(used('group=eu', 'investigation-team').others?.length ?? 0).toBeLessThanOrEqual(26);
  });

  it('goes through a link and stands in the address', () => {
    const { fragment } = encodePrefilledLink({ ...NO_CHOICES, group: 'eu', in: 'fr' });
    expect(fragment).toMatch(/&group=eu&in=fr$/);
    expect(readLink(fragment, world, WORDS)).toMatchObject({ link: { group: 'eu', in: 'fr', to: null }, notices: [] });
  });

  it.each(['group=friends', 'to=DE&group=eu', 'group='])('is said not to be used: %s', (fragment) => {
    const { others, used: kept, notices } = used(fragment);
    expect(others).toBeUndefined();
    expect(kept.group).toBeUndefined();
    expect(notices.map(({ code }) => code)).toEqual(['badRecipient']);
  });
});

describe('a reason in a link', () => {
  it('is used where the letter gives one', () => {
    expect(used('to=FR&emphasis=children')).toMatchObject({ values: { emphasis: 'children' }, notices: [] });
    expect(used('to=FR&kind=thanks&emphasis=children').values.emphasis).toBe('children');
  });

  it.each([
    ['to=FR&emphasis=children', 'icc-referral'],
    ['to=FR&kind=reminder&emphasis=children', 'repatriation'],
    ['to=FR&kind=reply&answer=security-risk&emphasis=children', 'repatriation'],
  ])('is said not to be used: %s, %s', (fragment, demand) => {
    const { values, filled, notices } = used(fragment, demand);
    expect(values.emphasis).toBeUndefined();
    expect(filled).not.toContain('emphasis');
    expect(notices).toEqual([{ code: 'badEmphasis', slots: { value: 'children' } }]);
  });

  it('is in a link to a first letter and to no reminder', () => {
    const of = (kind: string) => encodePrefilledLink(linkOfForm({ ...LETTER, kind, emphasis: 'children' })).fragment;
    expect(of('first')).toContain('emphasis=children');
    expect(of('thanks')).toContain('emphasis=children');
    expect(of('reminder')).not.toContain('emphasis');
  });
});

describe('a link is of use', () => {
  it.each<[string, string, boolean]>([
    ['with a choice', 'to=FR', true],
    ['with what is so already', 'to=DE', true],
    ['with words alone', words, true],
    ['in part', 'to=ZZ&in=fr', true],
    ['not where it is damaged', 'c=5.zzzzzz&to=ES', false],
    ['not where all of it is unknown', 'to=ZZ&in=xx', false],
    ['not where its words alone are cut', 'w=1eJw', false],
  ])('%s', (_what, fragment, ofUse) => {
    expect(isOfUse(used(fragment))).toBe(ofUse);
  });
});
