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

/** What a person can ask of the form: the page with the letter on it, an output, the same page in another language. */
export const ASKED = ['check', ...outputsIn('noscript'), 'language'] as const;
export type Asked = (typeof ASKED)[number];

/** Names of the controls that are not of the draft: the button pressed, and what the person has been told. */
export const BUTTON = 'get';
export const SEEN = 'seen';
