import { storedLetters } from '../../lib/catalogue/readLetterSource';
import { completeDraft } from '../../lib/compose/completeDraft';
import { type ComposeSetting, composeLetter } from '../../lib/compose/composeLetter';
import { composePair } from '../../lib/compose/composePair';
import { languagesOf } from '../../lib/compose/languagesOf';
import { loadSetting, loadSettings } from '../../lib/compose/letterSource';
import { resolveRecipient } from '../../lib/compose/resolveRecipient';
import type { CompleteDraft, LetterDraft } from '../../lib/domain/draft';
import type { Letter } from '../../lib/domain/letter';
import type { LetterPair } from '../../lib/domain/letterPair';
import { LOCALES, type Locale } from '../../lib/domain/locales';
import { OTHER_RECIPIENT } from '../../lib/domain/offices';
import { orThrow } from '../../lib/domain/result';

/** The day on which every letter of the tests is written. */
export const TODAY = '2026-11-21';

export const world = storedLetters.world();

export const demandOf = (id: string) => {
  const demand = world.demands.find((candidate) => candidate.id === id);
  if (!demand) throw new Error(`No demand "${id}".`);
  return demand;
};

/** A draft that must be right: what is wrong with it ends the test. */
export const complete = (demand: string, draft: LetterDraft): CompleteDraft => {
  return orThrow(completeDraft(draft, { demand, today: TODAY, locale: 'en', world }));
};

export const settingFor = (locale: Locale, demands: readonly string[]): Promise<ComposeSetting> =>
  loadSetting(storedLetters, locale, demands);

export const makeLetter = async (demand: string, draft: LetterDraft): Promise<Letter> => {
  const checked = complete(demand, draft);
  return orThrow(composeLetter(checked, await settingFor(checked.in, checked.demands)));
};

/** The letter of a draft beside the same in the language of whoever writes it. */
export const makePair = async (demand: string, reader: Locale, draft: LetterDraft): Promise<LetterPair> => {
  const checked = complete(demand, draft);
  const settings = await loadSettings(storedLetters, languagesOf(checked, reader), checked.demands);
  return orThrow(composePair(checked, settings, reader));
};

const RECIPIENTS = [
  ...world.states.map(({ iso2 }) => iso2),
  ...world.institutions.map(({ id }) => id),
  OTHER_RECIPIENT,
];

/** Every pair of demand and recipient that is offered on a day. */
export const offeredPairs = (date: string) =>
  world.demands.flatMap((demand) =>
    RECIPIENTS.flatMap((to) => {
      const recipient = resolveRecipient(to, demand, world, date);
      return recipient && recipient.roles.length > 0 ? [{ demand: demand.id, to, roles: recipient.roles }] : [];
    }),
  );

/** One recipient for each role that comes first for a demand, in each language. */
export const rolePairs = () =>
  world.demands.flatMap((demand) => {
    const pairs = offeredPairs(TODAY).filter((pair) => pair.demand === demand.id);
    const firsts = demand.roles.flatMap((role) => {
      const pair = pairs.find(({ roles }) => roles[0] === role);
      return pair ? [{ demand: demand.id, role, to: pair.to }] : [];
    });
    return firsts.flatMap((first) => LOCALES.map((locale) => ({ ...first, locale })));
  });

