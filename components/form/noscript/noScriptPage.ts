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

/**
 * What a person can ask of the form: the page with the letter on it, an output, the same page in another language, or
 * an address in its field.
 */
export const ASKED = ['check', ...outputsIn('noscript'), 'language', 'address'] as const;
export type Asked = (typeof ASKED)[number];

/** Names of the controls that are not of the draft: the button pressed, and what the person has been told. */
export const BUTTON = 'get';
export const SEEN = 'seen';

/**
 * The button that puts an address into its field; empties it for none. It carries the lines as the person read them, so
 * that none comes in that they have not seen.
 */
export const addressButton = (text: string): string => `address:${text}`;

/** What a button puts into the field of the address; null for other buttons. */
export const addressOfButton = (button: string): string | null => /^address:(.*)$/s.exec(button)?.[1] ?? null;
