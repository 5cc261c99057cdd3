import { type RefObject, useEffect } from 'react';

/** A keyboard takes more of the window than the browser's own bars, which come and go: part of the height. */
const KEYBOARD = 0.25;

/**
 * Keeps what sticks to the bottom of the window above the keyboard on the screen. Browsers that know
 * `interactive-widget` shrink the page by themselves; elsewhere only the visual viewport tells. `data-keyboard` is set
 * while the keyboard is open, for then every line counts.
 */
export const useKeyboardRoom = (bar: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const view = window.visualViewport;
    if (!view) return;
    let tallest = { width: 0, height: 0 };
    const place = () => {
      const { width, height, offsetTop, scale } = view;
      // Whoever has drawn the page larger with two fingers reads a part of it: there is no edge to keep to.
      if (!bar.current || scale > 1.01) return;
      if (width !== tallest.width || height > tallest.height) tallest = { width, height };
      const open = height < tallest.height * (1 - KEYBOARD);
      const hidden = open ? Math.max(0, Math.round(document.documentElement.clientHeight - height - offsetTop)) : 0;
      bar.current.toggleAttribute('data-keyboard', open);
      bar.current.style.translate = hidden > 0 ? `0 ${-hidden}px` : '';
    };
    place();
    view.addEventListener('resize', place);
    view.addEventListener('scroll', place);
    return () => {
      view.removeEventListener('resize', place);
      view.removeEventListener('scroll', place);
    };
  }, [bar]);
};
