import { deviceStorage } from './stores';

/** Where the language that somebody chose is kept. */
export const LANGUAGE = 'language';

const remembered = (): string | null => {
  try {
    return deviceStorage()?.getItem(LANGUAGE) ?? null;
  } catch {
    return null;
  }
};

/** The language that was chosen, else the first of the browser's that is `known`. */
export const wishedLanguage = (known: readonly string[]): string | undefined =>
  [remembered(), ...navigator.languages]
    .map((tag) => tag?.toLowerCase().split('-')[0])
    .find((tag) => tag !== undefined && known.includes(tag));
