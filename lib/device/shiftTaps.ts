/** What of a KeyboardEvent decides whether it is part of a tap of Shift and nothing else. */
export type KeyPress = Pick<
  KeyboardEvent,
  'type' | 'key' | 'repeat' | 'isComposing' | 'ctrlKey' | 'altKey' | 'metaKey' | 'timeStamp'
> & { readonly getModifierState: (key: 'AltGraph') => boolean };

const TAPS = 3;
const WITHIN_MS = 5000;

const together = (press: KeyPress): boolean =>
  press.isComposing || press.ctrlKey || press.altKey || press.metaKey || press.getModifierState('AltGraph');

/**
 * Calls `onThird` when Shift went down and up again three times within five seconds, with nothing else pressed between
 * or held: as part of a capital, a shortcut, a change of keyboard layout or an input method it does not count.
 * `reset` is for whatever else is pressed, and for when the window is left: keys released elsewhere are not heard of.
 */
export const countShiftTaps = (onThird: () => void) => {
  let taps: readonly number[] = [];
  /** Shift is down, and nothing else has happened since. */
  let alone = false;
  let otherHeld = false;

  const startAnew = (): void => {
    taps = [];
    alone = false;
  };
  const down = (press: KeyPress): void => {
    if (press.key !== 'Shift') {
      otherHeld = true;
      startAnew();
    } else if (press.repeat) alone = false;
    // Down already: the other of the two Shift keys.
    else if (alone || otherHeld || together(press)) startAnew();
    else alone = true;
  };
  const up = (press: KeyPress): void => {
    if (press.key !== 'Shift') {
      // Of several the first that is released: a release that is not heard of must not lock the way out.
      otherHeld = false;
      return;
    }
    const counts = alone && !together(press);
    alone = false;
    if (!counts) return;
    taps = [...taps.filter((time) => press.timeStamp - time < WITHIN_MS), press.timeStamp];
    if (taps.length < TAPS) return;
    startAnew();
    onThird();
  };

  return {
    key: (press: KeyPress): void => (press.type === 'keydown' ? down : up)(press),
    reset: (): void => {
      otherHeld = false;
      startAnew();
    },
  };
};
