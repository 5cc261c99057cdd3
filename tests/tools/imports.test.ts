import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';

const BIOME = path.resolve('node_modules/@biomejs/biome/bin/biome');
const CONFIGURATION = ['biome.json', 'biome.imports.jsonc', 'package.json', 'tsconfig.json', '.gitignore'];

/** From the bottom up; folders of one layer do not import each other, but for those named below. */
const LAYERS = [
  ['lib/domain'],
  ['lib/i18n'],
  ['lib/compose'],
  [
    'lib/catalogue',
    'lib/device',
    'lib/drafts',
    'lib/names',
    'lib/outputs',
    'lib/pdf',
    'lib/pdf/document',
    'lib/release',
    'lib/sharing',
  ],
  ['lib/form', 'lib/offline'],
  ['components/ui', 'components/picture', 'components/letter'],
  ['components/form/fields'],
  ['components/form/sections'],
  [
    'components/form/client',
    'components/form/client/drafts',
    'components/form/noscript',
    'components/check',
    'components/letters',
    'components/offline',
  ],
  ['components/islands'],
  ['app', 'app/[locale]', 'server', 'server/noscript'],
  ['tools', 'tools/build/fonts'],
  ['audits', 'audits/bench'],
];
const FOLDERS = LAYERS.flat();
const BESIDE = [
  'components/picture components/ui',
  'components/letter components/ui',
  'components/letter components/picture',
];

interface Finding {
  readonly category: string;
  readonly location: { readonly path: string; readonly start: { readonly line: number } };
}

/** Where Biome, by the project's own configuration, objects to files of which only the lines are given: "file:line". */
const lint = (files: Readonly<Record<string, readonly string[]>>, rule = 'noRestrictedImports'): string[] => {
  const root = mkdtempSync(path.join(os.tmpdir(), 'imports-'));
  try {
    for (const name of CONFIGURATION) cpSync(name, path.join(root, name));
    for (const [file, lines] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), lines.join('\n'));
    }
    const options = ['lint', '--max-diagnostics=none', '--reporter=json'];
    const { stdout } = spawnSync(process.execPath, [BIOME, ...options], { cwd: root, encoding: 'utf8' });
    return (JSON.parse(stdout) as { diagnostics: Finding[] }).diagnostics
      .filter(({ category }) => category.endsWith(`/${rule}`))
      .map(({ location }) => `${location.path}:${location.start.line}`)
      .sort();
  } finally {
    rmSync(root, { recursive: true });
  }
};

const layerOf = (folder: string) => LAYERS.findIndex((layer) => layer.includes(folder));
/** The folder that has a row in the table: one of lib or components, else one at the top. */
const rowOf = (folder: string) =>
  folder
    .split('/')
    .slice(0, /^(?:lib|components)\//.test(folder) ? 2 : 1)
    .join('/');

const everyLine = (files: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(files)
    .flatMap(([file, lines]) => lines.map((_, index) => `${file}:${index + 1}`))
    .sort();

it('no folder imports what lies above it or beside it, whichever way it is written', () => {
  const files = Object.fromEntries(
    FOLDERS.map((folder) => {
      const others = FOLDERS.filter(
        (other) =>
          layerOf(other) >= layerOf(folder) && rowOf(other) !== rowOf(folder) && !BESIDE.includes(`${folder} ${other}`),
      );
      const lines = others.flatMap((other) => [
        `import { a } from '@/${other}/a';`,
        `import type { B } from '${path.posix.relative(folder, `${other}/b`)}';`,
      ]);
      return [`${folder}/probe.ts`, lines];
    }),
  );
  expect(lint(files)).toEqual(everyLine(files));
});

it('packages and modules of Node are allowed by folder, in every form of import', () => {
  const wrong = {
    'lib/compose/probe.ts': [
      "import { readFileSync } from 'node:fs';",
      "import { join } from 'path';",
      "export { parse } from 'valibot';",
      "export * from 'fflate';",
      "import 'handlebars';",
      "export const a = await import('react');",
    ],
    'components/ui/probe.tsx': ["import { useForm } from 'react-hook-form';", "import { a } from '@/lib/domain/a';"],
    'components/form/client/probe.tsx': [
      "export const a = () => import('@/lib/pdf/renderLetterPdf');",
      "import { loadMessages } from '../../lib/catalogue/loadMessages';",
    ],
    'lib/unlisted/probe.ts': ["import { a } from '../domain/a';"],
    'app/probe.tsx': ["import Link from 'next/link';", "import { readFileSync } from 'node:fs';"],
  };
  const right = {
    'lib/compose/right.ts': [
      "import { a } from '../i18n/a';",
      "import type { B } from '@/lib/domain/b';",
      'const text = "import { a } from \'node:fs\'";',
    ],
    'lib/pdf/draw/right.ts': [
      "import { a } from '../a';",
      "import { b } from '../../domain/b';",
      "import { c } from 'fontkit';",
    ],
    'components/form/client/right.tsx': [
      "import { useForm } from 'react-hook-form';",
      "import { a } from '@/lib/pdf/PdfClient';",
    ],
    'server/right.ts': ["import { createServer } from 'node:http';", "import { a } from './noscript/a';"],
    'audits/right.ts': ["import { a } from './cli/a';", "import { b } from '../server/b';"],
  };
  expect(lint({ ...wrong, ...right })).toEqual(everyLine(wrong));
});

it('circles are found, and types alone close none', () => {
  const files = {
    'lib/compose/a.ts': ["import { b } from './b';", 'export const a = () => b;'],
    'lib/compose/b.ts': ["import { a } from '@/lib/compose/a';", 'export const b = () => a;'],
    'lib/compose/c.ts': ["import { d } from './d';", 'export const c = () => d;'],
    'lib/compose/d.ts': ["import type { c } from './c';", 'export const d: typeof c | null = null;'],
  };
  expect(lint(files, 'noImportCycles')).toEqual(['lib/compose/a.ts:1', 'lib/compose/b.ts:1']);
});
