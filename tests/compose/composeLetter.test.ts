import { describe, expect, it } from 'vitest';
import { composeLetter } from '../../lib/compose/composeLetter';
import { type Letter, lineText } from '../../lib/domain/letter';
import { orThrow } from '../../lib/domain/result';
import { complete, makeLetter, settingFor } from '../support/letters';

const paragraphs = (letter: Letter): string[] =>
  letter.blocks.flatMap((block) => (block.kind === 'paragraph' ? [lineText(block.line)] : []));
const steps = (letter: Letter): string[] =>
  letter.blocks.flatMap((block) => (block.kind === 'steps' ? block.items.map(lineText) : []));

const LAYLA = { name: 'Layla al-Hassan', town: 'Berlin' };

describe('the anatomy of a letter', () => {
  it('says who writes, then asks in the second sentence', async () => {
    const [first] = paragraphs(await makeLetter('repatriation', { to: 'JP', in: 'en', ...LAYLA }));
    const [who, request] = first?.split(/(?<=\.) /) ?? [];
    expect(who).toBe('My name is Layla al-Hassan and I live in Berlin.');
    expect(request).toMatch(/^I ask your Government to /);
  });

  it('speaks as "we" for an organisation, and for a person as "I"', async () => {
    const own = paragraphs(await makeLetter('repatriation', { to: 'DE', in: 'de', ...LAYLA })).join(' ');
    const joint = paragraphs(
      await makeLetter('repatriation', { to: 'DE', in: 'de', ...LAYLA, organisation: 'Beispielverein' }),
    ).join(' ');
    expect(own).toContain('Ich bitte');
    expect(joint).toContain('Wir bitten');
    expect(joint).not.toMatch(/\bich\b/i);
  });

  it('sets the own words after the request, one paragraph a line, marked as filled in', async () => {
    const letter = await makeLetter('repatriation', { to: 'DE', in: 'en', ...LAYLA, personal: 'First.\n\nSecond.' });
    expect(letter.blocks.slice(1, 3)).toEqual([
      { kind: 'paragraph', line: [{ text: 'First.', mark: 'filled', field: 'personal' }], own: true },
      { kind: 'paragraph', line: [{ text: 'Second.', mark: 'filled', field: 'personal' }], own: true },
    ]);
  });

  it('never makes the 130 organisations sign: they "called", in the past', async () => {
    for (const demand of ['repatriation', 'investigation-team', 'displaced-people', 'secure-detention']) {
      const text = paragraphs(await makeLetter(demand, { to: 'DE', in: 'en', ...LAYLA })).join(' ');
      // The day stands once in a sentence of two voices, before both.
      expect(text).toMatch(/In January 2022(?:,? | [^.;]*; )130 Syrian organisations called/);
      expect(text).not.toMatch(/organisations (call|demand|support|join|endorse)\b/);
    }
  });

  it('asks for three steps at most, all of the first role', async () => {
    const iraq = steps(await makeLetter('secure-detention', { to: 'IQ', in: 'en', ...LAYLA }));
    expect(iraq).toHaveLength(3);
    expect(iraq[0]).toMatch(/^Where a detainee wishes it/);
    expect(iraq[2]).toMatch(/^Register everybody held/);
  });
});

describe('several demands in one letter', () => {
  it('asks for each, keeps three steps, names each in the subject', async () => {
    const letter = await makeLetter('repatriation', {
      to: 'DE',
      in: 'en',
      ...LAYLA,
      also: 'displaced-people,secure-detention',
    });
    const [request] = paragraphs(letter);
    expect(request?.match(/I also ask/g)).toHaveLength(2);
    expect(steps(letter)).toHaveLength(3);
    expect(lineText(letter.subject)).toContain(' · secure and lawful detention');
    expect(letter.demands).toEqual(['repatriation', 'displaced-people', 'secure-detention']);
  });
});

describe('gaps', () => {
  it('shows what is still to be filled in, in the letter language, and nowhere as text of the letter', async () => {
    const draft = { ...complete('repatriation', { to: 'DE', in: 'fr', name: 'x' }), name: '' };
    const letter = orThrow(composeLetter(draft, await settingFor('fr', ['repatriation'])));
    expect(letter.signature).toEqual([[{ text: 'votre nom', mark: 'blank', field: 'name' }]]);
    const unaddressed = orThrow(composeLetter({ ...draft, to: '' }, await settingFor('fr', ['repatriation'])));
    expect(unaddressed.recipient).toEqual([[{ text: 'destinataire', mark: 'blank', field: 'to' }]]);
  });
});

describe('what a person types stays what it is', () => {
  it.each(['{{fact "A01"}}', '<b>bold</b>', '{name}', '\uE000hrw\uE00F', '$&', '&amp;'])('%s', async (name) => {
    const letter = await makeLetter('repatriation', { to: 'DE', in: 'en', name, town: 'Berlin' });
    const kept = name.replace(/[\uE000-\uF8FF]/gu, '');
    expect(lineText(letter.signature[0] ?? [])).toBe(kept);
    expect(paragraphs(letter)[0]).toContain(`My name is ${kept} and`);
  });
});

describe('file name', () => {
  it('names demand, recipient and day in ASCII', async () => {
    const letter = await makeLetter('repatriation', { to: 'DE', in: 'ar', name: 'ليلى' });
    expect(letter.fileName).toBe('letter-repatriation-DE-2026-11-21.pdf');
  });
});

describe('returned mail', () => {
  it('prints a return line only where the layout has one and an address was given', async () => {
    const address = 'Musterstraße 1\n10115 Berlin';
    const withAddress = await makeLetter('repatriation', { to: 'DE', in: 'de', ...LAYLA, address, country: 'DE' });
    expect(withAddress.returnLine).toBe('Layla al-Hassan · Musterstraße 1 · 10115 Berlin');
    const without = await makeLetter('repatriation', { to: 'DE', in: 'de', ...LAYLA, country: 'DE' });
    expect(without.returnLine).toBeNull();
    const french = await makeLetter('repatriation', { to: 'DE', in: 'de', ...LAYLA, address, country: 'FR' });
    expect(french.returnLine).toBeNull();
  });
});

describe('a language without spaces', () => {
  it('has none between sentences, and keeps those inside what the person typed', async () => {
    const letter = await makeLetter('repatriation', { to: 'JP', in: 'zh', ...LAYLA });
    const text = paragraphs(letter).join('\n');
    expect(text).toContain('本人Layla al-Hassan，现居Berlin，谨此致函。我恳请');
    expect(text.replace('Layla al-Hassan', '')).not.toMatch(/[ \u00A0]/);
  });
});
