import type { CompleteDraft } from '../domain/draft';
import type { DraftKey } from '../domain/fields';
import { type EndNote, type Line, RETURN_LINE_SEPARATOR } from '../domain/letter';
import type { LetterLabels } from '../domain/letterLabels';
import type { LetterPicture, Picture } from '../domain/picture';
import { fillSlots } from '../i18n/fillSlots';
import { fillLine } from './citedLine';
import { mailAddress } from './mailAddress';

/** How what the sender typed is set out in the letter's language. */
export interface SettingOut {
  readonly labels: LetterLabels;
  /** Text of several lines, each marked as filled in. */
  readonly lines: (text: string, field: DraftKey) => Line[];
  /** One text, as a piece of the letter. */
  readonly print: (text: string, field: DraftKey) => Line;
  /** Keeps the direction of what stands in another script. */
  readonly keep: (text: string) => string;
}

/** What a link leads to, for those who hear it. */
export const linkDescription = (
  label: 'emailLink' | 'webLink',
  address: string,
  { labels }: Pick<SettingOut, 'labels'>,
): string => fillSlots(labels[label], { address });

/** Name, address, e-mail; the last can be followed on a screen. */
export const senderLines = ({ name, address, email }: CompleteDraft, setOut: SettingOut): Line[] => {
  const lines = [...setOut.lines(name, 'name'), ...setOut.lines(address, 'address')];
  const href = mailAddress(email);
  if (!href) return [...lines, ...setOut.lines(email, 'email')];
  const link = { href, description: linkDescription('emailLink', email, setOut) };
  return [...lines, ...setOut.lines(email, 'email').map((line) => line.map((piece) => ({ ...piece, link })))];
};

/** The sender in one line above the recipient's address, or null where no address was given. */
export const returnLine = ({ name, organisation, address }: CompleteDraft, { keep }: SettingOut): string | null => {
  if (!address) return null;
  const parts = [organisation || name, ...address.split('\n')].map((part) => part.trim());
  return parts.filter(Boolean).map(keep).join(RETURN_LINE_SEPARATOR);
};

export const referenceLine = ({ reference }: CompleteDraft, { labels, print }: SettingOut): Line | null =>
  reference ? fillLine(labels.reference, { reference: print(reference, 'reference') }) : null;

/** Who signs as well, who gets a copy, what is enclosed: each under its heading, and only where there is something. */
export const endNotes = (draft: CompleteDraft, { labels, lines }: SettingOut): EndNote[] =>
  (['cosigners', 'copies', 'enclosures'] as const).flatMap((kind) => {
    const own = lines(draft[kind], kind);
    return own.length > 0 ? [{ kind, heading: labels[kind], lines: own }] : [];
  });

/** A picture with its alternative text, which names the sender. */
export const describePicture = (
  picture: Picture | null,
  kind: 'logo' | 'signature',
  { name, organisation }: CompleteDraft,
  { labels, keep }: SettingOut,
): LetterPicture | null => {
  if (!picture) return null;
  const sender = (kind === 'logo' && organisation) || name || organisation || labels.blankName;
  return { picture, alt: keep(fillSlots(labels[kind], { sender })) };
};
