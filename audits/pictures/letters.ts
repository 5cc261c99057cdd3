import { storedLetters, wholeWorld } from '../../lib/catalogue/readLetterSource';
import { completeDraft } from '../../lib/compose/completeDraft';
import { composePair } from '../../lib/compose/composePair';
import { languagesOf } from '../../lib/compose/languagesOf';
import { loadSettings } from '../../lib/compose/letterSource';
import type { LetterDraft } from '../../lib/domain/draft';
import { ENVELOPE_IDS } from '../../lib/domain/envelopeIds';
import { LAYOUT_IDS } from '../../lib/domain/layoutIds';
import type { Letter } from '../../lib/domain/letter';
import { LOCALES, type Locale } from '../../lib/domain/locales';
import type { Picture, Pictures } from '../../lib/domain/picture';
import { orThrow } from '../../lib/domain/result';
import { NAMES_OF_STATES } from '../../tools/pdf-validate/namesOfStates';
import { ordinaryParagraph } from '../../tools/pdf-validate/ordinaryParagraph';

const DEMAND = 'repatriation';
const ALSO = ['displaced-people', 'secure-detention'] as const;
const TODAY = '2026-11-21';
const MOST_SIGNERS = 150;

/** A disc, so that a picture shows which way up it is set and that it is not drawn out. */
const disc = (width: number, height: number, [red, green, blue]: readonly [number, number, number]): Picture => ({
  width,
  height,
  rgb: Uint8Array.from({ length: 3 * width * height }, (_, byte) => {
    const [x, y] = [Math.floor(byte / 3) % width, Math.floor(byte / 3 / width)];
    const within = (x - width / 2) ** 2 + (y - height / 2) ** 2 < (height / 2.2) ** 2;
    return (within ? [red, green, blue] : [235, 235, y < height / 4 ? 120 : 235])[byte % 3] ?? 0;
  }),
});

const make = async (draft: LetterDraft, pictures?: Pictures): Promise<Letter> => {
  const world = wholeWorld();
  const locale = draft.in as Locale;
  const whole = { to: 'DE', name: 'Layla al-Hassan', town: 'Berlin', ...draft };
  const complete = orThrow(completeDraft(whole, { demand: DEMAND, today: TODAY, locale, world }));
  const settings = await loadSettings(storedLetters, languagesOf(complete, null), complete.demands);
  return orThrow(composePair(complete, settings, null, pictures)).letter;
};

const signers = (name: string): string =>
  Array.from({ length: MOST_SIGNERS }, (_, index) => `${name} ${index + 1}`).join('\n');

const SENDER = {
  organisation: 'Example Organisation',
  address: 'Musterstraße 1\n10115 Berlin',
  email: 'a@example.org',
};

const LONG = 'Association for the Families of the Disappeared of North-East Syria e.V.';

/** Letters of every kind that is looked at, by a name for each. */
export const lettersToSee = async (): Promise<ReadonlyMap<string, Letter>> => {
  const drafts: readonly (readonly [string, LetterDraft, Pictures?])[] = [
    ...LAYOUT_IDS.map((layout) => [`layout ${layout}`, { in: 'en', layout, ...SENDER }] as const),
    ...LOCALES.map((locale) => [`language ${locale}`, { in: locale, personal: ordinaryParagraph(locale) }] as const),
    ...(['en', 'ar', 'zh'] as const).map(
      (locale) => [`large print ${locale}`, { in: locale, textSize: 'large', ...SENDER }] as const,
    ),
    ...ENVELOPE_IDS.map(
      (envelope, index) =>
        [`envelope ${envelope}`, { in: index % 2 ? 'ar' : 'de', envelope, layout: 'plain-a4', ...SENDER }] as const,
    ),
    ...(['en', 'ar'] as const).flatMap((locale) => [
      [
        `long names ${locale}`,
        {
          in: locale,
          name: LONG,
          role: LONG,
          organisation: LONG,
          address: `${LONG}\n`.repeat(4).trim(),
          recipientName: LONG,
        },
      ] as const,
      [
        `150 co-signers ${locale}`,
        { in: locale, cosigners: signers(locale === 'ar' ? 'منظمة المثال' : 'Example') },
      ] as const,
      [
        `reference page ${locale}`,
        { in: locale, referenceIn: locale === 'ar' ? 'de' : 'ar', personal: ordinaryParagraph(locale) },
      ] as const,
      [
        `more than a page ${locale}`,
        { in: locale, also: ALSO.join(','), personal: ordinaryParagraph(locale).repeat(2), copies: 'A\nB', ...SENDER },
      ] as const,
      [
        `pictures ${locale}`,
        { in: locale, ...SENDER },
        { logo: disc(300, 150, [180, 30, 30]), signature: disc(400, 100, [30, 30, 120]) },
      ] as const,
    ]),
  ];
  const letters = new Map<string, Letter>();
  for (const [name, draft, pictures] of drafts) letters.set(name, await make(draft, pictures));
  return letters;
};

/** A letter that people of all states sign, one row a state, in large print. */
export const letterOfNames = (): Promise<Letter> =>
  make({
    in: 'en',
    textSize: 'large',
    cosigners: NAMES_OF_STATES.map(({ state, names }) => `${state} ${names.join(' · ')}`).join('\n'),
  });
