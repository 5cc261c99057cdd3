import { describe, expect, it } from 'vitest';
import { completeDraft } from '../../lib/compose/completeDraft';
import { composeLetter } from '../../lib/compose/composeLetter';
import { usableDraft } from '../../lib/compose/usableDraft';
import type { LetterDraft } from '../../lib/domain/draft';
import { LOCALES } from '../../lib/domain/locales';
import { orThrow } from '../../lib/domain/result';
import { isWithoutName, leaveOutWithheld } from '../../lib/domain/withoutName';
import { plainText } from '../../lib/outputs/plainText';
import { complete, makeLetter, makePair, personalIn, settingFor, TODAY, world } from '../support/letters';
import { TYPED } from '../support/typedSender';

const LEAKS = /Canary|Roleword|Townword|Streetword|canary@/i;
const KINDS: readonly LetterDraft[] = [
  {},
  { kind: 'reminder', earlierDate: '2026-10-03' },
  { kind: 'reply', answer: 'security-risk', answerDate: '2026-11-12' },
  { writingAs: 'citizen' },
  { writingAs: 'resident' },
  { country: 'IQ' },
  { layout: 'din-5008-b' },
];
const CASES = LOCALES.flatMap((locale) => KINDS.map((draft) => ({ locale, draft })));

describe('a draft without a name', () => {
  it('goes out without what is withheld, and with all the rest', () => {
    const draft = { ...TYPED, to: 'FR', organisation: 'Union', personal: 'Words', withoutName: 'yes' };
    const out = leaveOutWithheld(draft);
    expect(JSON.stringify(out)).not.toMatch(LEAKS);
    expect(out).toMatchObject({ to: 'FR', organisation: 'Union', personal: 'Words', withoutName: 'yes' });
    expect(isWithoutName(out)).toBe(true);
  });

  it('is as it was where the name may stand in it', () => {
    expect(leaveOutWithheld({ ...TYPED, withoutName: ' ' })).toEqual({ ...TYPED, withoutName: ' ' });
  });
});

describe('a letter without a name', () => {
  it.each(CASES)('holds nothing that was typed about the sender: $locale $draft', async ({ locale, draft }) => {
    const letter = await makeLetter('secure-detention', {
      ...TYPED,
      ...draft,
      to: 'IQ',
      in: locale,
      withoutName: 'yes',
    });
    expect(JSON.stringify(letter)).not.toMatch(LEAKS);
    expect(letter.sender).toEqual([]);
    expect(letter.returnLine || null).toBeNull();
    expect(letter.signature).toHaveLength(1);
  });

  it.each(LOCALES)('says in the version for reference that the name is withheld: %s', async (reader) => {
    const { reference } = await makePair('repatriation', reader, { ...TYPED, to: 'FR', in: 'en', withoutName: 'yes' });
    expect(JSON.stringify(reference)).not.toMatch(LEAKS);
  });

  it('needs no name, and asks for none where somebody writes as a citizen', () => {
    expect(complete('repatriation', { to: 'FR', withoutName: 'yes', writingAs: 'citizen' }).writer).toBe('citizen');
  });

  it('does not say where its writer lives unless that is chosen', () => {
    expect(complete('repatriation', { to: 'FR', country: 'FR', withoutName: 'yes' }).writer).toBe('person');
    expect(complete('repatriation', { to: 'FR', country: 'FR', name: 'Layla' }).writer).toBe('resident');
  });

  it('is not spoilt by an e-mail address that it does not use', () => {
    expect(complete('repatriation', { to: 'FR', email: 'no address', withoutName: 'yes' }).email).toBe('');
  });

  it('takes any value as yes: one that is not known must not bring the name back', () => {
    const setting = { demand: 'repatriation', today: TODAY, locale: 'en', world } as const;
    const { draft } = usableDraft({ to: 'FR', name: 'Layla', withoutName: 'oui' }, setting);
    const result = completeDraft(draft, setting);
    expect(result.ok && result.value.name).toBe('');
  });

  it('is signed by the organisation where one writes, without the person', async () => {
    const letter = await makeLetter('repatriation', {
      ...TYPED,
      to: 'FR',
      in: 'en',
      organisation: 'Example Initiative',
      withoutName: 'yes',
    });
    const text = plainText(letter);
    expect(text).toContain('We write on behalf of Example Initiative.');
    expect(text).not.toMatch(/withheld|withhold|publicly/i);
    expect(text).not.toMatch(LEAKS);
    expect(letter.signature).toHaveLength(1);
  });

  it('has no picture of a signature, and a logo only of an organisation', async () => {
    const picture = { bytes: new Uint8Array(), type: 'image/png', width: 1, height: 1 } as never;
    const setting = await settingFor('en', ['repatriation']);
    const make = (draft: LetterDraft) =>
      orThrow(
        composeLetter(complete('repatriation', { to: 'FR', in: 'en', withoutName: 'yes', ...draft }), setting, {
          logo: picture,
          signature: picture,
        }),
      );
    expect(make({})).toMatchObject({ logo: null, signaturePicture: null });
    expect(make({ organisation: 'Example' }).logo).not.toBeNull();
    expect(make({ organisation: 'Example' }).signaturePicture).toBeNull();
  });
});

const SPECIMENS = LOCALES.flatMap((locale) => [
  { locale, demand: 'secure-detention', to: 'IQ' },
  { locale, demand: 'detained-children', to: 'SY' },
]);

it.each(SPECIMENS)('$demand without a name in $locale', async ({ locale, demand, to }) => {
  const letter = await makeLetter(demand, {
    ...TYPED,
    to,
    in: locale,
    withoutName: 'yes',
    personal: personalIn(locale),
  });
  await expect(plainText(letter)).toMatchFileSnapshot(`../specimens/without-name/${demand}.${locale}.txt`);
});
