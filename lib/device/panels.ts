const openPanel = (): HTMLDetailsElement | null => document.querySelector('header details[open]');

/** The menu and the languages close as what hangs over a page is expected to: by Escape, and by whatever is done elsewhere. */
export const installPanels = (): void => {
  for (const type of ['pointerdown', 'focusin'] as const)
    document.addEventListener(type, ({ target }) => {
      const panel = openPanel();
      if (panel && target instanceof Node && !panel.contains(target)) panel.open = false;
    });
  document.addEventListener('keydown', ({ key }) => {
    const panel = key === 'Escape' ? openPanel() : null;
    if (!panel) return;
    panel.open = false;
    panel.querySelector('summary')?.focus();
  });
};
