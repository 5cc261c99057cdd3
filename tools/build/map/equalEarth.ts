/** Degrees: longitude east, latitude north. */
export type Place = readonly [longitude: number, latitude: number];
export type Point = readonly [x: number, y: number];

const A1 = 1.340264;
const A2 = -0.081106;
const A3 = 0.000893;
const A4 = 0.003796;
const M = Math.sqrt(3) / 2;
const RADIANS = Math.PI / 180;

/**
 * The Equal Earth projection (Šavrič, Patterson and Jenny 2018, “The Equal Earth map projection”, formulas 7 and 8):
 * every state has the area it has, so that none looks more important than it is. Unit sphere, y to the north.
 */
export const equalEarth = ([longitude, latitude]: Place, centre = 0): Point => {
  const theta = Math.asin(M * Math.sin(latitude * RADIANS));
  const squared = theta * theta;
  const sixth = squared * squared * squared;
  const x =
    ((longitude - centre) * RADIANS * Math.cos(theta)) /
    (M * (A1 + 3 * A2 * squared + sixth * (7 * A3 + 9 * A4 * squared)));
  return [x, theta * (A1 + A2 * squared + sixth * (A3 + A4 * squared))];
};
