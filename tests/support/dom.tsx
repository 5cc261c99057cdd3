import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, vi } from 'vitest';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** What React finds wrong it says on the console and draws all the same: here it fails the test. */
beforeEach(() => {
  const said = vi.spyOn(console, 'error');
  return () => {
    const errors = said.mock.calls.map((parts) => parts.join(' '));
    said.mockRestore();
    expect(errors).toEqual([]);
  };
});

const mounted = new Set<() => Promise<void>>();
afterEach(async () => {
  for (const unmount of mounted) await unmount();
  document.body.replaceChildren();
});

export interface Mounted {
  readonly place: HTMLElement;
  readonly draw: (node: ReactNode) => Promise<void>;
  readonly unmount: () => Promise<void>;
}

/** Draws elements into the document, where they stay until the end of the test. */
export const mount = async (node: ReactNode): Promise<Mounted> => {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  const draw = (next: ReactNode) => act(async () => root.render(next));
  const unmount = async () => {
    mounted.delete(unmount);
    await act(async () => root.unmount());
    place.remove();
  };
  mounted.add(unmount);
  await draw(node);
  return { place, draw, unmount };
};

export interface RunningHook<Props, Value> {
  /** What the hook gave when it last ran. */
  readonly current: () => Value;
  /** All that it gave, one a run. */
  readonly all: readonly Value[];
  readonly rerender: (props: Props) => Promise<void>;
  readonly unmount: () => Promise<void>;
}

interface RunningProps<Props, Value> {
  readonly hook: (props: Props) => Value;
  readonly props: Props;
  readonly onValue: (value: Value) => void;
}

const Running = <Props, Value>({ hook, props, onValue }: RunningProps<Props, Value>) => {
  onValue(hook(props));
  return null;
};

/** Runs a hook in a component of its own. */
export const runHook = async <Props, Value>(
  hook: (props: Props) => Value,
  props: Props,
): Promise<RunningHook<Props, Value>> => {
  const values: Value[] = [];
  const drawn = (given: Props) => <Running hook={hook} props={given} onValue={(value) => values.push(value)} />;
  const { draw, unmount } = await mount(drawn(props));
  return {
    current: () => values[values.length - 1] as Value,
    all: values,
    rerender: (next) => draw(drawn(next)),
    unmount,
  };
};

/** Runs what changes the page, and waits until React has drawn it. */
export const doing = (change: () => unknown): Promise<void> =>
  act(async () => {
    await change();
  });

/** Longer than any machine needs that does other work beside; milliseconds. */
const NEVER = 30_000;

/** Waits until something has become true that takes no time of its own: data that is read, a module that is imported. */
export const until = async (isTrue: () => boolean): Promise<void> => {
  const begun = performance.now();
  while (!isTrue()) {
    if (performance.now() - begun > NEVER) throw new Error(`In ${NEVER / 1000} s it never came to this: ${isTrue}`);
    await act(() => new Promise((resolve) => setImmediate(resolve)));
  }
};

/** Types into a control as a person does: React hears of it by the event. */
export const typeInto = (control: Element | null, text: string): Promise<void> =>
  doing(() => {
    if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) throw new Error('No field.');
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value') ?? {};
    set?.call(control, text);
    control.dispatchEvent(new Event('input', { bubbles: true }));
  });

export const choose = (control: Element | null, value: string): Promise<void> =>
  doing(() => {
    if (!(control instanceof HTMLSelectElement)) throw new Error('No list.');
    const { set } = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value') ?? {};
    set?.call(control, value);
    control.dispatchEvent(new Event('change', { bubbles: true }));
  });

/** The button that bears these words; fails where there is none. */
export const buttonOf = (words: string, place: ParentNode = document): HTMLButtonElement => {
  const button = [...place.querySelectorAll('button')].find(({ textContent }) => textContent === words);
  if (!button) throw new Error(`No button "${words}".`);
  return button;
};

export const press = (words: string, place: ParentNode = document): Promise<void> =>
  doing(() => buttonOf(words, place).click());

/** A link opened in this tab: the address has its fragment, and the page hears of it. */
export const openFragment = (fragment: string): Promise<void> =>
  doing(() => {
    window.history.pushState(null, '', `#${fragment}`);
    window.dispatchEvent(new Event('hashchange'));
  });
