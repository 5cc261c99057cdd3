import { expect, it } from 'vitest';
import { lineText } from '../../lib/domain/letter';
import { SourceNumbers } from '../../lib/letter/citeSources';
import { citeMark, parseMarks } from '../../lib/letter/marks';

const cite = (numbers: SourceNumbers, rendered: string) => lineText(numbers.cite(parseMarks(rendered)));

it('numbers sources by first use and keeps the number', () => {
  const numbers = new SourceNumbers();
  expect(cite(numbers, `Many${citeMark('b')} fled.`)).toBe('Many fled\u00A0[1].');
  expect(cite(numbers, `Some${citeMark('a')} died, few${citeMark('b')} came back.`)).toBe(
    'Some died\u00A0[2], few came back\u00A0[1].',
  );
});

it('cites a source once in a paragraph, after the last figure taken from it', () => {
  expect(cite(new SourceNumbers(), `One${citeMark('a')} fell, two${citeMark('a')} rose.`)).toBe(
    'One fell, two rose\u00A0[1].',
  );
});

it('stands before Arabic punctuation and before the space of French', () => {
  expect(cite(new SourceNumbers(), `نزح كثيرون${citeMark('a')}؛ وعاد بعضهم.`)).toBe('نزح كثيرون\u00A0[1]؛ وعاد بعضهم.');
  expect(cite(new SourceNumbers(), `Beaucoup${citeMark('a')} ont fui\u202F; peu sont revenus.`)).toBe(
    'Beaucoup ont fui\u00A0[1]\u202F; peu sont revenus.',
  );
});

it('waits for the end of the sentence where no other citation comes before it', () => {
  expect(
    cite(new SourceNumbers(), `In May${citeMark('a')}, as they said, many fled. Some${citeMark('b')} stayed.`),
  ).toBe('In May, as they said, many fled\u00A0[1]. Some stayed\u00A0[2].');
});

it('does not take the point of a German day for the end of a sentence', () => {
  expect(cite(new SourceNumbers(), `Viele${citeMark('a')} starben am 8. Mai dort.`)).toBe(
    'Viele starben am 8. Mai dort\u00A0[1].',
  );
});

it('does not take the comma of a number for the end of a clause', () => {
  expect(cite(new SourceNumbers(), `Some${citeMark('a')} of 45,000 fled.`)).toBe('Some of 45,000 fled\u00A0[1].');
});

it('follows a Chinese clause at once, before its punctuation', () => {
  const line = new SourceNumbers(false).cite(parseMarks(`有人${citeMark('a')}死亡，多人${citeMark('b')}逃离。`, false));
  expect(lineText(line)).toBe('有人死亡[1]，多人逃离[2]。');
});
