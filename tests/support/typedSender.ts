/** What a sender types of themselves, in words that stand nowhere else: a letter without a name may hold none of them. */
export const TYPED = {
  name: 'Layla Canary',
  role: 'Roleword',
  town: 'Townword',
  address: 'Streetword 5\n12345 Townword',
  email: 'canary@example.org',
} as const;
