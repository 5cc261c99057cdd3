import { loadFacts } from './loadLetterWording';

/** ISO day on which somebody last looked at the facts: the day of a build, which knows no other and is the same everywhere. */
export const lastLookedAt = (): string =>
  loadFacts()
    .map(({ checkedOn }) => checkedOn)
    .sort()
    .at(-1) ?? '';
