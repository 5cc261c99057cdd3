/**
 * What a writer may say matters most to them about a demand: justice for the victims, the children, or security. It
 * chooses the ground and a sentence of the second paragraph, so that not all letters about a demand are one.
 */
export const EMPHASES = ['justice', 'children', 'security'] as const;
export type Emphasis = (typeof EMPHASES)[number];
