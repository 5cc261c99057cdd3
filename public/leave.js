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
