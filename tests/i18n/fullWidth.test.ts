import { describe, expect, it } from 'vitest';
import { closeUp, widthInEm } from '../../lib/i18n/fullWidth';

describe('the width of a text', () => {
  it('counts an ideograph, a kana and a mark of full width as one em, and a letter as the mean', () => {
    expect(widthInEm('外交部，', 0.5)).toBe(4);
    expect(widthInEm('ひらカナ한글', 0.5)).toBe(6);
    expect(widthInEm('Dr. 王', 0.5)).toBe(3);
    expect(widthInEm('Genève', 0.5)).toBe(3);
  });

  it('counts a character outside the basic plane once', () => expect(widthInEm('𠮷野', 0.5)).toBe(2));
});

describe('white space', () => {
  it('is taken out beside characters of unspaced scripts only', () => {
    expect(closeUp('关押的 儿童，\n2022 年 by the United Nations')).toBe('关押的儿童，2022年by the United Nations');
    expect(closeUp('كلمة وكلمة, one word')).toBe('كلمة وكلمة, one word');
  });
});
