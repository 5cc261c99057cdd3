import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { renderPdfInNode } from '../../lib/pdf/renderPdfInNode';
import { makeLetter } from '../support/letters';

const folder = mkdtempSync(path.join(tmpdir(), 'letters-'));
afterAll(() => rmSync(folder, { recursive: true }));

it.each(['de', 'ar'])('the same draft gives the same file in any time zone and run: %s', (locale) => {
  const draft = path.join(folder, 'draft.json');
  writeFileSync(
    draft,
    JSON.stringify({ to: 'DE', in: locale, name: 'Layla al-Hassan', town: 'Berlin', date: '2026-11-21' }),
  );
  const hashes = ['Pacific/Kiritimati', 'America/Los_Angeles'].map((TZ, index) => {
    const out = path.join(folder, `${locale}-${index}.pdf`);
    const args = [
      'node_modules/tsx/dist/cli.mjs',
      'tools/cli/main.ts',
      '--demand',
      'repatriation',
      '--draft',
      draft,
      '--out',
      out,
    ];
    execFileSync(process.execPath, args, { env: { ...process.env, TZ } });
    return createHash('sha256').update(readFileSync(out)).digest('hex');
  });
  expect(hashes[0]).toBe(hashes[1]);
});

it('a letter is the same whatever letters were made before it', async () => {
  const hashOf = async (locale: 'en' | 'ar', name: string) => {
    const bytes = await renderPdfInNode(await makeLetter('repatriation', { to: 'DE', in: locale, name }));
    return createHash('sha256').update(bytes).digest('hex');
  };
  const first = await hashOf('en', 'Layla al-Hassan');
  for (const name of ['Şivan Öğüt', 'ليلى الحسن', 'Мария']) await hashOf('en', name);
  await hashOf('ar', 'ليلى الحسن');
  expect(await hashOf('en', 'Layla al-Hassan')).toBe(first);
});
