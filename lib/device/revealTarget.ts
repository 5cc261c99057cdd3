/** Opens what the target of the address is folded into; current browsers do so by themselves, older ones do not. */
export const revealTarget = (): void => {
  const target = document.getElementById(location.hash.slice(1));
  if (!target) return;
  let folded = target.closest<HTMLDetailsElement>('details:not([open])');
  if (!folded) return;
  for (; folded; folded = target.closest<HTMLDetailsElement>('details:not([open])')) folded.open = true;
  target.scrollIntoView();
};
