import { mkdirSync } from 'node:fs';
import path from 'node:path';

/** What a flow needs of a tab; expressions are JavaScript in the page. */
export interface Driver {
  readonly open: (url: string) => Promise<void>;
  /** Types into the control with this id, in place of what it holds. */
  readonly fill: (id: string, text: string) => Promise<void>;
  readonly choose: (id: string, value: string) => Promise<void>;
  /** Clicks, as a person would, the element that the expression gives. */
  readonly click: (expression: string) => Promise<void>;
  readonly until: (expression: string) => Promise<void>;
  /** Presses Shift and lets it go, so often. */
  readonly tapShift: (times: number) => Promise<void>;
  /** The browser's own way back, one page. */
  readonly back: () => Promise<void>;
  readonly value: (expression: string) => Promise<string>;
  readonly print: () => Promise<void>;
}

export interface BrowserSetting {
  /** Gets the folders `profile`, `downloads` and `log`. */
  readonly folder: string;
  /**
   * The only way out: no name is looked up, this machine too is reached through it, and what the browser does is written
   * to `log`. Absent: the browser goes to the site directly and writes nothing down.
   */
  readonly proxyPort?: number;
}

/** A browser with a profile on the disk, as a person has it. */
export interface DrivenBrowser {
  /** Its first tab. */
  readonly driver: Driver;
  readonly newTab: () => Promise<Driver>;
  readonly close: () => Promise<void>;
}

/** The folders of a browser, made. */
export const foldersIn = (folder: string) => {
  const make = (name: string): string => {
    mkdirSync(path.join(folder, name), { recursive: true });
    return path.join(folder, name);
  };
  return { profile: make('profile'), downloads: make('downloads'), log: make('log') };
};

/** A button of the page by its words, as an expression. */
export const button = (words: string): string =>
  `[...document.querySelectorAll('button')].find((one) => one.textContent === ${JSON.stringify(words)})`;

/** Opens all that is folded up in `place`, a selector. */
export const unfold = (driver: Driver, place: string): Promise<string> =>
  driver.value(`String(document.querySelectorAll('${place} details').forEach((one) => { one.open = true; }))`);

/** A letter's first PDF on a busy machine, and a browser's start. Milliseconds. */
export const PATIENCE = 90_000;
const POLL = 100;

/** Asks again until the answer is yes. A page that is just being left answers with an error. */
export const waitUntil = async (what: string, ask: () => Promise<boolean>): Promise<void> => {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    if (await ask().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, POLL));
  }
  throw new Error(`Waited in vain for ${what}`);
};
