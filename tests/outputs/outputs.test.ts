import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, expect, it } from 'vitest';
import { ASKED, BUTTON } from '../../components/form/noscript/noScriptPage';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import { LOCALES } from '../../lib/domain/locales';
import { OUTPUTS, outputsIn } from '../../lib/outputs/outputs';
import { plainText } from '../../lib/outputs/plainText';
import { parseForm } from '../../server/noscript/parseForm';
import { USAGE } from '../../tools/cli/parseArguments';
import { runLetterCommand } from '../../tools/cli/runLetterCommand';
import { makeLetter, TODAY } from '../support/letters';
import { made } from '../support/makeOutput';

const folder = mkdtempSync(path.join(tmpdir(), 'outputs-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('every output is made from the letter, a PDF by the engine it is given', async () => {
  const letter = await makeLetter('repatriation', { to: 'DE', name: 'Layla al-Hassan' });
  const bytes = new Uint8Array([1, 2]);
  const given: unknown[] = [];
  const pdf = async (of: typeof letter) => {
    given.push(of);
    return bytes;
  };
  expect(await made('pdf', letter, { pdf })).toBe(bytes);
  expect(given).toEqual([letter]);
  expect(await made('text', letter)).toBe(plainText(letter));
  expect(JSON.parse(await made('json', letter))).toEqual(letter);
});

it('the command line offers all of its outputs, and writes each', async () => {
  const silent = { out: () => undefined, err: () => undefined, today: TODAY };
  const draft = path.join(folder, 'draft.json');
  writeFileSync(draft, JSON.stringify({ name: 'Layla al-Hassan' }));
  for (const id of outputsIn('commandLine')) {
    const { extension } = OUTPUTS[id];
    expect(USAGE).toMatch(new RegExp(`FILE\\S*\\${extension}\\b`));
    const out = path.join(folder, `letter${extension}`);
    const order = ['--demand', 'repatriation', '--to', 'DE', '--draft', draft, '--out', out];
    expect(await runLetterCommand(order, silent), id).toBe(0);
    expect(readFileSync(out).length, id).toBeGreaterThan(0);
  }
});

it('the form without JavaScript takes the buttons that it shows, and no other', () => {
  const asked = (value: string) => parseForm(Buffer.from(`${BUTTON}=${value}`));
  for (const value of ASKED) expect(asked(value)).toMatchObject({ asked: value, damaged: false });
  const elsewhere = Object.keys(OUTPUTS).filter((id) => !(outputsIn('noscript') as readonly string[]).includes(id));
  expect(elsewhere).toEqual(['json']);
  for (const value of elsewhere) expect(asked(value)).toMatchObject({ asked: 'check', damaged: true });
});

it.each(LOCALES)('each button has words of its own: %s', (locale) => {
  const words = loadMessages(locale);
  const page = outputsIn('page').map((id) => OUTPUTS[id].offered.page(words.write));
  const noscript = outputsIn('noscript').map((id) => OUTPUTS[id].offered.noscript(words));
  for (const labels of [page, noscript]) {
    expect(labels.every(Boolean)).toBe(true);
    expect(new Set(labels).size).toBe(labels.length);
  }
});

it('who imports the list loads no engine and nothing of Node', () => {
  const bundleOf = (entry: string) =>
    buildSync({ entryPoints: [entry], bundle: true, format: 'esm', platform: 'browser', write: false }).outputFiles[0]
      ?.text ?? '';
  const list = bundleOf('lib/outputs/outputs.ts');
  expect(list).not.toMatch(/react|pdfkit|node:/);
  expect(list).toContain('application/pdf');
  // What only some letters become lies apart, and is loaded when it is asked for; Word files apart from the rest.
  const others = bundleOf('lib/outputs/makeOutput.ts');
  for (const mark of ['X-Unsent', 'VCALENDAR']) {
    expect(list).not.toContain(mark);
    expect(others).toContain(mark);
  }
  expect(others).not.toMatch(/react|pdfkit|node:|wordprocessingml\/2006/);
  expect(others.length).toBeLessThan(60_000);
});
