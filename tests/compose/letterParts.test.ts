import { expect, it } from 'vitest';
import { composePair } from '../../lib/compose/composePair';
import { type Letter, lineText } from '../../lib/domain/letter';
import {
  handleParts,
  type LetterPart,
  letterParts,
  mapTexts,
  type PartHandlers,
  type ReferenceKind,
  referenceParts,
} from '../../lib/domain/letterParts';
import { LOCALES, type Locale } from '../../lib/domain/locales';
import { orThrow } from '../../lib/domain/result';
import { plainText } from '../../lib/outputs/plainText';
import { complete, personalIn, settingFor } from '../support/letters';
import { plainPicture } from '../support/pictures';

/** A letter with every part there is. */
const fullLetter = async (locale: Locale): Promise<Letter> => {
  const referenceIn = locale === 'ar' ? 'de' : 'ar';
  const draft = complete('repatriation', {
    to: 'DE',
    in: locale,
    referenceIn,
    layout: 'din-5008-b',
    name: 'Layla al-Hassan',
    organisation: 'Verein',
    role: 'Vorsitz',
    town: 'Berlin',
    address: 'Musterstraße 1\n10115 Berlin',
    country: 'DE',
    email: 'layla@example.org',
    reference: '12/2026',
    personal: personalIn(locale),
    cosigners: 'A e.V.\nB',
    copies: 'Frau X',
    enclosures: 'Brief',
  });
  const settings = {
    [locale]: await settingFor(locale, draft.demands),
    [referenceIn]: await settingFor(referenceIn, draft.demands),
  };
  const pictures = { logo: plainPicture(20, 10), signature: plainPicture(20, 10) };
  return orThrow(composePair(draft, settings, null, pictures)).letter;
};

/** What tells about the letter and is not printed in it. */
const ABOUT = [
  'cover',
  'demands',
  'locale',
  'direction',
  'layout',
  'textSize',
  'envelope',
  'title',
  'fileName',
  'replyBy',
];
/** Of a piece or block: not text. */
const MARKS = ['kind', 'mark', 'field', 'lang', 'link', 'locale', 'direction', 'letter', 'own', 'alt'];

/** Every text in a letter, found without knowing its parts. */
const textsIn = (value: unknown, key = ''): string[] => {
  if (typeof value === 'string') return MARKS.includes(key) ? [] : value.split('\n');
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array || MARKS.includes(key)) return [];
  return Array.isArray(value)
    ? value.flatMap((one) => textsIn(one, key))
    : Object.entries(value).flatMap(([name, one]) => textsIn(one, name));
};

const textsOf = ({ heading, lines, labels = [], reference }: LetterPart): string[] => [
  ...[...(heading ? [heading] : []), ...lines].flatMap((line) => line.map(({ text }) => text)),
  ...labels,
  ...(reference ? referenceParts(reference).flatMap(textsOf) : []),
];

it.each(LOCALES)('every text of a letter is among its parts: %s', async (locale) => {
  const letter = await fullLetter(locale);
  const printed = Object.fromEntries(Object.entries(letter).filter(([slot]) => !ABOUT.includes(slot)));
  const wanted = new Set(textsIn(printed));
  expect(new Set(letterParts(letter).flatMap(textsOf))).toEqual(wanted);
});

it('each part has a name of its own, and a full letter has every kind', async () => {
  const parts = letterParts(await fullLetter('en'));
  expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
  expect(parts.map(({ kind }) => kind).filter((kind, index, all) => kind !== all[index - 1])).toEqual([
    ...['logo', 'sender', 'returnLine', 'recipient', 'date', 'reference', 'subject', 'opening', 'paragraph', 'steps'],
    ...['paragraph', 'close', 'signature', 'cosigners', 'copies', 'enclosures', 'sources'],
    ...['runningHead', 'pageLabel', 'referencePage'],
  ]);
});

it('plain text holds every part that is read, in their order', async () => {
  const letter = await fullLetter('de');
  const text = plainText(letter).replace(/\s+/g, ' ');
  const read = letterParts(letter).flatMap(({ repeats, heading, lines }) =>
    repeats ? [] : [...(heading ? [heading] : []), ...lines].map((line) => lineText(line).replace(/\s+/g, ' ')),
  );
  let from = 0;
  for (const line of read) {
    const at = text.indexOf(line, from);
    expect(at, line).toBeGreaterThanOrEqual(from);
    from = at + line.length;
  }
});

it('a change of texts reaches each of them and nothing else', async () => {
  for (const part of letterParts(await fullLetter('ar'))) {
    const changed = mapTexts(part, (text) => `${text}!`);
    const texts = ({ heading, lines }: LetterPart) => [heading ?? [], ...lines].flat().map(({ text }) => text);
    expect(texts(changed)).toEqual(texts(part).map((text) => `${text}!`));
    expect({ ...changed, heading: null, lines: [] }).toEqual({ ...part, heading: null, lines: [] });
  }
});

it('an output that forgets a kind of part is a type error', () => {
  const made = () => '';
  // @ts-expect-error `steps` is missing.
  const handlers: PartHandlers<ReferenceKind, string> = {
    ...{ runningHead: made, referenceHeading: made, referenceNote: made, subject: made, opening: made },
    ...{ paragraph: made, close: made },
  };
  expect(handleParts([], handlers)).toEqual([]);
});
