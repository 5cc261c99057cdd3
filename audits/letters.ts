import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LettersReport } from '../tools/pdf-validate/run';
import type { RunAudit } from './audit';

/** `npm run check:letters`: every letter that the catalogue offers today, and not the selection of `npm test`. */
export const run: RunAudit = async ({ quick }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'audit-'));
  const file = path.join(folder, 'letters.json');
  try {
    const options = ['tools/pdf-validate/run.ts', '--report', file, ...(quick ? ['--selected'] : [])];
    await new Promise((resolve, reject) => {
      spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', ...options], { stdio: 'inherit' })
        .on('error', reject)
        .on('close', resolve);
    });
    const { passed, failed } = JSON.parse(readFileSync(file, 'utf8')) as LettersReport;
    return [
      {
        name: 'letters',
        figure: `${passed} of ${passed + failed} right`,
        target: 'every one',
        passed: failed === 0 && passed > 0,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
