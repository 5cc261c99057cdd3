import * as v from 'valibot';

const Text = v.pipe(v.string(), v.minLength(1));
const Texts = v.array(Text);
const Cues = v.pipe(Texts, v.minLength(1));
const Words = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12));

/** Whom a text may put at risk by naming them. */
export const RISK_GROUPS = ['child', 'relative', 'detainee', 'witness'] as const;
export type RiskGroup = (typeof RISK_GROUPS)[number];

/**
 * content/<locale>/people-at-risk.json: by which words a text in the language is seen to speak of somebody at risk, and
 * which words are names. An entry is one word or several: “a|b” is one or the other, “word*” any ending, “#” a number of one or two digits.
 */
export const RiskWords = v.strictObject({
  /** What a capital letter inside a sentence tells: a name, any noun, or nothing, since the script has none. */
  capitals: v.picklist(['names', 'nouns', 'none']),
  /** How many words (Chinese: characters) may stand between a name and the cue `before` or `after` which it stands. */
  reach: v.strictObject({ before: Words, after: Words }),
  cues: v.strictObject({ child: Cues, relative: Cues, detainee: Cues, witness: Cues }),
  /** After these stands a name: “named”. */
  naming: Texts,
  /** After these stands the writer’s own name: “my name is”. */
  self: Texts,
  /** After these stands a place rather than a person: “in”. */
  beforePlaces: Texts,
  /** Endings behind an apostrophe that make a name a place: “Leipzig’de”. */
  placeEndings: Texts,
  /** What is written together with the word that follows: “و”. */
  prefixes: Texts,
  /** Endings that names take. */
  endings: Texts,
  /** Given names that are common where the detained come from, and in the language. */
  names: Cues,
  /** Given names that are ordinary words, too: only right beside a cue are they taken for names. */
  namesOrWords: Texts,
  /** Family names that stand first, of one or two characters; one or two more follow. */
  surnames: Texts,
  /** Capitalised, or like a name, and none: places, peoples, months, offices. Countries are known besides. */
  notNames: Texts,
  /** By which an introduction leads elsewhere: to send, pay or write, and services for it. What a letter is and where it goes the page says. */
  elsewhere: Cues,
  /** By which an introduction asks to save, free or take home: a name beside them is that of somebody held. */
  freeing: Cues,
});
export type RiskWords = v.InferOutput<typeof RiskWords>;

/** What introductions alone are judged by; no letter waits for it. */
export const INTRODUCTION_WORDS = ['elsewhere', 'freeing'] as const;
export type IntroductionWords = Pick<RiskWords, (typeof INTRODUCTION_WORDS)[number]>;
/** What every text is judged by. */
export type CommonRiskWords = Omit<RiskWords, keyof IntroductionWords>;
