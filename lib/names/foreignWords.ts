import { LOCALES, type Locale } from '../domain/locales';

/** A language of ours, or one that is not told apart, in a script that the letter's language has not. */
export type Foreign = Locale | 'unknown';

type Latin = 'en' | 'de' | 'fr' | 'es' | 'ku' | 'tr';
/** Languages that are told apart: there may be fewer, and others. */
type Told = Latin | 'ar' | 'ckb' | 'ru' | 'zh';
type Script = 'latin' | 'arabic' | 'cyrillic' | 'han';

const SCRIPTS: Readonly<Record<string, Script>> = {
  ...{ Latn: 'latin', Arab: 'arabic', Cyrl: 'cyrillic', Hans: 'han', Hant: 'han' },
};
/** Undefined for a script that no language had so far. */
const scriptOf = (locale: Locale): Script | undefined => SCRIPTS[new Intl.Locale(locale).maximize().script ?? ''];
const LETTER: Readonly<Record<Script, RegExp>> = {
  latin: /\p{Script=Latin}/gu,
  arabic: /\p{Script=Arabic}/gu,
  cyrillic: /\p{Script=Cyrillic}/gu,
  han: /\p{Script=Han}/gu,
};

/** The commonest small words of each language, without marks: they are most of any text, and no names. */
const SMALL_WORDS: Readonly<Record<Latin, string>> = {
  en: `the of and to in is that it was for on are with as his they at be this have from or had by not but what all were
    we when your can said there an each which she do how their if will up about out many then them these so some her
    would him into has my than who its now been did get our because could should must where why those you me us after
    before never still since more very any only also over again other until people here just no am such while nobody`,
  de: `der die das und in den von zu mit sich des auf fur ist im dem nicht ein eine als auch es an werden aus er hat dass
    sie nach wird bei einer um am sind noch wie einem uber einen so zum war haben nur oder aber vor zur bis mehr durch
    man sein wurde sei hatte kann gegen vom schon wenn habe seine mich mir ich wir uns ihr ihre ihren unser unsere mein
    meine meiner meinen keine kein diese dieser dieses damit dort seit weil immer hier was warum wer waren muss jeder
    alle nie sondern ihnen ohne niemand etwas nichts jemand deshalb`,
  fr: `de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont ont avec son aux
    d l s n c j m t qu nous je vous cette mais ou comme nos notre votre mes mon ma ses leur leurs ete etre fait sans
    depuis elle ils ces y meme aussi tout tous encore jamais apres avant chez ici parce quand rien entre moi etait avait
    avons ai suis sommes peut doit toujours personne contre si ni cela car`,
  es: `de la que el en y a los del se las por un para con no una su al lo como mas pero sus le ya o este si porque esta
    entre cuando muy sin sobre tambien me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese
    eso ante ellos e esto mi antes algunos unos yo otro otras otra tanto esa estos mucho nada muchos ella estar estas
    son fue era ser han ha sido tiene nuestra nuestro nuestros mis nunca aqui hace soy nadie alguien`,
  ku: `u ku ji li bi di de bo ne ew em ez me we wan min te vi ve ev hun ka her gelek hev ser nav bin pisti heta niha dibe
    divê bu bun hate hatin nin nine ye e in im heye hebu hene tune xwe yen dikin dike dixwazim dixwazin wek lê an yan re
    bê çi çima ki ke kes kesek hemu tenê hin da li go got vir wir wê wi vê ber din`,
  tr: `ve bir bu da de icin ile cok daha ne gibi kadar sonra ama olan olarak degil var yok ben biz siz o onlar her hic en
    ya ki mi mu ise veya hem bize beni bizi benim bizim sizin onun kendi ayni simdi hala once artik cunku eger neden
    nasil kim kimse oldu olduk etti edildi bile bana sana size ona bunu buna bunun burada orada uzere gore diye sadece
    geri baska biri seyi sey yeniden beri vardi`,
};

/** Marks, letters and endings by which words are known that are in no list; in small letters, with their marks. */
const SHAPES: Readonly<Record<Latin, RegExp>> = {
  en: /(?:ing|ness|ould|ght)$/u,
  de: /ß|(?:ung|ungen|lich|lichen|keit|heit|schaft)$/u,
  fr: /(?:eux|euse|ement|aient|èrent|ée|ées|ez)$/u,
  es: /ñ|(?:ción|ciones|dad|dades|aron|ieron|ía|ían|ando|iendo)$/u,
  ku: /[êî]$|^xw|[êîû].*[êîûş]|(?:ên|îya|ekî)$/u,
  tr: /[ğı]|(?:l[ae]r|l[ae]ri|l[ae]rin|l[ae]rd[ae]n|yor|yorum|yoruz|[mn][iuü]z|m[iuü]ş|d[iuü]k|[ae]c[ae]k|m[ae]k|[iu]nd[ae]|nd[ae]n|nin|nün|dim|düm|lik|siniz)$/u,
};
/** What a word that is known by its shape counts, beside a small word. */
const SHAPE_COUNTS = 0.6;

const withoutMarks = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i').replaceAll('ß', 'ss');

const LATIN = Object.keys(SMALL_WORDS) as Latin[];
const TOLD: readonly string[] = [...LATIN, 'ar', 'ckb', 'ru', 'zh'] satisfies readonly Told[];
const smallWords = new Map<string, Latin[]>();
for (const locale of LATIN)
  for (const word of new Set(withoutMarks(SMALL_WORDS[locale]).split(/\s+/)))
    smallWords.set(word, [...(smallWords.get(word) ?? []), locale]);

