import { Page } from '@react-pdf/renderer';
import type { EnvelopeLayout } from '../../domain/layout';
import type { LetterPart } from '../../domain/letterParts';
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
export const EnvelopePage = ({ parts, envelope: { sheet, sender, address }, style, bold }: EnvelopePageProps) => (
  <Page size={[pt(sheet.width), pt(sheet.height)]}>
    {parts.map((part) => {
      if (part.kind !== 'sender' && part.kind !== 'recipient') return null;
      const [box, fontSize] = part.kind === 'sender' ? [sender, SENDER_SIZE] : [address, style.fontSize];
      return (
        <AddressBlock
          key={part.kind}
          part={part}
          prefix="envelope-"
          bold={bold}
          box={box}
          style={{ ...style, fontSize }}
        />
      );
    })}
  </Page>
);
