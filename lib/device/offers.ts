/** As `OffersData` of lib/domain/offer.ts, which is what the file holds. */
interface Offers {
  readonly states: readonly (readonly [code: string, name: string, box: number])[];
  readonly boxes: readonly {
    readonly demand: string;
    readonly title: string;
    readonly text: string;
    readonly to?: string;
    readonly careful?: string;
  }[];
}

/** The list of states in place of the link to the form, and what is said once one is chosen. */
const offer = (ask: HTMLElement, { states, boxes }: Offers): void => {
  const [instead, button] = ask.querySelectorAll('a');
  const [choice, select] = [ask.querySelector('span'), ask.querySelector('select')];
  const box = ask.querySelector<HTMLElement>('div[hidden]');
  if (!instead || !button || !choice || !select || !box) return;
  for (const [code, name] of states) select.add(new Option(name, code));
  const folder = instead.pathname.replace(/[^/]+\/$/, '');
  select.addEventListener('change', () => {
    const [code, , place = -1] = states.find(([state]) => state === select.value) ?? [];
    const found = boxes[place];
    box.hidden = !found;
    ask.toggleAttribute('data-answered', !box.hidden);
    for (const part of box.querySelectorAll<HTMLElement>('[data-say]'))
      part.textContent = found?.[part.dataset.say as 'title' | 'text' | 'careful'] ?? '';
    if (found) button.href = `${folder}${found.demand}/#to=${found.to ?? code}`;
    for (const [kind, hidden] of [
      ['before', !box.hidden],
      ['after', box.hidden],
    ] as const)
      for (const words of document.querySelectorAll<HTMLElement>(`[data-offers-${kind}]`)) words.hidden = hidden;
    // What is offered above does not stand in the list as well.
    for (const row of document.querySelectorAll<HTMLElement>('main li[id]')) row.hidden = row.id === found?.demand;
  });
  instead.hidden = true;
  choice.hidden = false;
};

/**
 * On home: to the state in which somebody says that they live, the letter that is offered first. Nothing is kept, and the
 * link that is followed names the recipient alone, never where its writer lives. Without an answer from the host the link
 * to the form stays.
 */
export const installOffers = async (): Promise<void> => {
  const ask = document.querySelector<HTMLElement>('[data-offers]');
  if (!ask) return;
  const response = await fetch(ask.dataset.offers ?? '').catch(() => null);
  if (response?.ok) offer(ask, await response.json());
};
