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
