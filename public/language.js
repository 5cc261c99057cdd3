// Remembers which language a person chose by following a link to it; nothing else is stored unasked. On "/",
// where data-locales is given, goes to that language, else to the first of the browser's that there is.
(() => {
  const key = 'language';
  const known = document.currentScript.dataset.locales?.split(' ');

  document.addEventListener('click', ({ target }) => {
    const link = target.closest?.('a[hreflang]');
    if (!link) return;
    try {
      localStorage.setItem(key, link.hreflang);
    } catch {
      // Storage may be forbidden: then the browser's own languages decide next time.
    }
  });

  if (!known) return;
  const remembered = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const wished = [remembered(), ...navigator.languages].map((tag) => tag?.toLowerCase().split('-')[0]);
  const found = wished.find((tag) => known.includes(tag));
  if (found) location.replace(`/${found}/${location.hash}`);
})();
