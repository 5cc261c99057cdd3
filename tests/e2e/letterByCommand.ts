import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TestInfo } from '@playwright/test';
import type { LetterDraft } from '../../lib/domain/draft';

/** Letters whose files are compared byte for byte, by language and name. */
export const COMPARED = [
  ['ar', 'Layla al-Hassan'],
  // From the files that few letters load, a word of which is set in one, and with a width that is folded.
  ['en', 'ʻAbd al-Raḥmān M\u0304ar Али № ５ ڽاڠ ≥ →'],
] as const;

/** The letter as the command line makes it, in Node; once in a run for each draft. */
export const letterByCommand = (demand: string, content: LetterDraft, testInfo: TestInfo): Buffer => {
  const text = JSON.stringify(content);
  const made = path.join(
    testInfo.project.outputDir,
    `${createHash('sha256')
      .update(demand + text)
      .digest('hex')}.pdf`,
  );
  if (!existsSync(made)) {
    const draft = testInfo.outputPath('draft.json');
    const out = testInfo.outputPath('letter.pdf');
    writeFileSync(draft, text);
    const command = ['node_modules/tsx/dist/cli.mjs', 'tools/cli/main.ts'];
    execFileSync(process.execPath, [...command, '--demand', demand, '--draft', draft, '--out', out]);
    renameSync(out, made);
  }
  return readFileSync(made);
};
