import { createContext, use } from 'react';
import type { ComposeError } from '@/lib/compose/composeError';
import type { ResolvedRecipient } from '@/lib/compose/resolveRecipient';
import type { FormValues } from '@/lib/domain/formValues';
import type { Letter } from '@/lib/domain/letter';
import type { LetterPair } from '@/lib/domain/letterPair';
import type { Pictures } from '@/lib/domain/picture';
import type { Result } from '@/lib/domain/result';
import type { WritePageProps } from '@/lib/form/writePageProps';
import type { LinkSetting } from '@/lib/sharing/linkUse';
import type { LetterFormApi } from './letterFormApi';
import type { Address } from './useAddress';
import type { AppliedLink } from './useAppliedLink';
import type { LetterData, LetterMaker } from './useLetterData';

/** Checks the form; calls back with the finished letter, or shows what is wrong. */
export type WithLetter = (use: (letter: Letter, maker: LetterMaker) => void | Promise<void>) => void;

/** The form where script runs: what its panels and hooks share. */
export interface LetterFormState {
  readonly page: WritePageProps;
  readonly form: LetterFormApi;
  /** As they were when typing last paused. */
  readonly values: FormValues;
  /** ISO date of the day on the person's device; empty until the page runs there. */
  readonly today: string;
  /** Of the letter, ISO. */
  readonly date: string;
  /** Null until one is chosen. */
  readonly recipient: ResolvedRecipient | null;
  readonly data: LetterData;
  /** True once the form can be used: the world is loaded, and the link that the page was opened with is read. */
  readonly ready: boolean;
  readonly pictures: Pictures;
  readonly setPictures: (pictures: Pictures) => void;
  readonly link: AppliedLink;
  /** Against which links are read and made. */
  readonly setting: LinkSetting;
  /** The letter as the form stands, with blanks; null before the first. */
  readonly made: Result<LetterPair, ComposeError> | null;
  readonly address: Address;
  /** Organisations that agreed to the letter before it changed; they are in it no more. */
  readonly disagreed: readonly string[];
  readonly withLetter: WithLetter;
}

const Context = createContext<LetterFormState | null>(null);
export const LetterFormProvider = Context.Provider;

export const useLetterForm = (): LetterFormState => {
  const state = use(Context);
  if (!state) throw new Error('A panel of the form stands outside it.');
  return state;
};
