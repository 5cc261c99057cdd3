import type { EnvelopeLayout } from '../../domain/layout';
import type { LetterPart } from '../../domain/letterParts';
import { envelopeRooms } from '../../paper/rooms';
import { Page } from '../layout/elements';
import { AddressBlock } from './AddressBlock';
import { type BoldFace, pt, type TextStyle } from './paperStyle';

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
