import { describe, expect, it } from 'vitest';
import { countShiftTaps, type KeyPress } from '../../lib/device/shiftTaps';

type Held = Partial<Pick<KeyPress, 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing' | 'repeat'>> & {
  readonly altGraph?: boolean;
};
/** "+Shift" goes down, "-Shift" goes up, "Shift" does both; "mouse" is whatever else is pressed. */
type Step = string | readonly [step: string, held: Held];

const SECOND = 1000;

const leaves = (steps: readonly Step[], apart = 100): number => {
  let left = 0;
  let time = 0;
  const taps = countShiftTaps(() => {
    left += 1;
  });
  const press = (type: 'keydown' | 'keyup', key: string, { altGraph = false, ...held }: Held) => {
    time += apart;
    taps.key({
      type,
      key,
      repeat: false,
      isComposing: false,
      ctrlKey: false,
      altKey: false,
      metaKey: false,
      timeStamp: time,
      ...held,
      getModifierState: () => altGraph,
    });
  };
  for (const one of steps) {
    const [step, held] = typeof one === 'string' ? [one, {}] : one;
    if (step === 'mouse') taps.reset();
    else if (step.startsWith('-')) press('keyup', step.slice(1), held);
    else {
      press('keydown', step.replace(/^\+/, ''), held);
      if (!step.startsWith('+')) press('keyup', step, held);
    }
  }
  return left;
};

const three = (held: Held): Step[] => [
  ['Shift', held],
  ['Shift', held],
  ['Shift', held],
];

describe('three taps of Shift leave', () => {
  it.each<[string, readonly Step[]]>([
    ['alone', ['Shift', 'Shift', 'Shift']],
    ['right after a word', ['h', 'i', 'Shift', 'Shift', 'Shift']],
    ['after a shortcut', [['+Control', {}], ['c', { ctrlKey: true }], '-Control', 'Shift', 'Shift', 'Shift']],
    [
      'with one more that was held too long',
      ['Shift', '+Shift', ['+Shift', { repeat: true }], '-Shift', 'Shift', 'Shift'],
    ],
    ['after a key whose release was not heard of', ['+Meta', '+c', '-Meta', 'Shift', 'Shift', 'Shift']],
    ['after the window was left with a key down', ['+a', 'mouse', 'Shift', 'Shift', 'Shift']],
  ])('%s', (_, steps) => expect(leaves(steps)).toBe(1));

  it('once, not at each further tap', () => expect(leaves(Array(5).fill('Shift'))).toBe(1));
});

describe('and nothing else does', () => {
  it.each<[string, readonly Step[]]>([
    ['two', ['Shift', 'Shift']],
    ['Ctrl held', ['+Control', ...three({ ctrlKey: true }), '-Control']],
    ['Ctrl held since before the page was looked at', three({ ctrlKey: true })],
    ['Alt held', ['+Alt', ...three({ altKey: true }), '-Alt']],
    ['Meta held', ['+Meta', ...three({ metaKey: true }), '-Meta']],
    ['AltGraph held', ['+AltGraph', ...three({ altGraph: true }), '-AltGraph']],
    [
      'Alt and Shift, one after the other, to change the layout',
      Array(3).fill(['+Alt', '+Shift', '-Alt', '-Shift']).flat(),
    ],
    ['Alt pressed while Shift is down', Array(3).fill(['+Shift', '+Alt', '-Alt', '-Shift']).flat()],
    ['a word being composed', three({ isComposing: true })],
    ['Shift held, so that it repeats', ['+Shift', ...Array(9).fill(['+Shift', { repeat: true }]), '-Shift']],
    ['capitals', Array(4).fill(['+Shift', 'A', '-Shift']).flat()],
    ['a capital after two taps', ['Shift', 'Shift', '+Shift', 'A', '-Shift']],
    ['letters between', ['Shift', 'a', 'Shift', 'b', 'Shift', 'c']],
    ['another key held', ['+a', 'Shift', 'Shift', 'Shift', '-a']],
    ['a click between', ['Shift', 'Shift', 'mouse', 'Shift']],
    ['Shift and click', Array(3).fill(['+Shift', 'mouse', '-Shift']).flat()],
    ['both Shift keys at once', Array(3).fill(['+Shift', '+Shift', '-Shift', '-Shift']).flat()],
  ])('%s', (_, steps) => expect(leaves(steps)).toBe(0));

  it('slow ones', () => expect(leaves(['Shift', 'Shift', 'Shift'], 2 * SECOND)).toBe(0));
});
