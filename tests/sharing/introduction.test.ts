import { describe, expect, it } from 'vitest';
import { loadKit } from '../../lib/catalogue/loadKit';
import { loadOtherNames } from '../../lib/catalogue/loadOtherNames';
import { loadAllRiskWords } from '../../lib/catalogue/loadRiskWords';
import { loadWorld } from '../../lib/catalogue/loadWorld';
import { countryNames, makeRiskRules } from '../../lib/names/atRisk/rules';
import { INTRODUCTION_LENGTH, introductionFaults } from '../../lib/names/introductionFaults';
import { makeOfficialNames } from '../../lib/names/officialNames';
import { joinIntroduction, splitIntroduction } from '../../lib/sharing/introduction';
import { holdsWords } from '../../lib/sharing/linkFormat';
import { fragmentOfChoices, readLink } from '../../lib/sharing/linkReading';
import { linkUse } from '../../lib/sharing/linkUse';
import { encodePrefilledLink, NO_CHOICES, WORDS } from '../../lib/sharing/prefilledLink';

const world = loadWorld('en');
const others = loadOtherNames();
const rules = {
  risk: makeRiskRules(loadAllRiskWords(), countryNames(others)),
  official: makeOfficialNames(others, loadKit('en').siteNames),
};
const textFault = (text: string) => introductionFaults({ by: INTRODUCTION.by, text }, rules).text;
const nameFault = (by: string) => introductionFaults({ by, text: INTRODUCTION.text }, rules).by;
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
    '这是唯一一次机会，一些人十分担心，万一没有答复，千万不要放弃。',
    'Save the Children and other organisations have asked for it. Bring Our Children Home.',
    'Bring all women and children home from Al Hol. Free Syria from impunity.',
    'Justice for Families. The Security Council must act, and Germany can take its nationals back.',
    'Das bringt Familien Gewissheit. Holt alle Frauen und Kinder aus Roj zurück.',
    'Rapatriez les enfants des camps. Liberté pour les familles, justice pour la Syrie.',
    'Liberen a las mujeres de Al Hol. Justicia para Siria.',
    'Верните детей домой из Роджа. Справедливость для Сирии.',
    'أعيدوا الأطفال من مخيم الهول. العدالة لسوريا.',
    'منداڵان لە هۆڵ ڕزگار بکەن.',
    'Zarokan ji Holê vegerînin. Edalet ji bo Sûriyê.',
    'Çocukları eve getirin. Suriye için adalet.',
    '把孩子们从霍尔营带回来。',
  ])('%s', (text) => {
    expect(textFault(text)).toBeNull();
  });

  it.each([
    ['number', 'There are 45,000 people.'],
    ['number', 'هناك ٤٥ شخصاً.'],
    ['number', 'Step ④'],
    ['number', 'Chapter Ⅻ'],
    ['number', '那里有二百人。'],
    ['number', '三萬人在等待。'],
    ['person', 'Save Jack Letts and Shamima Begum.'],
    ['person', 'Bring Jonathan Miller home.'],
    ['person', 'Rettet Jack Letts.'],
    ['person', 'Libérez Amina.'],
    ['person', 'Rapatriez Jean Dupont.'],
    ['person', 'Liberen a Fatima Suárez.'],
    ['person', 'Свободу Ахмеду!'],
    ['person', 'الحرية لأحمد.'],
    ['person', 'أنقذوا فاطمة.'],
    ['person', 'ئەحمەد ڕزگار بکەن.'],
    ['person', 'Ehmed azad bikin.'],
    ['person', 'Ahmet’i kurtarın.'],
    ['person', '救救法蒂玛。'],
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
    expect(textFault(text)?.code).toBe(fault);
  });

  it('is counted as a person counts', () => {
    expect(textFault('é'.repeat(INTRODUCTION_LENGTH))).toBeNull();
  });
});

describe('who may introduce themselves', () => {
  it.each([
    'Families for Answers',
    'Syrian Network for Human Rights',
    'Amnesty International Germany',
    'Association of Syrian Women in France',
    'Rojava Information Center',
    'Global Coalition to Protect Education from Attack',
    'Un avenir pour les enfants',
    'Deutsch-Syrische Gesellschaft',
    'Комитет матерей',
    'شبكة الأسر السورية',
    'كومەڵەی دایکانی عێراق',
    'Komeleya Jinên Sûriyê',
    'Türkiye İnsan Hakları Derneği',
    '叙利亚家属协会',
  ])('%s', (by) => {
    expect(nameFault(by)).toBeNull();
  });

  it.each([
    ...loadKit('en').siteNames,
    ...Object.entries(others.everywhere).flatMap(([, names]) => names),
    'UN Office of the High Commissioner',
    'Office of the High Commissioner',
    'The European Council',
    'UNICEF',
    'United Nations in Syria',
    'Organisation des Nations Unies',
    'مكتب الأمم المتحدة في سوريا',
    '联合国难民署办事处',
    'Ministry of Foreign Affairs of Germany',
    'Parliament of Latvia',
    'Letters for Accountability Berlin',
  ])('not %s', (by) => {
    expect(nameFault(by)?.code).toMatch(/official|tooLong|number|address|elsewhere/);
  });
});
