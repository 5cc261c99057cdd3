import { at } from '../site/place';
import { hasLeft, markLeft } from './leaving';
import { countShiftTaps } from './shiftTaps';
import { emptyStores } from './stores';
import { isUnder, isUpon } from './twoEntries';

/** Tells the site's other tabs. A page that waits in a browser's memory for the way back is dropped from it by this. */
const openChannel = (onMessage: () => void): BroadcastChannel | null => {
  if (!('BroadcastChannel' in window)) return null;
  const channel = new BroadcastChannel('left');
  channel.addEventListener('message', onMessage);
  return channel;
};

/** The way back takes no longer than this; milliseconds. */
const BACK = 300;

/** Goes to a neutral page in place of this one, and of the entry that the page may have put upon its own. */
const goFrom = (address: string): void => {
  const upon = isUpon();
  const under = isUnder();
  history.replaceState(null, '', at('/'));
  // What lies after this entry is dropped only by going on from it.
  if (under) {
    location.assign(address);
    return;
  }
  if (!upon) {
    location.replace(address);
    return;
  }
  let gone = false;
  const go = (): void => {
    if (gone) return;
    gone = true;
    history.replaceState(null, '', at('/'));
    location.replace(address);
  };
  window.addEventListener('popstate', go, { once: true });
  setTimeout(go, BACK);
  history.back();
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
    goFrom(link.href);
  };
  const channel = openChannel(leave);

  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  const taps = countShiftTaps(leave);
  for (const type of ['keydown', 'keyup'] as const) document.addEventListener(type, taps.key, { capture: true });
  // Whatever else somebody does with Shift: clicking, scrolling sideways, text that an input method puts in without keys.
  for (const type of ['pointerdown', 'wheel', 'compositionstart', 'beforeinput'] as const)
    document.addEventListener(type, taps.reset, { capture: true, passive: true });
  window.addEventListener('blur', taps.reset);
};

/** Says on the link that it is more than a link now. */
const READY = 'ready';

/**
 * Makes the way out of the page work. `/page.js` does, and so does each island before it starts: whichever script comes
 * first, so that nobody types into a form that cannot be left.
 */
export const installWayOut = (): void => {
  const link = document.querySelector<HTMLAnchorElement>('a[data-leave]');
  if (!link || link.dataset.leave === READY) return;
  link.dataset.leave = READY;
  makeWayOut(link);
};
