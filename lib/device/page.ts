/**
 * What every page of the export runs as `/page.js`: the language somebody chose, a link that lost its demand, the panels of
 * the masthead, the letter offered on home, the way out.
 */
import { at, placeOf } from '../site/place';
import { installOffers } from './offers';
import { installPanels } from './panels';
import { revealTarget } from './revealTarget';
import { deviceStorage } from './stores';
import { installWayOut } from './wayOut';
import { LANGUAGE, wishedLanguage } from './wishedLanguage';

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

/** On "/". */
const goToLanguage = (known: readonly string[]): void => {
  const found = wishedLanguage(known);
  if (found) location.replace(at(`/${found}/${location.hash}`));
};

/** What a prefilled link or a sealed draft begins with (lib/sharing). */
const OURS = /^#(?:c|to|sealed)=/;

/**
 * Of an address that lost its demand the home page is left: whoever chooses a demand there, and writes from its page, keeps
 * the rest of the link.
 */
const carryLink = (): void => {
  if (!/^\/[a-z]+\/(?:demands\/[a-z-]+\/)?$/.test(placeOf(location.pathname) ?? '') || !OURS.test(location.hash))
    return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href*="/write/"], main a[href*="/demands/"]'))
    link.hash = location.hash;
};

// Read while the script runs: afterwards it is nobody's.
const locales = document.currentScript?.dataset.locales;
rememberLanguage();
carryLink();
window.addEventListener('hashchange', carryLink);
revealTarget();
window.addEventListener('hashchange', revealTarget);
if (locales) goToLanguage(locales.split(' '));
installPanels();
void installOffers();
installWayOut();
