import type { Proof } from './proof';

/** In the order they run: the short ones first. */
export const PROOFS: readonly Proof[] = [
  { name: 'reproducible', about: 'Anyone can rebuild the release bit for bit.', load: () => import('./reproducible') },
];
