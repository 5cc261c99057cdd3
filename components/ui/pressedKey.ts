/** What browsers send in place of the key while an input method takes it (UI Events, section 7.3.1). */
const TAKEN_BY_INPUT_METHOD = 229;

/**
 * The key of a native event, for every own handler of keys; null where an input method takes it to compose text, in which
 * Enter ends a word and chooses nothing. Safari ends the composition before it sends that Enter: only `keyCode` tells.
 */
export const pressedKey = ({
  key,
  isComposing,
  keyCode,
}: Pick<KeyboardEvent, 'key' | 'isComposing' | 'keyCode'>): string | null =>
  isComposing || keyCode === TAKEN_BY_INPUT_METHOD ? null : key;
