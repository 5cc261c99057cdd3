import type { CompleteDraft } from '../domain/draft';
import type { EndNote, Line } from '../domain/letter';
import type { LetterPicture, Picture } from '../domain/picture';
import { fillSlots } from '../locale/fillSlots';
import { mailAddress } from './mailAddress';
import { parseLine } from './marks';

/** How what the sender typed is set out in the letter's language. */
export interface SettingOut {
  /** A section of templates/letter. */
  readonly shared: (section: string) => string;
  /** Text of several lines, each marked as filled in. */
  readonly lines: (text: string) => Line[];
  readonly mark: (text: string) => string;
  /** Keeps the direction of what stands in another script. */
  readonly keep: (text: string) => string;
}

/** What a link leads to, for those who hear it. */
export const linkDescription = (
  section: 'link-email' | 'link-web',
  address: string,
  { shared }: Pick<SettingOut, 'shared'>,
): string => fillSlots(shared(section).trim(), { address });

/** Name, address, e-mail; the last can be followed on a screen. */
export const senderLines = ({ name, address, email }: CompleteDraft, setOut: SettingOut): Line[] => {
  const lines = [name, address].flatMap(setOut.lines);
  const href = mailAddress(email);
  if (!href) return [...lines, ...setOut.lines(email)];
  const link = { href, description: linkDescription('link-email', email, setOut) };
  return [...lines, ...setOut.lines(email).map((line) => line.map((piece) => ({ ...piece, link })))];
};

/** The sender in one line above the recipient's address, or null where no address was given. */
export const returnLine = ({ name, organisation, address }: CompleteDraft, { keep }: SettingOut): string | null => {
  if (!address) return null;
  const parts = [organisation || name, ...address.split('\n')].map((part) => part.trim());
  return parts.filter(Boolean).map(keep).join(' · ');
};

export const referenceLine = ({ reference }: CompleteDraft, { shared, mark }: SettingOut): Line | null =>
  reference ? parseLine(fillSlots(shared('reference'), { reference: mark(reference) })) : null;

/** Who signs as well, who gets a copy, what is enclosed: each under its heading, and only where there is something. */
export const endNotes = (draft: CompleteDraft, { shared, lines }: SettingOut): EndNote[] =>
  (['cosigners', 'copies', 'enclosures'] as const).flatMap((kind) => {
    const own = lines(draft[kind]);
    return own.length > 0 ? [{ kind, heading: shared(kind).trim(), lines: own }] : [];
  });

/** A picture with its alternative text, which names the sender; `section` holds that text. */
export const describePicture = (
  picture: Picture | null,
  section: 'logo' | 'signature',
  { name, organisation }: CompleteDraft,
  { shared, keep }: SettingOut,
): LetterPicture | null => {
  if (!picture) return null;
  const sender = (section === 'logo' && organisation) || name || organisation || shared('blank-name').trim();
  return { picture, alt: keep(fillSlots(shared(section), { sender }).trim()) };
};