const PERSONAL: Readonly<Partial<Record<Locale, string>>> & { readonly en: string } = {
  en: 'My cousin was a guard in al-Hasakah and was killed on the first night of the attack. Since then my family has waited for somebody to be tried for it, in a court, with evidence and a defence. We have seen commissions come and go, and each year it is harder to find the witnesses. I have lived in your country for nine years, I vote here and pay my taxes here, and I ask you to do the part that is yours.',
  fr: 'Mon cousin était gardien à Hassaké et il a été tué la première nuit de l’attaque. Depuis, ma famille attend que quelqu’un en réponde devant un tribunal, avec des preuves et une défense. Nous avons vu passer des commissions, et chaque année il est plus difficile de retrouver les témoins. Je vis dans votre pays depuis neuf ans, j’y vote et j’y paie mes impôts, et je vous demande de faire votre part.',
  de: 'Mein Cousin war Wärter in al-Hasaka und wurde in der ersten Nacht des Angriffs getötet. Seitdem wartet meine Familie darauf, dass sich jemand dafür vor Gericht verantwortet, mit Beweisen und Verteidigung. Wir haben Kommissionen kommen und gehen sehen, und jedes Jahr ist es schwerer, Zeugen zu finden. Ich lebe seit neun Jahren in Ihrem Land, wähle hier, zahle hier Steuern und bitte Sie um Ihren Anteil.',
  es: 'Mi primo era guardia en Al Hasaka y lo mataron la primera noche del ataque. Desde entonces, mi familia espera que alguien responda de ello ante un tribunal, con pruebas y con defensa. Hemos visto pasar comisiones, y cada año cuesta más encontrar a los testigos. Vivo en su país desde hace nueve años, aquí voto y aquí pago mis impuestos, y le pido que haga la parte que le corresponde.',
  ru: 'Мой двоюродный брат служил охранником в Эль-Хасаке и был убит в первую же ночь нападения. С тех пор моя семья ждёт, что кто-то ответит за это перед судом, с доказательствами и защитой. На наших глазах комиссии приходили и уходили, и с каждым годом всё труднее найти свидетелей. Я живу в Вашей стране девять лет, голосую и плачу здесь налоги и прошу Вас сделать то, что зависит от Вас.',
  ar: 'كان ابن عمي حارساً في الحسكة وقتل في الليلة الأولى من الهجوم. منذ ذلك الحين تنتظر عائلتي أن يحاكم أحد على ذلك أمام محكمة، بأدلة ودفاع. رأينا لجاناً تأتي وتذهب، وفي كل عام يصبح العثور على الشهود أصعب. أعيش في بلدكم منذ تسعة أعوام، أصوّت هنا وأدفع الضرائب هنا، وأطلب منكم أن تقوموا بما يقع على عاتقكم. نحن لا نطلب الانتقام بل نطلب العدل، ونريد أن نعرف من خطط ومن نفذ ومن سكت، وأن يسمع هذا كله علناً.',
  ku: 'Pismamê min li Hesekê nobedar bû û di şeva yekem a êrîşê de hat kuştin. Ji hingê ve malbata min li bendê ye ku kesek ji ber vê yekê li ber dadgehê, bi delîl û parastin, bê dadgehkirin. Me gelek komîsyon dîtin ku hatin û çûn, û her sal dîtina şahidan dijwartir dibe. Ev neh sal in ez li welatê we dijîm, li vir deng didim û baca xwe didim, û ez ji we dixwazim ku hûn para xwe bikin.',
  ckb: 'ئامۆزاکەم لە حەسەکە پاسەوان بوو و لە یەکەم شەوی هێرشەکەدا کوژرا. لەو کاتەوە خێزانەکەم چاوەڕێیە کەسێک لەسەر ئەوە لە دادگایەکدا، بە بەڵگە و بەرگری، دادگایی بکرێت. لێژنەی زۆرمان بینی کە هاتن و ڕۆیشتن، و هەموو ساڵێک دۆزینەوەی شایەتان قورستر دەبێت. نۆ ساڵە لە وڵاتەکەتان دەژیم، لێرە دەنگ دەدەم و باج دەدەم، و داواتان لێ دەکەم ئەو بەشە بکەن کە لەسەر ئێوەیە. ئێمە داوای تۆڵە ناکەین، داوای دادپەروەری دەکەین.',
  tr: 'Kuzenim Haseke’de gardiyandı ve saldırının ilk gecesinde öldürüldü. Ailem o günden beri, birinin bunun hesabını bir mahkemede, delillerle ve savunma hakkıyla vermesini bekliyor. Komisyonların gelip gittiğini gördük; tanıkları bulmak her yıl daha da zorlaşıyor. Dokuz yıldır ülkenizde yaşıyorum, burada oy kullanıyor, burada vergi ödüyorum ve sizden üzerinize düşeni yapmanızı rica ediyorum.',
  zh: '我的表弟曾在哈塞克担任狱警，在袭击的第一个夜晚遇害。从那时起，我的家人一直在等待有人为此在法庭上受审，有证据，也有辩护。我们看到各种委员会来了又去，而寻找证人一年比一年困难。我在贵国生活了九年，在这里投票，在这里纳税，因此恳请您尽到自己的一份责任。我们要的不是报复，而是公正；我们想知道是谁策划、是谁动手、是谁沉默，并希望这一切都能被公开听到。',
};

/** What a person of few words might type: about 400 characters, in the letter's language where there is a text in it. */
export const personalIn = (locale: Locale): string => PERSONAL[locale] ?? PERSONAL.en;
