import { options, type VNode } from 'preact';

/** What an element of one text said last. */
const told = new WeakMap<Node, string>();

/**
 * A translator replaces a text of the page by its own: Preact goes on changing the one that is no longer there, and nobody
 * sees it. As React does, an element of one text is given it anew when it changes; one that stays is left translated.
 */
export const showTextChanges = (): void => {
  const before = options.diffed;
  options.diffed = (vnode: VNode) => {
    before?.(vnode);
    const { children } = vnode.props;
    if (typeof vnode.type !== 'string' || (typeof children !== 'string' && typeof children !== 'number')) return;
    // Preact's own name for the element that was drawn; it is kept over versions for tools that look into it.
    const { __e: element } = vnode as unknown as { readonly __e?: Node | null };
    if (!element) return;
    const text = String(children);
    const last = told.get(element);
    told.set(element, text);
    if (last !== undefined && last !== text && element.textContent !== text) element.textContent = text;
  };
};
