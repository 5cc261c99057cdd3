import { type Letter, lineText } from '../../lib/domain/letter';
import { letterParts, referenceParts } from '../../lib/domain/letterParts';

/**
 * Milliseconds of a processor that rendering takes, by what it is spent on: a character of any script, more for one that
 * is joined or bears signs, a line, a Chinese character for the first time, and any Chinese character for each of the
 * many files that these come from. Fitted to letters of eight languages (docs/performance.md).
 */
const COSTS = { character: 0.008, joined: 0.018, line: 0.066, glyph: 0.05, fromFiles: 3e-5 };

const JOINED = /\p{Script=Arabic}/u;
const GLYPH_APART = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u;

/** From this on a letter is dear: three times an ordinary one. Milliseconds, as estimated. */
export const DEAR = 120;

/** What a letter will cost a render process, estimated before it is rendered: milliseconds of a processor. */
export const letterCost = (letter: Letter): number => {
  const { referencePage } = letter;
  const parts = [...letterParts(letter), ...(referencePage ? referenceParts(referencePage) : [])];
  const lines = parts.flatMap((part) => (part.heading ? [part.heading, ...part.lines] : part.lines)).map(lineText);
  const glyphs = new Set<string>();
  let apart = 0;
  let cost = lines.length * COSTS.line;
  for (const character of lines.join('')) {
    if (GLYPH_APART.test(character)) {
      glyphs.add(character);
      apart += 1;
    } else cost += JOINED.test(character) ? COSTS.joined : COSTS.character;
  }
  return cost + glyphs.size * (COSTS.glyph + apart * COSTS.fromFiles);
};
