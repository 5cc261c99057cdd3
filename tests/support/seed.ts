/** Where chance begins in a test: `drawn`, or SEED from the environment. Told, so that the same run can be had again. */
export const seedOr = (drawn: number): number => {
  const seed = Number(process.env.SEED ?? drawn);
  process.stdout.write(`SEED=${seed} repeats what chance chose\n`);
  return seed;
};
