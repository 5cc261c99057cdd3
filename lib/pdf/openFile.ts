import { zlibSync } from 'fflate';
import PDFDocument, { type PdfKitDocument, type PdfKitReference } from 'pdfkit';
import type { Letter } from '../domain/letter';
import { xmpPacket } from './xmpPacket';

/** A sixth faster than the usual 6, for 200 bytes more in a letter of 20 KB. */
const PACKING = 4;

/** pdfkit derives the file's id from this date; a constant makes equal letters equal files. It is not written. */
const NO_TIME = new Date(0);

/**
 * Streams are packed here: pdfkit takes Node's zlib on one side and fflate on the other, and the same letter would
 * come out in different bytes.
 */
const packStream = (reference: PdfKitReference): PdfKitReference => {
  const finish = reference.finalize.bind(reference);
  reference.finalize = () => {
    if (reference.buffer.length > 0 && !reference.data.Filter) {
      const length = reference.buffer.reduce((sum, chunk) => sum + chunk.length, 0);
      const bytes = new Uint8Array(length);
      let at = 0;
      for (const chunk of reference.buffer) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      reference.buffer = [zlibSync(bytes, { level: PACKING })];
      reference.data.Filter = 'FlateDecode';
    }
    finish();
  };
  return reference;
};

/**
 * An empty tagged PDF 1.7 for a letter, as PDF/UA-1 and PDF/A-2a want it: title and language, and nothing of producer,
 * creator, person or time. The stock way would write those, and repeat them in the XMP packet.
 */
export const openFile = ({ title, locale }: Pick<Letter, 'title' | 'locale'>): PdfKitDocument => {
  const file = new PDFDocument({
    autoFirstPage: false,
    // No standard font: pdfkit would open one that no letter uses.
    font: null,
    pdfVersion: '1.7',
    compress: false,
    lang: locale,
    displayTitle: true,
    tagged: true,
    info: { Title: title, CreationDate: NO_TIME },
  });
  file.info = { Title: title };
  const makeReference = file.ref.bind(file);
  file.ref = (data) => packStream(makeReference(data));
  // The packet is not packed, so that programs that know nothing of PDF can read it.
  file.endMetadata = () => {
    const packet = makeReference({ Type: 'Metadata', Subtype: 'XML' });
    packet.end(new TextEncoder().encode(xmpPacket({ title, locale })));
    file._root.data.Metadata = packet;
  };
  // The root of a number tree has no limits (ISO 32000-1, 7.9.7, table 37).
  file.getStructParentTree().limits = false;
  return file;
};
