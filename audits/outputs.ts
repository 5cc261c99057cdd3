/** What letters are made into, opened by programs of others: `npm run audits -- --only outputs`. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { wholeWorld } from '../lib/catalogue/readLetterSource';
import { groupMembers } from '../lib/compose/recipientGroups';
import { LOCALES, type Locale } from '../lib/domain/locales';
import { localDay } from '../lib/i18n/localDay';
import { readTable } from '../lib/outputs/table';
import type { Figure, RunAudit } from './audit';

/** What a spreadsheet would work out. */
const FORMULA = '=HYPERLINK("https://example.org")';

const call = (program: string, args: readonly string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 64_000_000 });

/** Commas, quotation marks, UTF-8: what a person chooses in the window that LibreOffice opens first. */
const UTF_8_TABLE = '--infilter=CSV:44,34,76,1';

/** The files of a folder that stands as long as the audit runs. */
const worker = (folder: string) => {
  const at = (name: string): string => path.join(folder, name);
  return {
    at,
    letter: (name: string, args: readonly string[]): string => {
      call(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'tools/cli/main.ts', ...args, '--out', at(name)]);
      return at(name);
    },
    /** By LibreOffice, into a folder of its own; its settings are of this run alone. */
    converted: (file: string, format: string, to: string): string => {
      const settings = `-env:UserInstallation=file://${at('settings')}`;
      call('soffice', [
        settings,
        '--headless',
        ...(to === 'csv' ? [UTF_8_TABLE] : []),
        '--convert-to',
        format,
        '--outdir',
        at(to),
        file,
      ]);
      return readFileSync(path.join(at(to), `${path.basename(file, path.extname(file))}.${to}`), 'utf8');
    },
  };
};

/** Signs of a text in their order, without what only sets it: blanks, marks of direction, numbers and bullets of lists. */
const signs = (text: string): string => text.replace(/[\s\p{Cf}\p{P}\p{S}\p{N}]/gu, '');

const lettersInWord = (folder: ReturnType<typeof worker>, languages: readonly Locale[]): Figure => {
  const wrong = languages.filter((language) => {
    const asked = ['--demand', 'repatriation', '--to', 'DE', '--in', language, '--name', 'Layla al-Hassan'];
    const text = readFileSync(folder.letter(`${language}.txt`, asked), 'utf8');
    const read = folder.converted(folder.letter(`${language}.docx`, asked), 'txt:Text (encoded):UTF8', 'txt');
    const found = signs(read);
    return text.split('\n').some((line) => !found.includes(signs(line)));
  });
  return {
    name: 'Word files in LibreOffice',
    figure: `${languages.length - wrong.length} of ${languages.length} languages say all of the letter ${wrong.join(' ')}`,
    target: 'all',
    passed: wrong.length === 0,
  };
};

const severalLetters = (folder: ReturnType<typeof worker>): readonly Figure[] => {
  const list = folder.at('list.csv');
  const members = groupMembers('council', wholeWorld(), localDay());
  writeFileSync(
    list,
    members.map((code, index) => `${code},${index === 0 ? `"${FORMULA.replaceAll('"', '""')}"` : ''}`).join('\n'),
  );
  const asked = ['--demand', 'repatriation', '--recipients-file', list, '--name', 'Layla al-Hassan'];
  const zip = folder.letter('letters.zip', asked);
  const tested = call('unzip', ['-t', zip]);
  const files = [...tested.matchAll(/testing: \S+\s+OK/g)].length;
  const made = readFileSync(folder.letter('letters.csv', asked), 'utf8');
  // As a spreadsheet shows the cells: what it worked out would be another text.
  const shown = folder.converted(
    folder.at('letters.csv'),
    'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false',
    'csv',
  );
  const cells = (text: string) => JSON.stringify(readTable(text, 99).lines.map((line) => line.cells));
  return [
    {
      name: 'ZIP by unzip -t',
      figure: `${files} files right${/No errors detected/.test(tested) ? '' : ', errors'}`,
      target: `${members.length + 1}, no error`,
      passed: files === members.length + 1 && /No errors detected/.test(tested),
    },
    {
      name: 'CSV in LibreOffice',
      figure: cells(shown) === cells(made) && shown.includes('HYPERLINK') ? 'every cell as written' : 'other cells',
      target: 'every cell as written, no formula',
      passed: cells(shown) === cells(made) && shown.includes('HYPERLINK'),
    },
  ];
};

export const run: RunAudit = async ({ quick }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'audit-'));
  try {
    const files = worker(folder);
    return [lettersInWord(files, quick ? ['en', 'ar', 'zh'] : LOCALES), ...severalLetters(files)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
