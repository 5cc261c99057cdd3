import { describe, expect, it } from 'vitest';
import { demandIds, demandLanguages } from '../../lib/catalogue/loadWorld';
import { readText } from '../../lib/catalogue/readContent';
import { sampleLetter } from '../../lib/catalogue/sampleLetter';

describe('the sample letter of a demand', () => {
  it.each(demandIds())(
    'is there in each language, with steps, sources and a blank for the name: %s',
    async (demand) => {
      for (const locale of demandLanguages(demand)) {
        const letter = await sampleLetter(demand, locale);
        expect(letter.locale).toBe(locale);
        expect(letter.blocks.filter(({ kind }) => kind === 'steps')).toHaveLength(1);
        expect(letter.sources.length).toBeGreaterThan(0);
        expect(letter.signature.flat().some(({ mark }) => mark === 'blank')).toBe(true);
      }
    },
  );

  it('is set by styles that hold its layout', async () => {
    const { address, sender, date, subjectY, margins, foldMarks, sheet, mirrors } = (
      await sampleLetter('repatriation', 'en')
    ).layout;
    const css = readText('components/letter/SampleSheet.module.css');
    const mm = (millimetres: number) => `calc(var(--mm) * ${millimetres})`;
    expect(mirrors).toBe(false);
    expect(css).toContain(`--mm: calc(100cqi / ${sheet.width})`);
    expect(css).toContain(`block-size: ${mm(sheet.height)}`);
    expect(css).toContain(`padding: ${mm(subjectY)} ${mm(margins.end)} 0 ${mm(margins.start)}`);
    for (const { x, y, width } of [address, sender])
      expect(css).toContain(
        `inset-block-start: ${mm(y)};\n  inset-inline-start: ${mm(x)};\n  inline-size: ${mm(width)}`,
      );
    for (const y of [date.y, ...foldMarks]) expect(css).toContain(`inset-block-start: ${mm(y)}`);
  });
});
