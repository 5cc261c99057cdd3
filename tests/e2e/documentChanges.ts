/** Wraps every text as page translation does, once, or for as long as the page stands. Runs inside a page. */
export const translatePage = ({ onwards }: { readonly onwards: boolean }): void => {
  const wrap = (text: Text): void => {
    const parent = text.parentElement;
    if (!text.data.trim() || !parent || parent.closest('script, style, noscript, option, textarea, font')) return;
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    inner.textContent = text.data;
    outer.append(inner);
    text.replaceWith(outer);
  };
  const wrapAll = (root: Node): void => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    texts.forEach(wrap);
  };
  wrapAll(document.body);
  if (!onwards) return;
  new MutationObserver((mutations) => {
    for (const { target, addedNodes } of mutations) {
      for (const node of [target, ...addedNodes]) {
        if (node instanceof Text) wrap(node);
        else if (node.isConnected) wrapAll(node);
      }
    }
  }).observe(document.body, { childList: true, characterData: true, subtree: true });
};

/** What extensions and translators do to a page, before its script runs or after. Each runs inside a page. */
export const CHANGES: Readonly<Record<string, () => void>> = {
  'attributes on html, body and a field': () => {
    for (const one of [document.documentElement, document.body, document.querySelector('textarea')])
      one?.setAttribute('data-extension', '1');
  },
  'an element at the start of body': () => document.body.prepend(document.createElement('div')),
  'an element at the end of body': () => document.body.append(document.createElement('div')),
  'a script and a style in head': () =>
    document.head.append(document.createElement('style'), document.createElement('script')),
  'the text of the header replaced': () => {
    const heading = document.querySelector('h1');
    if (heading) heading.textContent = 'Übersetzt';
  },
  'a text inside the form replaced': () => {
    const legend = document.querySelector('form legend');
    if (legend) legend.textContent = 'Übersetzt';
  },
  'an element beside the first field': () =>
    document.querySelector('form textarea')?.after(document.createElement('div')),
  'an element inside the form': () => document.querySelector('form')?.prepend(document.createElement('div')),
  'every text of the page wrapped, as translation does': () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement?.closest('script, noscript, option, textarea')) continue;
      const outer = document.createElement('font');
      outer.append(document.createElement('font'));
      text.replaceWith(outer);
      outer.firstElementChild?.append(text);
    }
  },
};
