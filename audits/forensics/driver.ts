/** What a flow needs of a browser; expressions are JavaScript in the page. */
export interface Pilot {
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

/** A button of the page by its words, as an expression. */
export const button = (words: string): string =>
  `[...document.querySelectorAll('button')].find((one) => one.textContent === ${JSON.stringify(words)})`;

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
