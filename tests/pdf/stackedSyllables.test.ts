import { describe, expect, it } from 'vitest';
import { CLOSEST } from '../../lib/paper/density';
import { breakLine } from '../../lib/pdf/document/LetterText';
import { textStyle } from '../../lib/pdf/document/paperStyle';
import { fontsForLetter } from '../../lib/pdf/fontsForLetter';
import { inkOf } from '../../lib/pdf/layout/ink';
import { loadFaces } from '../../lib/pdf/loadFaces';
import { onDisk } from '../../lib/pdf/renderPdfInNode';
import { makeLetter } from '../support/letters';

/** High stacks of each script, in the closest letter. */
const HIGH: Readonly<Record<string, string>> = {
  Tibetan: 'འབྲུག་བསྒྲུབས་རྒྱལ་སྤྱིའི་སྐྱོང་ཨོཾ་ཧཱུྃ་རྩྭ་གྲྭ་ ',
  Burmese: 'ကြွန်ုပ်တို့ ဥက္ကဋ္ဌ သင်္ဘော ညွှန်ကြားရေးမှူးချုပ် ',
  Khmer: 'ស្ត្រី ក្រុមហ៊ុន ព្រះរាជាណាចក្រ ខ្ញុំ ',
  Bengali: 'জ্যোৎস্না ক্ষ্ণ দ্ধ্ব র্ত্র্য ষ্ট্রূ হাঁ ',
  Thai: 'น้ำฝน ผู้ใหญ่ ปี่พี่น้ำ ฎีฏุ ',
  Lao: 'ຜູ້ໃຫຍ່ ກົ້ ຫຼູ ນ້ຳ ',
};

describe('lines of stacked syllables', () => {
  it.each(Object.entries(HIGH))('touch neither each other nor what stands around them: %s', async (_, words) => {
    const text = words.repeat(20).trim();
    const letter = await makeLetter('repatriation', { to: 'DE', in: 'en', name: 'Layla', personal: text });
    const fonts = fontsForLetter(letter);
    await loadFaces(fonts, onDisk);
    const { lines, height } = breakLine(text, textStyle(letter, fonts.families.regular, CLOSEST));
    expect(lines.length).toBeGreaterThan(1);
    const ascent = Math.min(...lines.map((line) => line.ascent ?? 0));
    const [first] = lines;
    const baselines = lines.map(({ box }) => ascent + box.y - (first?.box.y ?? 0));
    let free = 0;
    for (const [index, line] of lines.entries()) {
      const { above, below } = inkOf(line);
      expect((baselines[index] ?? 0) - above).toBeGreaterThanOrEqual(free);
      free = (baselines[index] ?? 0) + below;
    }
    expect(free).toBeLessThanOrEqual(height);
  });
});
