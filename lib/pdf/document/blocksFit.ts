import type { Letter } from '../../domain/letter';
import { letterParts } from '../../domain/letterParts';
import type { Pt } from '../../domain/units';
import { LEAST_ADDRESS } from '../../paper/addressHeight';
import { SEVERAL_PAGES } from '../../paper/density';
import { envelopeRooms, roomsOf } from '../../paper/rooms';
import type { LetterFamilies } from '../fontsForLetter';
import { fitAddress } from './AddressBlock';
import type { FittedLines } from './fitLines';
import { boldFace, textStyle } from './paperStyle';

/** A sender is not read by machines, but by people; pt. */
const LEAST_SENDER: Pt = 6;

/**
 * Whether recipient and sender are set as large as they should be, wherever they stand. Nothing leaves its place either
 * way; but what is set smaller than this to stay there, whoever writes should shorten. The letter's typefaces must be
 * loaded.
 */
export const blocksFit = (letter: Letter, families: LetterFamilies) => {
  const style = textStyle(letter, families.regular, SEVERAL_PAGES);
  const bold = boldFace(families.bold);
  const places = [roomsOf(letter), ...(letter.envelope ? [envelopeRooms(letter.envelope)] : [])];
  const parts = letterParts(letter);
  const fitted = (kind: 'sender' | 'recipient'): FittedLines[] =>
    parts
      .filter((part) => part.kind === kind)
      .flatMap((part) => places.map(({ [kind]: room }) => fitAddress({ part, room, style, bold })));
  return {
    addressFits: fitted('recipient').every(({ fontSize, spaced }) => fontSize >= LEAST_ADDRESS && spaced),
    senderFits: fitted('sender').every(({ fontSize }) => fontSize >= LEAST_SENDER),
  };
};
