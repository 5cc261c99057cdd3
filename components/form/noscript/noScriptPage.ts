import type { PageFrameProps } from '@/components/ui/PageFrame';
import type { Direction } from '@/lib/domain/locales';
import type { WritePageProps } from '@/lib/form/writePageProps';
import type { Messages } from '@/lib/i18n/messages';
import { outputsIn } from '@/lib/outputs/outputs';

/** One page of the form without JavaScript: a demand in a page language. */
export interface NoScriptPage extends Pick<WritePageProps, 'locale' | 'demand'> {
  readonly words: Messages;
  readonly form: WritePageProps;
  readonly direction: Direction;
  /** The page's frame; the other languages link to the same page. */
  readonly frame: Omit<PageFrameProps, 'children'>;
  readonly title: string;
  readonly summary: string;
}

/** Buttons that take an address into its field, by its place among the recipient's contacts. */
const TAKE = ['address-0', 'address-1', 'address-2', 'address-3'] as const;
type Take = (typeof TAKE)[number];

/**
 * What a person can ask of the form: the page with the letter on it, an output, the same page in another language, or
 * an address in its field.
 */
export const ASKED = ['check', ...outputsIn('noscript'), 'language', ...TAKE] as const;
export type Asked = (typeof ASKED)[number];

/** The button for a contact; undefined for more of them than there are buttons. */
export const takeButton = (index: number): Take | undefined => TAKE[index];

export const takenPlace = (button: Take): number => TAKE.indexOf(button);

/** Whether a button takes an address. */
export const isTake = (asked: Asked): asked is Take => (TAKE as readonly string[]).includes(asked);

/** Names of the controls that are not of the draft: the button pressed, and what the person has been told. */
export const BUTTON = 'get';
export const SEEN = 'seen';
