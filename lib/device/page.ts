/** What every page of the export runs as `/page.js`: the language somebody chose, and the way out. */
import { hasLeft, markLeft } from './leaving';
import { countShiftTaps } from './shiftTaps';
import { deviceStorage, emptyStores } from './stores';

const LANGUAGE = 'language';

/** Remembers which language a person chose by following a link to it; nothing else is stored unasked. */
const rememberLanguage = (): void =>
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[hreflang]') : null;
    if (!link) return;
    try {
      deviceStorage()?.setItem(LANGUAGE, link.hreflang);
    } catch {
      // Storage may be forbidden or full: then the browser's own languages decide next time.
    }
  });

const remembered = (): string | null => {
  try {
    return deviceStorage()?.getItem(LANGUAGE) ?? null;
  } catch {
    return null;
  }
};

/** On "/": to the language that was chosen, else to the first of the browser's that there is. */
const goToLanguage = (known: readonly string[]): void => {
  const wished = [remembered(), ...navigator.languages].map((tag) => tag?.toLowerCase().split('-')[0]);
  const found = wished.find((tag) => tag !== undefined && known.includes(tag));
  if (found) location.replace(`/${found}/${location.hash}`);
};

/** Tells the site's other tabs. A page that waits in a browser's memory for the way back is dropped from it by this. */
const openChannel = (onMessage: () => void): BroadcastChannel | null => {
  if (!('BroadcastChannel' in window)) return null;
  const channel = new BroadcastChannel('left');
  channel.addEventListener('message', onMessage);
  return channel;
};

/**
 * "Leave this page": covers the page in the same instant, wipes what was typed and kept, and goes to a neutral page in
 * place of this one; the site's other tabs do the same. Without script it is a plain link there. Three taps of Shift
 * do the same.
 */
const makeWayOut = (link: HTMLAnchorElement): void => {
  const leave = (): void => {
    if (hasLeft()) return;
    markLeft();
    document.title = '';
    for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea'))
      field.value = '';
    document.body.replaceChildren();
    void emptyStores({ copyToo: false });
    channel?.postMessage('');
    history.replaceState(null, '', '/');
    location.replace(link.href);
  };
  const channel = openChannel(leave);

  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  const taps = countShiftTaps(leave);
  for (const type of ['keydown', 'keyup'] as const) document.addEventListener(type, taps.key, { capture: true });
  document.addEventListener('pointerdown', taps.reset, { capture: true });
  window.addEventListener('blur', taps.reset);
};

// Read while the script runs: afterwards it is nobody's.
const locales = document.currentScript?.dataset.locales;
rememberLanguage();
if (locales) goToLanguage(locales.split(' '));
const wayOut = document.querySelector<HTMLAnchorElement>('a[data-leave]');
if (wayOut) makeWayOut(wayOut);
