/**
 * A page that was left writes nothing any more. `/page.js` and the write page are scripts of their own, so they know of
 * each other by the document alone: a mark on its root, which also covers the page (components/ui/globals.css), and an event.
 */
const LEFT = 'left';

/** Asked before anything is stored, saved, copied or printed: what was begun before may end after. */
export const hasLeft = (): boolean => LEFT in document.documentElement.dataset;

/** In the same instant the page is covered, and whoever is still writing is told. */
export const markLeft = (): void => {
  document.documentElement.dataset[LEFT] = '';
  document.dispatchEvent(new Event(LEFT));
};

/** Returns what takes the listener away again. */
export const onLeft = (listener: () => void): (() => void) => {
  document.addEventListener(LEFT, listener);
  return () => document.removeEventListener(LEFT, listener);
};
