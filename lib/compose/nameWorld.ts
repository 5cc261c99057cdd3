import type { BareWorld, World } from '../domain/catalogue';

type Names = { readonly [Kind in 'states' | 'institutions']: Readonly<Record<string, { readonly name: string }>> };

/** Kept as long as the names are: whoever asks again gets the same world, and works out nothing anew from it. */
const known = new WeakMap<Names, { readonly bare: BareWorld; readonly named: World }>();

/** The world with its recipients called as `names` call them; one that these do not name keeps its code or id. */
export const nameWorld = (bare: BareWorld, names: Names): World => {
  const before = known.get(names);
  if (before?.bare === bare) return before.named;
  const named: World = {
    ...bare,
    states: bare.states.map((state) => ({ ...state, name: names.states[state.iso2]?.name ?? state.iso2 })),
    institutions: bare.institutions.map((body) => ({ ...body, name: names.institutions[body.id]?.name ?? body.id })),
  };
  known.set(names, { bare, named });
  return named;
};
