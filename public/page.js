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

// "Leave this page": covers the page in the same instant, wipes what was typed and kept, and goes to a neutral page in
// place of this one. Without script it is a plain link there. Shift pressed three times does the same.
(() => {
  const PRESSES = 3;
  const WITHIN_MS = 5000;
  const link = document.querySelector('a[data-leave]');
  if (!link) return;

  const forget = (storage) => {
    try {
      storage().clear();
    } catch {
      // Storage may be forbidden: then there is nothing in it.
    }
  };

  const leave = () => {
    document.documentElement.dataset.left = '';
    document.title = '';
    for (const field of document.querySelectorAll('input, textarea')) field.value = '';
    document.body.replaceChildren();
    forget(() => localStorage);
    forget(() => sessionStorage);
    indexedDB
      ?.databases?.()
      .then((all) => {
        for (const { name } of all) indexedDB.deleteDatabase(name);
      })
      .catch(() => undefined);
    history.replaceState(null, '', '/');
    location.replace(link.href);
  };

  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });

  let pressed = [];
  document.addEventListener('keydown', ({ key, repeat, timeStamp }) => {
    if (key !== 'Shift') {
      pressed = [];
      return;
    }
    if (repeat) return;
    pressed = [...pressed.filter((time) => timeStamp - time < WITHIN_MS), timeStamp];
    if (pressed.length >= PRESSES) leave();
  });
})();
