import type { DemandId } from '@/lib/domain/demand';
import type { WritePageProps } from '@/lib/form/writePageProps';
import { at } from '@/lib/site/place';

const PROPS = /<script type="application\/json" data-props="write">([^<]*)<\/script>/;

/** What another demand's write page holds for its form. Rejects where the page does not come. */
export const fetchPage = async ({ locale }: WritePageProps, demand: DemandId): Promise<WritePageProps> => {
  const answer = await fetch(at(`/${locale}/write/${demand}/`));
  const text = answer.ok ? PROPS.exec(await answer.text())?.[1] : null;
  if (!text) throw new Error(`There is no form for ${demand}.`);
  return JSON.parse(text) as WritePageProps;
};

/** Makes what stands around the form say another demand: heading, title, address, and the links that hold it. */
export const turnPage = (from: WritePageProps, to: WritePageProps): void => {
  const head = document.querySelector('[data-demand-head]');
  const heading = head?.querySelector('h1');
  document.title = document.title.replace(from.title, to.title);
  if (heading) heading.textContent = to.title;
  // A sentence about the demand that this was.
  for (const about of head?.querySelectorAll('p') ?? []) about.remove();
  for (const link of document.querySelectorAll<HTMLAnchorElement>(`a[href*="${from.demand}"]`)) {
    if (link.closest('[data-island]')) continue;
    link.href = (link.getAttribute('href') ?? '').replace(from.demand, to.demand);
  }
  window.history.replaceState(window.history.state, '', at(`/${to.locale}/write/${to.demand}/`));
};
