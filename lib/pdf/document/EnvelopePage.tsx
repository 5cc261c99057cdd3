import type { EnvelopeLayout } from '../../domain/layout';
import type { Letter } from '../../domain/letter';
import { type LetterPart, letterParts, mapTexts } from '../../domain/letterParts';
import { SEVERAL_PAGES } from '../../paper/density';
import { envelopeRooms } from '../../paper/rooms';
import type { LetterFonts } from '../fontsForLetter';
import { replaceCharacters } from '../heldCharacters';
import { Document, Page } from '../layout/elements';
import { AddressBlock } from './AddressBlock';
import { type BoldFace, boldFace, pt, type TextStyle, textStyle } from './paperStyle';

export interface EnvelopePageProps {
  /** Those of the letter. */
  readonly parts: readonly LetterPart[];
  readonly envelope: EnvelopeLayout;
  readonly style: TextStyle;
  readonly bold: BoldFace;
}

/** The sender of an envelope is set as small as the smallest address, so that no sorting machine takes it for one; pt. */
const SENDER_SIZE = 9;

/** A page to print on the envelope. Posts read it from the left edge, in whatever language it is. */
export const EnvelopePage = ({ parts, envelope, style, bold }: EnvelopePageProps) => {
  const { sheet } = envelope;
  const rooms = envelopeRooms(envelope);
  return (
    <Page size={[pt(sheet.width), pt(sheet.height)]}>
      {parts.map((part) => {
        const { kind } = part;
        if (kind !== 'sender' && kind !== 'recipient') return null;
        const fontSize = kind === 'sender' ? SENDER_SIZE : style.fontSize;
        return (
          <AddressBlock
            key={kind}
            owner="envelope"
            part={part}
            room={rooms[kind]}
            bold={bold}
            style={{ ...style, fontSize }}
          />
        );
      })}
    </Page>
  );
};

export type AddressedLetter = { readonly letter: Letter } & Pick<LetterFonts, 'families' | 'standIns'>;

/** What of a letter stands on its envelope, as it can be printed, and in which style. */
export const addressed = ({ letter, families, standIns }: AddressedLetter) => ({
  parts: letterParts(letter).map((part) => mapTexts(part, (text) => replaceCharacters(text, standIns))),
  style: textStyle(letter, families.regular, SEVERAL_PAGES),
  bold: boldFace(families.bold),
});

/** The envelope of a letter without the letter. */
export const EnvelopeDocument = (of: AddressedLetter) => {
  const { letter } = of;
  return (
    <Document title={letter.title} language={letter.locale}>
      {letter.envelope && <EnvelopePage {...addressed(of)} envelope={letter.envelope} />}
    </Document>
  );
};
