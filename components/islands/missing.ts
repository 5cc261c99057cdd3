import { installWayOut } from '../../lib/device/wayOut';
import { wishedLanguage } from '../../lib/device/wishedLanguage';
import { meantAddresses } from '../../lib/sharing/repairAddress';
import { at, placeOf } from '../../lib/site/place';

const here = placeOf(window.location.pathname) ?? '/';

/**
 * The page for addresses that do not exist, on hosts that cannot look for the one that was meant (the server does):
 * goes to the first that this site has.
 */
const goToMeant = async (): Promise<void> => {
  for (const { page, address } of meantAddresses(here)) {
    const { ok } = await fetch(at(page), { method: 'HEAD' });
    if (ok) return window.location.replace(at(address));
  }
};

const sections = [...document.querySelectorAll<HTMLElement>('main section[lang]')];

/** The page's language: that of the address, else the visitor's, else English. */
const languageOfPage = (): string => {
  const known = sections.map(({ lang }) => lang);
  const asked = here.split('/')[1] ?? '';
  return known.includes(asked) ? asked : (wishedLanguage(known) ?? 'en');
};

/** Masthead and footer of the home page in that language, in place of the English ones. */
const takeFrame = (language: string): void => {
  const request = new XMLHttpRequest();
  request.responseType = 'document';
  request.addEventListener('load', () => {
    for (const part of ['header', 'footer']) {
      const theirs = request.status === 200 && request.responseXML?.querySelector(`body > ${part}`);
      if (theirs) document.querySelector(`body > ${part}`)?.replaceWith(document.adoptNode(theirs));
    }
    for (const link of document.querySelectorAll('header [aria-current]')) link.removeAttribute('aria-current');
    installWayOut();
  });
  request.open('GET', at(`/${language}/`));
  request.send();
};

/** Says it in one language instead of all. */
const speak = (language: string): void => {
  for (const section of sections) section.hidden = section.lang !== language;
  const shown = sections.find(({ hidden }) => !hidden);
  document.documentElement.lang = language;
  document.documentElement.dir = shown?.dir ?? 'ltr';
  document.title = shown?.querySelector('h1')?.textContent ?? document.title;
  if (language !== 'en') takeFrame(language);
};

speak(languageOfPage());
// Without an answer from the host the page stays as it is: it says what is the matter.
goToMeant().catch(() => undefined);
