import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import type { TestInfo } from '@playwright/test';
import type { LetterDraft } from '../../lib/domain/draft';

/** The letter as the command line makes it, in Node. */
export const letterByCommand = (demand: string, content: LetterDraft, testInfo: TestInfo): Buffer => {
  const draft = testInfo.outputPath('draft.json');
  const out = testInfo.outputPath('letter.pdf');
  writeFileSync(draft, JSON.stringify(content));
  const command = ['node_modules/tsx/dist/cli.mjs', 'tools/cli/main.ts'];
  execFileSync(process.execPath, [...command, '--demand', demand, '--draft', draft, '--out', out]);
  return readFileSync(out);
};
