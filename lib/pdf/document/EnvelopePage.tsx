import { Page } from '@react-pdf/renderer';
import type { EnvelopeLayout } from '../../domain/layout';
import type { Letter } from '../../domain/letter';
import { AddressBlock } from './AddressBlock';
import { type BoldFace, pt, type TextStyle } from './paperStyle';

export interface EnvelopePageProps {
  readonly letter: Letter;
  readonly envelope: EnvelopeLayout;
  readonly style: TextStyle;
  readonly bold: BoldFace;
}

/** The sender of an envelope is set as small as the smallest address, so that no sorting machine takes it for one; pt. */
const SENDER_SIZE = 9;

/** A page to print on the envelope. Posts read it from the left edge, in whatever language it is. */
export const EnvelopePage = ({ letter, envelope, style, bold }: EnvelopePageProps) => (
  <Page size={[pt(envelope.sheet.width), pt(envelope.sheet.height)]}>
    <AddressBlock
      name="envelope-sender"
      head={letter.letterhead && { line: letter.letterhead, face: bold }}
      lines={letter.sender}
      box={envelope.sender}
      style={{ ...style, fontSize: SENDER_SIZE }}
    />
    <AddressBlock name="envelope-recipient" lines={letter.recipient} box={envelope.address} style={style} />
  </Page>
);
