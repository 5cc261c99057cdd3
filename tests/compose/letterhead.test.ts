import { describe, expect, it } from 'vitest';
import { composeLetter } from '../../lib/compose/composeLetter';
import { type Line, lineText } from '../../lib/domain/letter';
import { LOCALES } from '../../lib/domain/locales';
import { NO_PICTURES } from '../../lib/domain/picture';
import { orThrow } from '../../lib/domain/result';
import { plainText } from '../../lib/outputs/plainText';
import { fold } from '../../tools/pdf-validate/readPdf';
import { complete, makeLetter, settingFor } from '../support/letters';
import { plainPicture } from '../support/pictures';

/** A line as it is read, without the marks that keep its direction. */
const said = (line: Line): string => fold(lineText(line));

const OFFICE = {
  to: 'DE',
  name: 'Layla al-Hassan',
  organisation: 'Families for Truth',
  reference: '12/2026',
  copies: 'Foreign Affairs Committee\nOHCHR',
  enclosures: 'Statement of January 2022',
  cosigners: 'First Association\n\nSecond Association',
};

describe.each(LOCALES)('a letter of an organisation in %s', (locale) => {
  it('has its name as letterhead, its reference, and notes under headings of their own', async () => {
    const letter = await makeLetter('repatriation', { ...OFFICE, in: locale });
    expect(letter.letterhead && said(letter.letterhead)).toBe('Families for Truth');
    expect(letter.sender.map(said)).toEqual(['Layla al-Hassan']);
    expect(letter.reference && lineText(letter.reference)).toContain('12/2026');
    expect(letter.endNotes.map(({ kind, lines }) => [kind, ...lines.map(said)])).toEqual([
      ['cosigners', 'First Association', 'Second Association'],
      ['copies', 'Foreign Affairs Committee', 'OHCHR'],
      ['enclosures', 'Statement of January 2022'],
    ]);
    // Plain text has no no-break spaces.
    const text = plainText(letter);
    for (const { heading } of letter.endNotes)
      expect(text).toContain(`\n\n${heading.replace(/[\u00A0\u202F]/g, ' ')}\n`);
  });

  it('has none of it where nothing was given', async () => {
    const letter = await makeLetter('repatriation', { to: 'DE', in: locale, name: 'Layla al-Hassan' });
    expect(letter).toMatchObject({ letterhead: null, reference: null, endNotes: [], logo: null, envelope: null });
    expect(plainText(letter)).not.toContain('null');
  });

  it('says in words what its pictures show', async () => {
    const draft = complete('repatriation', { ...OFFICE, in: locale });
    const picture = plainPicture(4, 2);
    const letter = orThrow(
      composeLetter(draft, await settingFor(locale, ['repatriation']), {
        logo: picture,
        signature: picture,
      }),
    );
    expect(letter.logo?.alt).toContain('Families for Truth');
    expect(letter.signaturePicture?.alt).toContain('Layla al-Hassan');
    const bare = orThrow(composeLetter(draft, await settingFor(locale, ['repatriation']), NO_PICTURES));
    expect(bare).toMatchObject({ logo: null, signaturePicture: null });
  });
});
