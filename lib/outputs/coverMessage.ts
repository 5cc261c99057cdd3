import { type Letter, lineText } from '../domain/letter';
import { withOrdinarySpaces } from '../i18n/noBreakSpaces';

type Covered = Pick<Letter, 'opening' | 'cover' | 'close' | 'signature'>;

/**
 * What a message says that the letter goes with, in the letter's language. Signed where it is a file of the person's
 * own; not in a link, which a browser may keep.
 */
export const coverMessage = (
  { opening, cover, close, signature }: Covered,
  { signed }: { readonly signed: boolean },
): string => {
  const end = signed ? [close, signature.map(lineText).join('\n')] : [];
  return withOrdinarySpaces([lineText(opening), cover, ...end].join('\n\n'));
};

/** A link that opens the person's mail program, with subject and cover text and nothing that names them (RFC 6068). */
export const mailLink = (letter: Letter, to = ''): string => {
  const body = coverMessage(letter, { signed: false }).replaceAll('\n', '\r\n');
  const address = to.split('@').map(encodeURIComponent).join('@');
  return `mailto:${address}?subject=${encodeURIComponent(letter.title)}&body=${encodeURIComponent(body)}`;
};
