import { describe, expect, it } from 'vitest';
import { type CitedLine, foldSpaces } from '../../lib/compose/citedLine';
import {
  type CitedBlock,
  numberSources,
  placeCitations,
  type SourceDetail,
  sourceEntries,
} from '../../lib/compose/citeSources';
import { lineText } from '../../lib/domain/letter';
import { settingFor } from '../support/letters';

/** "Many<b> fled." cites source "b" after "Many". */
const cited = (text: string): CitedLine =>
  text.split(/<(\w+)>/).map((part, index) => (index % 2 === 0 ? { text: part } : { source: part }));

const paragraph = (text: string): CitedBlock => ({ kind: 'paragraph', line: placeCitations(cited(text)) });

const printed = (texts: readonly string[], spaced = true, numbered: readonly string[] = []): string[] =>
  numberSources(texts.map(paragraph), spaced, numbered).blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [lineText(block.line)] : [],
  );

describe('sources', () => {
  it('are numbered in reading order and keep their number', () => {
    expect(printed(['Many<b> fled.', 'Some<a> died, few<b> came back.'])).toEqual([
      'Many fled\u00A0[1].',
      'Some died\u00A0[2], few came back\u00A0[1].',
    ]);
  });

  it('have the numbers of the letter beside which another version is read', () => {
    const blocks = [paragraph('Some<a> died, few<b> came back.')];
    expect(printed(['Some<a> died, few<b> came back.'], true, ['b'])).toEqual([
      'Some died\u00A0[2], few came back\u00A0[1].',
    ]);
    expect(numberSources(blocks, true, ['b']).cited).toEqual(['b', 'a']);
  });

  it('of steps are numbered as those of paragraphs are', () => {
    const steps: CitedBlock = { kind: 'steps', labels: ['1.', '2.'], items: [cited('One<x>.'), cited('Two<y>.')] };
    const { blocks, cited: ids } = numberSources([steps, paragraph('Three<y>.')], true);
    expect(ids).toEqual(['x', 'y']);
    expect(blocks[0]?.kind === 'steps' && blocks[0].items.map(lineText)).toEqual(['One\u00A0[1].', 'Two\u00A0[2].']);
  });
});

describe('a citation', () => {
  it('stands once in a paragraph, after the last figure taken from its source', () => {
    expect(printed(['One<a> fell, two<a> rose.'])).toEqual(['One fell, two rose\u00A0[1].']);
  });

  it('stands again where another source has spoken in between', () => {
    expect(printed(['One<a> fell. Two<b> rose. Three<a> stayed.'])).toEqual([
      'One fell\u00A0[1]. Two rose\u00A0[2]. Three stayed\u00A0[1].',
    ]);
  });

  it('stands before Arabic punctuation and before the space of French', () => {
    expect(printed(['نزح كثيرون<a>؛ وعاد بعضهم.'])).toEqual(['نزح كثيرون\u00A0[1]؛ وعاد بعضهم.']);
    expect(printed(['Beaucoup<a> ont fui\u202F; peu sont revenus.'])).toEqual([
      'Beaucoup ont fui\u00A0[1]\u202F; peu sont revenus.',
    ]);
  });

  it('waits for the end of the sentence where no other citation comes before it', () => {
    expect(printed(['In May<a>, as they said, many fled. Some<b> stayed.'])).toEqual([
      'In May, as they said, many fled\u00A0[1]. Some stayed\u00A0[2].',
    ]);
  });

  it('does not take the point of a German day for the end of a sentence', () => {
    expect(printed(['Viele<a> starben am 8. Mai dort.'])).toEqual(['Viele starben am 8. Mai dort\u00A0[1].']);
  });

  it('does not take the comma of a number for the end of a clause', () => {
    expect(printed(['Some<a> of 45,000 fled.'])).toEqual(['Some of 45,000 fled\u00A0[1].']);
  });

  it('follows a Chinese clause at once, before its punctuation', () => {
    expect(printed(['有人<a>死亡，多人<b>逃离。'], false)).toEqual(['有人死亡[1]，多人逃离[2]。']);
  });
});

describe('white space of a template', () => {
  it('is folded to a space, at the ends to nothing', () => {
    expect(foldSpaces([{ text: '\nOne ' }, { text: '\n two\n' }])).toEqual([{ text: 'One two' }]);
  });

  it('is nothing between the lines of a language without spaces', () => {
    expect(foldSpaces([{ text: '有人\n' }, { text: '\n逃离 A b。\n' }], false)).toEqual([{ text: '有人逃离 A b。' }]);
  });

  it('stays beside what a person typed', () => {
    expect(foldSpaces([{ text: 'My name is ' }, { text: 'L', mark: 'filled' }, { text: '.\n' }])).toEqual([
      { text: 'My name is ' },
      { text: 'L', mark: 'filled' },
      { text: '.' },
    ]);
  });

  it('of no break is kept', () => {
    expect(foldSpaces([{ text: '5\u202F700\u00A0%' }])).toEqual([{ text: '5\u202F700\u00A0%' }]);
  });
});

describe('the list of sources', () => {
  const listed = async (detail: SourceDetail, ids = ['sohr-2022-01', 'statement-130', 'rudaw-2022-01-22']) => {
    const { wording } = await settingFor('en', ['repatriation']);
    return sourceEntries(ids, wording, (address) => address, detail).map(({ line }) => lineText(line));
  };

  it('has title and address, whole', async () => {
    const [short, long] = await listed('whole');
    expect(short).toContain('“Ghuwayran incident ongoing investigations”');
    expect(long).toMatch(/ISIS Members Accountable in Syria”.*, hevdesti\.org\/en\/isis-attack-press-release-eng$/);
  });

  it('has what fits a row where there is no room for two, and cuts nothing', async () => {
    const [short, long] = await listed('row');
    expect(short).toMatch(/“Ghuwayran incident ongoing investigations”.*, syriahr\.com\/en\/237083$/);
    expect(long).not.toContain('“');
    expect(long).toMatch(/, hevdesti\.org\/en\/isis-attack-press-release-eng$/);
  });

  it('keeps an address that can be followed, also where it takes a second row, before its site stands alone', async () => {
    const ids = ['hrw-2026-02-17'];
    expect((await listed('row', ids))[0]).toMatch(/, hrw\.org$/);
    expect((await listed('address', ids))[0]).toMatch(/2026, hrw\.org\/news\/2026\/02\/17\/.*at-risk-of-abuse$/);
  });

  it('never bears the mark of something cut', async () => {
    const { wording } = await settingFor('en', ['repatriation']);
    for (const detail of ['whole', 'address', 'row'] as const) {
      for (const { line } of sourceEntries(Object.keys(wording.sources), wording, (address) => address, detail)) {
        expect(lineText(line)).not.toContain('…');
      }
    }
  });
});
