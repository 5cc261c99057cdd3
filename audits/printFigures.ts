import type { Figure } from './audit';

/** What an audit that runs by itself says in the end; its exit code tells whether all was kept. */
export const printFigures = (figures: readonly Figure[]): void => {
  for (const { name, figure, target, passed } of figures) {
    console.log(`${passed ? 'kept  ' : 'BROKEN'} ${name}: ${figure} (target: ${target})`);
  }
  process.exitCode = figures.every(({ passed }) => passed) ? 0 : 1;
};
