/** Leads to a field: opens whatever it is folded up in, and puts it in the middle of the screen with its label. */
export const focusField = (id: string): void => {
  const field = document.getElementById(id);
  if (!field) return;
  for (let fold = field.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  field.closest('div')?.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
};
