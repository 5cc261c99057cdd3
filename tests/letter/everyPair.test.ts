import { describe, expect, it } from 'vitest';
import { type Letter, lineText } from '../../lib/domain/letter';
import { LOCALES } from '../../lib/domain/locales';
import { OTHER_RECIPIENT } from '../../lib/domain/offices';
import { composeLetter } from '../../lib/letter/composeLetter';
import { plainText } from '../../lib/letter/plainText';
import { withOrdinarySpaces } from '../../lib/locale/noBreak';
import { complete, offeredPairs, settingFor, TODAY, world } from '../support/letters';

/** What must never reach a reader: braces of a template or slot, a value's absence, marks of the renderer. */
const UNFINISHED = /[{}\uE000-\uF8FF]|undefined|\[object|\bnull\b|\bNaN\b/u;

const citationsOf = (letter: Letter): string[] =>
  letter.blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.line : block.items.flat()))
    .flatMap(({ text, mark }) => (mark === 'citation' ? [text.trim()] : []));

const PAIRS = offeredPairs(TODAY);

it('offers every demand to every kind of recipient', () => {
  expect(new Set(PAIRS.map(({ demand }) => demand)).size).toBe(world.demands.length);
  expect(world.states).toHaveLength(193);
});

describe.each(LOCALES)('every offered pair in %s', (locale) => {
  it('becomes a whole letter', async () => {
    const setting = await settingFor(
      locale,
      world.demands.map(({ id }) => id),
    );
    for (const { demand, to } of PAIRS) {
      for (const organisation of ['', 'Example Initiative']) {
        const draft = {
          to,
          in: locale,
          name: 'Layla al-Hassan',
          organisation,
          town: 'Berlin',
          recipientName: to === OTHER_RECIPIENT ? 'Anna Example' : '',
        };
        const letter = composeLetter(complete(demand, draft), setting);
        const text = plainText(letter);
        const what = `${demand} to ${to} in ${locale}`;
        expect(text, what).not.toMatch(UNFINISHED);
        expect(letter.blocks.at(3)?.kind, what).toBe('steps');
        const labels = letter.sources.map(({ label }) => label);
        expect(new Set(citationsOf(letter)), what).toEqual(new Set(labels));
        expect(letter.title, what).toBe(withOrdinarySpaces(lineText(letter.subject)));
        expect(letter.fileName, what).toMatch(/^[\x21-\x7e]+\.pdf$/);
      }
    }
  });
});
