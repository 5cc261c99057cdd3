import os from 'node:os';

/** Each loads what it needs when it runs: only those that compare need the bench's own packages. */
const PARTS: Readonly<Record<string, () => void | Promise<void>>> = {
  letters: async () => (await import('./compareEngines')).compareEngines(),
  batches: async () => (await import('./compareBatches')).compareBatches(),
  extremes: async () => (await import('./measureExtremes')).measureExtremes(),
  profile: async () => (await import('./profile')).profileKinds(),
  browser: async () => (await import('./compareInBrowser')).compareInBrowser(),
  several: async () => (await import('./measureSeveral')).measureSeveral(),
  keys: async () => (await import('./measureKeys')).measureKeys(),
  lighthouse: async () => (await import('./measureLighthouse')).measureLighthouse(),
  slow: async () => (await import('./measureSlowLine')).measureSlowLine(),
};

const asked = process.argv.slice(2);
const unknown = asked.find((part) => !(part in PARTS));
if (unknown !== undefined) {
  console.error(`The bench has no part "${unknown}". Parts: ${Object.keys(PARTS).join(', ')}.`);
  process.exitCode = 2;
} else {
  console.log(`Node ${process.versions.node}, ${os.cpus().length} cores, load ${os.loadavg()[0]?.toFixed(1)}.`);
  for (const [name, compare] of Object.entries(PARTS)) if (asked.length === 0 || asked.includes(name)) await compare();
}
