// Loaded into every Node process of a build (NODE_OPTIONS=--import): 400 days later, so in another month and year.
const AHEAD = 400 * 86_400_000;
const Real = Date;
const now = () => Real.now() + AHEAD;

globalThis.Date = new Proxy(Real, {
  construct: (target, args, made) => Reflect.construct(target, args.length === 0 ? [now()] : args, made),
  apply: () => new Real(now()).toString(),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});
