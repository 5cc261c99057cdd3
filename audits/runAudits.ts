import type { Audit, AuditOptions, Figure } from './audit';

export interface AuditRow extends Figure {
  readonly audit: string;
}

type Input = Pick<AuditOptions, 'seed' | 'count' | 'quick'>;

/** What runs an audit again on the same input. */
const commandFor = (name: string, { seed, count, quick }: Input): string =>
  `npm run audits -- --only ${name} --seed ${seed}${count === undefined ? '' : ` --count ${count}`}${quick ? ' --quick' : ''}`;

/** Runs audits one after the other; one that throws fails with what it threw, and the others still run. */
export const runAudits = async (audits: readonly Audit[], options: AuditOptions): Promise<readonly AuditRow[]> => {
  const rows: AuditRow[] = [];
  for (const [index, { name, about, load }] of audits.entries()) {
    options.progress(`\n— ${name} (${index + 1} of ${audits.length}): ${about}`);
    try {
      const { run } = await load();
      const figures = await run(options);
      if (figures.length === 0) throw new Error('gave no figure');
      rows.push(...figures.map((figure) => ({ audit: name, ...figure })));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      rows.push({
        audit: name,
        name: about,
        figure: reason.replace(/\s+/g, ' '),
        target: 'runs to the end',
        passed: false,
      });
    }
  }
  return rows;
};

/** The closing table, a line for each figure, and below each that is not reached how to see it again. */
export const auditTable = (rows: readonly AuditRow[], options: Input): readonly string[] => {
  const cells = rows.map(({ audit, name, figure, target, passed }) => [
    passed ? 'ok    ' : 'FAILED',
    audit,
    name,
    figure,
    `target: ${target}`,
  ]);
  const widths = cells.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, cell.length)),
    [],
  );
  return rows.flatMap(({ audit, passed }, index) => {
    const line = (cells[index] ?? [])
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
    return passed ? [line] : [line, `        repeat: ${commandFor(audit, options)}`];
  });
};
