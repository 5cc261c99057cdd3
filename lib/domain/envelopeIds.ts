/** Envelopes of content/catalogue/envelopes.json, in the order in which they are offered. */
export const ENVELOPE_IDS = ['dl', 'c65', 'c5', 'us-10'] as const;
export type EnvelopeId = (typeof ENVELOPE_IDS)[number];
