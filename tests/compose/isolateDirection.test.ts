import { describe, expect, it } from 'vitest';
import { isolateDirection } from '../../lib/compose/isolateDirection';
import { fc } from '../support/fuzz';

const LRM = '\u200E';
const RLM = '\u200F';

describe('text of the other direction is kept together', () => {
  it.each([
    ['Berlin', 'rtl', `${LRM}Berlin${LRM}${RLM}`],
    ['10115 Berlin', 'rtl', `${LRM}10115 Berlin${LRM}${RLM}`],
    ['+49 30 123', 'rtl', `${LRM}+49 30 123${LRM}${RLM}`],
    ['منظمة ABC', 'rtl', `${RLM}منظمة ABC${RLM}`],
    ['دمشق', 'ltr', `${RLM}دمشق${RLM}${LRM}`],
    ['دمشق', 'rtl', 'دمشق'],
    ['Berlin', 'ltr', 'Berlin'],
    ['10115 Berlin', 'ltr', '10115 Berlin'],
    ['', 'rtl', ''],
    ['جمعية (Example e.V.)', 'rtl', `${RLM}جمعية (Example e.V.${LRM})${RLM}`],
    ['مبرمجو C++ في برلين', 'rtl', `${RLM}مبرمجو C++${LRM} في برلين${RLM}`],
    ['شركة Example Inc. في U.S. وC#.', 'rtl', `${RLM}شركة Example Inc.${LRM} في U.S.${LRM} وC#${LRM}.${RLM}`],
    ['نعمل مع e.V. Berlin', 'rtl', `${RLM}نعمل مع e.V. Berlin${RLM}`],
    ['كتبنا إلى layla@un.org. ثم', 'rtl', `${RLM}كتبنا إلى layla@un.org. ثم${RLM}`],
    ['الاسم ABC. ثم', 'rtl', `${RLM}الاسم ABC. ثم${RLM}`],
  ] as const)('%s in a %s letter', (text, direction, expected) =>
    expect(isolateDirection(text, direction)).toBe(expected),
  );

  it('adds marks and changes nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('ltr', 'rtl'), (text, direction) => {
        const bare = text.replace(/[\u200E\u200F]/g, '');
        expect(isolateDirection(bare, direction as 'ltr').replace(/[\u200E\u200F]/g, '')).toBe(bare);
      }),
    );
  });
});
