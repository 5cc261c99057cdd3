import type { BareWorld, World } from '../domain/catalogue';
import type { Locale } from '../domain/locales';

type Names = { readonly [Kind in 'states' | 'institutions']: Readonly<Record<string, { readonly name: string }>> };

/** Kept as long as the names are: whoever asks again gets the same world, and works out nothing anew from it. */
const known = new WeakMap<Names, { readonly bare: BareWorld; readonly named: World }>();

/**
 * The world as pages in a language show it: its recipients called as `names` call them, where one that these do not name
 * keeps its code or id, the demands that exist in it, and the states that have a page in it.
 */
export const nameWorld = (bare: BareWorld, names: Names, locale: Locale): World => {
  const before = known.get(names);
  if (before?.bare === bare) return before.named;
  const named: World = {
    ...bare,
    demands: bare.demands.filter(({ languages }) => languages?.includes(locale) ?? true),
    onRecord: [...bare.onRecord, ...(bare.onRecordIn?.[locale] ?? [])],
    states: bare.states.map((state) => ({ ...state, name: names.states[state.iso2]?.name ?? state.iso2 })),
    institutions: bare.institutions.map((body) => ({ ...body, name: names.institutions[body.id]?.name ?? body.id })),
  };
  known.set(names, { bare, named });
  return named;
};
