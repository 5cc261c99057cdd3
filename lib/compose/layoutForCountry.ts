import type { World } from '../domain/catalogue';
import type { LayoutId } from '../domain/layoutIds';

/** The layout that senders of a country use; the plain one for the rest of the world. */
export const layoutForCountry = (country: string | null, world: World): LayoutId => {
  const own = world.layouts.find(({ countries }) => country !== null && countries.includes(country));
  return own?.id ?? 'plain-a4';
};
