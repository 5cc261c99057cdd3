import { describe, expect, it } from 'vitest';
import { lineText } from '../../lib/domain/letter';
import { markBreaks, markLongWords, placesToBreak } from '../../lib/i18n/lineBreaks';

const parts = (text: string): string =>
  placesToBreak(lineText(markBreaks([{ text }])))
    .map((part) => part || '|')
    .join('');

describe('lines of Chinese text', () => {
  it.each([
    ['我是人', '我|是|人'],
    ['他说：“好。”我走了', '他|说：|“好。”|我|走|了'],
    ['第2396号（2017年）', '第|2396|号|（2017|年）'],
    ['家庭——不论……', '家|庭——|不|论……'],
    ['请看 a.b@c.org。好', '请|看 a.b@c.org。|好'],
    ['An English line, “quoted” (1).', 'An English line, “quoted” (1).'],
    ['نص عربي', 'نص عربي'],
  ])('%s', (text, expected) => expect(parts(text)).toBe(expected));

  it('keeps a citation with what it is for', () => expect(parts('通过[2]。此后')).toBe('通|过[2]。|此|后'));

  it('break between pieces as within one', () => {
    const line = markBreaks([{ text: '李' }, { text: '明', mark: 'filled' }, { text: 'cooperate' }]);
    expect(line.map(({ text }) => text)).toEqual(['李', '\u00AD明', '\u00ADcooperate']);
  });

  it('are set beside each other where a soft hyphen was typed, so that a hyphen ends the line', () => {
    const typed = lineText(markBreaks([{ text: 'Menschen\u00ADrechts\u00AD\u00ADarbeit in 叙利亚' }]));
    expect(typed.split(' ').map(placesToBreak)).toEqual([
      ['Menschen', 'rechts', 'arbeit'],
      ['in'],
      ['叙', '', '利', '', '亚'],
    ]);
    expect(placesToBreak(lineText(markBreaks([{ text: 'al-\u00ADHasakah' }])))).toEqual(['al-', '', 'Hasakah']);
  });
});

describe('a word that no line holds', () => {
  const broken = (text: string, longest: number) =>
    placesToBreak(lineText(markLongWords([{ text }], (word) => word.length <= longest)))
      .map((part) => part || '|')
      .join('');

  it('breaks after the signs of an address', () =>
    expect(broken('see layla.al-hassan@example.org today', 20)).toBe('see layla.|al-|hassan@|example.|org today'));
  it('breaks anywhere where it has no signs', () => expect(broken('abcdefgh', 3)).toBe('abc|def|gh'));
  it('stays whole where a line holds it', () => expect(broken('layla@example.org', 20)).toBe('layla@example.org'));
});
