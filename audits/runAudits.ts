import type { Figure, Proof, ProofOptions } from './audit';

export interface ProofRow extends Figure {
  readonly proof: string;
}

/** Runs the proofs one after the other; one that throws fails with what it threw, and the others still run. */
export const runProofs = async (proofs: readonly Proof[], options: ProofOptions): Promise<readonly ProofRow[]> => {
  const rows: ProofRow[] = [];
  for (const [index, { name, about, load }] of proofs.entries()) {
    options.progress(`\n— ${name} (${index + 1} of ${proofs.length}): ${about}`);
    try {
      const { run } = await load();
      const figures = await run(options);
      if (figures.length === 0) throw new Error('gave no figure');
      rows.push(...figures.map((figure) => ({ proof: name, ...figure })));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      rows.push({
        proof: name,
        name: about,
        figure: reason.replace(/\s+/g, ' '),
        target: 'runs to the end',
        passed: false,
      });
    }
  }
  return rows;
};

/** The closing table, a line for each figure. */
export const proofTable = (rows: readonly ProofRow[]): readonly string[] => {
  const cells = rows.map(({ proof, name, figure, target, passed }) => [
    passed ? 'ok    ' : 'FAILED',
    proof,
    name,
    figure,
    `target: ${target}`,
  ]);
  const widths = cells.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, cell.length)),
    [],
  );
  return cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
};
