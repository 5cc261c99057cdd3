// On "/" only: goes to the language chosen before, else to the first one of the browser's that there is.
// The choice is remembered when the person follows a link to a language; nothing else is ever stored.
(() => {
  const key = 'language';
  const script = document.currentScript;
  const known = script.dataset.locales.split(' ');
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
