/** n = neutral, the default; m and f only where the person says so, never guessed from a name. */
export const GENDERS = ['n', 'm', 'f'] as const;
export type Gender = (typeof GENDERS)[number];