/** Which languages know a word, and how much that counts. */
const knowing = (word: string): readonly [readonly Latin[], number] => {
  const small = smallWords.get(withoutMarks(word));
  return small ? [small, 1] : [LATIN.filter((locale) => SHAPES[locale].test(word)), SHAPE_COUNTS];
};

/** Fewer words tell nothing: “Justice for all” may stand in any letter. */
const FEWEST_WORDS = 4;
const FEWEST_KNOWN = 1.9;
/** Of a text's words its language knows so many at least, and another beside it, of these, so many at most. */
const KNOWN_SHARE = 0.28;
const SECOND_SHARE = 0.55;
/** Of words that the letter's language alone knows so many more make a text a mixed one. */
const MIXED_SHARE = 0.15;

const latinLanguage = (text: string, letter: Locale): Latin | null => {
  // What begins with a capital may be a name.
  const words = (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => /^\p{Ll}/u.test(word));
  const counts = { en: 0, de: 0, fr: 0, es: 0, ku: 0, tr: 0 };
  let letterAlone = 0;
  for (const [locales, counting] of words.map(knowing)) {
    // A word that several know is shared among them.
    for (const locale of locales) counts[locale] += counting / locales.length;
    if (locales.length === 1 && locales[0] === letter) letterAlone += counting;
  }
  const [best = 'en', second = 'en'] = [...LATIN].sort((a, b) => counts[b] - counts[a]);
  const known = counts[best];
  const sure =
    words.length >= FEWEST_WORDS &&
    known >= FEWEST_KNOWN &&
    known >= KNOWN_SHARE * words.length &&
    counts[second] <= SECOND_SHARE * known &&
    (best === letter || letterAlone <= MIXED_SHARE * known);
  return sure ? best : null;
};

/** Sorani alone has these letters; ه with a non-joiner is an older way to write ە. */
const SORANI = /[ێۆڕڵە]|ه\u200C/gu;
const ARABIC =
  /^[وفبلك]{0,2}(?:ال|لل)|[ةىءأإؤضصطظذث]|^(?:في|من|على|عن|إلى|أن|ان|لا|ما|لم|لن|هذا|هذه|التي|الذي|كل|كان|كانت|مع|ولا)$/u;

const arabicLanguage = (text: string): 'ar' | 'ckb' | null => {
  const words = text.match(/[\p{Script=Arabic}\p{M}\u200C]+/gu) ?? [];
  const letters = words.join('').length;
  const sorani = (text.match(SORANI) ?? []).length / letters;
  const arabic = words.filter((word) => ARABIC.test(word.replace(/\p{M}/gu, ''))).length / words.length;
  if (words.length < FEWEST_WORDS) return null;
  if (sorani > 0.04) return arabic <= 0.15 ? 'ckb' : null;
  return sorani < 0.01 && arabic >= 0.35 ? 'ar' : null;
};

const languageIn = (script: Script, text: string, letter: Locale): Told | null => {
  switch (script) {
    case 'latin':
      return latinLanguage(text, letter);
    case 'arabic':
      return arabicLanguage(text);
    case 'cyrillic':
      return /[іїєґўѓќљњџћђәөүұқғңһ]/iu.test(text) ? null : 'ru';
    case 'han':
      return /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? null : 'zh';
  }
};

/** What is quoted, an address of a page or of mail: in whatever language, for it is not the person's. */
const NOT_OWN =
  /“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|»[^«»]*«|"[^"]*"|‹[^‹›]*›|「[^」]*」|『[^』]*』|《[^》]*》|\([^()]*\)|（[^（）]*）|\S+@\S+|https?:\S+/gu;

/** A Chinese character says about as much as so many letters. */
const LETTERS_OF_CHARACTER = 3;
/** Of a text in a script so much is in it at least; letters. */
const MAIN_SHARE = 0.75;
/** A text in another script that is shorter may be a name or a greeting; letters. */
const FEWEST_LETTERS = 18;
/** In a language that is not told apart it may be a list of names; letters. */
const FEWEST_UNKNOWN = 60;

/**
 * In which other language than the letter's a person's own words seem to be; null where they are in the letter's, too
 * short to tell, mixed, or in a language that is not told apart from it. Errs towards silence (tests/names/foreignWords.test.ts
 * has the figures). It looks at letters and small words only, and needs no network.
 */
export const foreignWords = (text: string, letter: Locale): Foreign | null => {
  const own = text.replace(NOT_OWN, ' ');
  const size = (script: Script): number =>
    (own.match(LETTER[script]) ?? []).length * (script === 'han' ? LETTERS_OF_CHARACTER : 1);
  const all = (own.match(/\p{L}/gu) ?? []).length + size('han') * (1 - 1 / LETTERS_OF_CHARACTER);
  if (all < FEWEST_LETTERS) return null;
  const script = (Object.keys(LETTER) as Script[]).find((one) => size(one) >= MAIN_SHARE * all) ?? null;
  const usual = scriptOf(letter);
  if (!usual || (script === usual && !TOLD.includes(letter))) return null;
  const language = script && languageIn(script, own, letter);
  if (language) return LOCALES.find((locale) => locale === language && locale !== letter) ?? null;
  const foreign = script !== usual && size(usual) <= (1 - MAIN_SHARE) * all;
  return foreign && all >= FEWEST_UNKNOWN ? 'unknown' : null;
};

/**
 * Whether an office that is written to in `letter` can hardly read a name: it has letters, and none that the language
 * uses and none of the Latin script, which offices everywhere read.
 */
export const isUnreadableName = (name: string, letter: Locale): boolean => {
  const usual = scriptOf(letter);
  return (
    usual !== undefined && /\p{L}/u.test(name) && !/\p{Script=Latin}/u.test(name) && name.match(LETTER[usual]) === null
  );
};
