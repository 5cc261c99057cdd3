import type { BareWorld, World } from '../domain/catalogue';

/** The world with its recipients called as `wording` calls them; one that it does not name keeps its code or id. */
export const nameWorld = (
  world: BareWorld,
  wording: { readonly [Kind in 'states' | 'institutions']: Readonly<Record<string, { readonly name: string }>> },
): World => ({
  ...world,
  states: world.states.map((state) => ({ ...state, name: wording.states[state.iso2]?.name ?? state.iso2 })),
  institutions: world.institutions.map((body) => ({ ...body, name: wording.institutions[body.id]?.name ?? body.id })),
});
