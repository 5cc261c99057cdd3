import { namesWordingUrls, toldWordingUrls, worldUrl } from '../../generated/data-urls';
import type { LetterSource } from '../compose/letterSource';
import { nameWorld } from '../compose/nameWorld';
import type { BareWorld, NamesWording, ToldWording } from '../domain/catalogue';
import { at } from '../site/place';

const started = new Map<string, Promise<unknown>>();

/** A data file of the site, fetched once per visit; a failure is forgotten, so that trying again tries again. */
export const fetchData = <Data>(url: string): Promise<Data> => {
  const known = started.get(url);
  if (known) return known as Promise<Data>;
  const fetched = fetch(at(url)).then((response) => {
    if (!response.ok) throw new Error(`${response.status} for ${url}`);
    return response.json();
  });
  started.set(url, fetched);
  fetched.catch(() => started.delete(url));
  return fetched;
};

/** For the browser. */
export const fetchedLetters = {
  world: async (locale) =>
    nameWorld(
      ...(await Promise.all([fetchData<BareWorld>(worldUrl), fetchData<NamesWording>(namesWordingUrls[locale])])),
      locale,
    ),
  wording: async (locale) => {
    const [names, told] = await Promise.all([
      fetchData<NamesWording>(namesWordingUrls[locale]),
      fetchData<ToldWording>(toldWordingUrls[locale]),
    ]);
    return { ...names, ...told };
  },
} satisfies LetterSource;
