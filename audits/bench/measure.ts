export interface Summary {
  readonly median: number;
  readonly p10: number;
  readonly p90: number;
}

const quantile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

export const summary = (values: readonly number[]): Summary => {
  const sorted = [...values].sort((one, other) => one - other);
  return { median: quantile(sorted, 0.5), p10: quantile(sorted, 0.1), p90: quantile(sorted, 0.9) };
};

export interface Taken {
  readonly wall: number;
  /** Of this process with all its threads; what a browser does beside it is not in it. */
  readonly cpu: number;
}

/** ms that a piece of work takes. */
export const taken = async (work: () => unknown): Promise<Taken> => {
  const cpu = process.cpuUsage();
  const began = performance.now();
  await work();
  const wall = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  return { wall, cpu: (user + system) / 1000 };
};

/** A row of a Markdown table. */
export const row = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

export const head = (...cells: readonly string[]): string => `${row(...cells)}\n|${cells.map(() => '---|').join('')}`;
