import { describe, expect, it } from 'vitest';
import { loadOtherNames } from '../../lib/catalogue/loadOtherNames';
import { loadAllRiskWords } from '../../lib/catalogue/loadRiskWords';
import { loadWorld } from '../../lib/catalogue/loadWorld';
import { countryNames, makeRiskRules } from '../../lib/names/atRisk/rules';
import { INTRODUCTION_LENGTH, introductionFault } from '../../lib/names/introductionFaults';
import { joinIntroduction, splitIntroduction } from '../../lib/sharing/introduction';
import { holdsWords } from '../../lib/sharing/linkFormat';
import { fragmentOfChoices, readLink } from '../../lib/sharing/linkReading';
import { linkUse } from '../../lib/sharing/linkUse';
import { encodePrefilledLink, NO_CHOICES, WORDS } from '../../lib/sharing/prefilledLink';

const world = loadWorld('en');
const rules = makeRiskRules(loadAllRiskWords(), countryNames(loadOtherNames()));
const INTRODUCTION = { by: 'Families for Answers', text: 'We write because families wait.\nThey wait for an answer.' };

describe('the introduction of a campaign in a link', () => {
  it('comes back as it went in, and stays neither in the address nor in the form', () => {
    const { fragment, wordsFit } = encodePrefilledLink({
      ...NO_CHOICES,
      to: 'DE',
      intro: joinIntroduction(INTRODUCTION),
    });
    expect(wordsFit).toBe(true);
    const { link, notices } = readLink(fragment, world, WORDS);
    expect(notices).toEqual([]);
    expect(splitIntroduction(link.intro ?? '')).toEqual(INTRODUCTION);
    expect(fragmentOfChoices(link)).toMatch(/&to=DE$/);
    const demand = world.demands.find(({ id }) => id === 'repatriation');
    const use = linkUse({ link, notices, sealed: null }, { world, demand, today: '2026-11-30' });
    expect(JSON.stringify(use.values)).not.toContain('Families');
  });

  it('asks for the packer; where that does not come, the choices are used and the loss is said', () => {
    const { fragment } = encodePrefilledLink({ ...NO_CHOICES, to: 'DE', intro: joinIntroduction(INTRODUCTION) });
    expect(holdsWords(fragment)).toBe(true);
    expect(holdsWords(encodePrefilledLink({ ...NO_CHOICES, to: 'DE' }).fragment)).toBe(false);
    expect(readLink(fragment, world, null)).toMatchObject({ link: { to: 'DE' }, notices: [{ code: 'cut' }] });
  });

  it('is left out where it was cut or changed', () => {
    const { fragment } = encodePrefilledLink({ ...NO_CHOICES, to: 'DE', intro: joinIntroduction(INTRODUCTION) });
    expect(readLink(fragment.slice(0, -4), world, WORDS).link.intro).toBeUndefined();
    expect(readLink('to=DE&intro=2abc', world, WORDS)).toMatchObject({
      link: { to: 'DE' },
      notices: [{ code: 'cut' }],
    });
  });
});

describe('what an introduction may say', () => {
  it.each([
    'We write because families have waited for years for an answer.',
    'Write to your government, e.g. about the children. Every letter counts.',
    'Wir schreiben, weil z.B. Familien seit Jahren warten.',
    'Nous écrivons parce que les familles attendent une réponse depuis des années.',
    'Escribimos porque las familias llevan años esperando una respuesta.',
    'Мы пишем, потому что семьи годами ждут ответа.',
    'نكتب لأن العائلات تنتظر منذ سنوات جواباً من حكوماتها.',
    'ئێمە دەنووسین چونکە خێزانەکان ساڵانێکە چاوەڕێی وەڵامن.',
    'Em dinivîsin ji ber ku malbat bi salan li benda bersivekê ne.',
    'Yazıyoruz, çünkü aileler yıllardır bir yanıt bekliyor.',
    '我们写信，是因为家属多年来一直在等待答复。',
  ])('%s', (text) => {
    expect(introductionFault(text, INTRODUCTION_LENGTH, rules)).toBeNull();
  });

  it.each([
    ['number', 'There are 45,000 people.'],
    ['number', 'هناك ٤٥ شخصاً.'],
    ['number', 'Step ④'],
    ['address', 'See example.org for more.'],
    ['address', 'See https://example'],
    ['address', 'Find us @families'],
    ['address', 'families (at) example'],
    ['address', 'Пишите нам: семьи.рф'],
    ['address', 'example。com'],
    ['elsewhere', 'Then send us a copy of your passport.'],
    ['elsewhere', 'Donate to our fund.'],
    ['elsewhere', 'Schickt den Brief lieber an uns.'],
    ['elsewhere', 'Envoyez-nous votre lettre.'],
    ['elsewhere', 'Envíenos su carta.'],
    ['elsewhere', 'Отправьте письмо нам.'],
    ['elsewhere', 'أرسلوا الرسالة إلينا.'],
    ['elsewhere', 'وأَرسِلوا نسخة.'],
    ['elsewhere', 'نامەکە بۆ ئێمە بنێرن.'],
    ['elsewhere', 'Nameyê ji me re bişînin.'],
    ['elsewhere', 'Mektubu bize gönderin.'],
    ['elsewhere', '请把信发给我们。'],
    ['elsewhere', 'Join our TELEGRAM group.'],
    ['tooLong', 'a'.repeat(INTRODUCTION_LENGTH + 1)],
  ])('%s: %s', (fault, text) => {
    expect(introductionFault(text, INTRODUCTION_LENGTH, rules)).toBe(fault);
  });

  it('is counted as a person counts', () => {
    expect(introductionFault('é'.repeat(INTRODUCTION_LENGTH), INTRODUCTION_LENGTH, rules)).toBeNull();
  });
});
