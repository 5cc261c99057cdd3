import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatProblem } from '../../lib/domain/problem';
import { installedCopies } from '../../tools/engine-versions/installedCopies';
import { TESTED_VERSIONS, type TestedVersion } from '../../tools/engine-versions/testedVersions';
import { type Manifest, versionProblems } from '../../tools/engine-versions/versionProblems';

const TESTED: Readonly<Record<string, TestedVersion>> = {
  pdfkit: { version: '1.2.3', because: 'We use its references.', recheck: ['tests/pdf/a.test.ts', 'npm run b'] },
  '@layout/text': { version: '4.0.0', because: 'We read its lines.', recheck: ['tests/pdf/c.test.ts'] },
};
const MANIFEST: Manifest = { dependencies: { pdfkit: '1.2.3' }, overrides: { '@layout/text': '4.0.0' } };

/** A tree of packages in a folder of its own. */
let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'letters-'));
  install('node_modules/pdfkit', '1.2.3');
  install('node_modules/@layout/text', '4.0.0');
  install('node_modules/other', '9.9.9');
});
afterEach(() => rmSync(root, { recursive: true }));

const install = (folder: string, version: string) => {
  mkdirSync(path.join(root, folder), { recursive: true });
  writeFileSync(path.join(root, folder, 'package.json'), JSON.stringify({ version }));
};
const problems = (manifest = MANIFEST) =>
  versionProblems(TESTED, manifest, installedCopies(root, Object.keys(TESTED))).map(formatProblem);

it('is silent where everything is as tested', () => expect(problems()).toEqual([]));

describe('says which package drifted, why it matters and what to run', () => {
  it('another version is installed', () => {
    install('node_modules/pdfkit', '1.2.4');
    expect(problems()).toEqual([
      expect.stringMatching(
        /^node_modules\/pdfkit › pdfkit: version 1\.2\.4 is installed.*tested with 1\.2\.3\..*We use its references\..*tests\/pdf\/a\.test\.ts, npm run b/,
      ),
    ]);
  });

  it('another version of what only the engine asks for', () => {
    install('node_modules/@layout/text', '4.0.1');
    expect(problems()).toEqual([expect.stringContaining('version 4.0.1 is installed')]);
  });

  it('two copies, even of the same version', () => {
    install('node_modules/@layout/text/node_modules/pdfkit', '1.2.3');
    expect(problems()).toEqual([
      expect.stringMatching(
        /node_modules\/@layout\/text\/node_modules\/pdfkit, node_modules\/pdfkit › pdfkit: 2 copies are installed/,
      ),
    ]);
  });

  it('a nested copy of another version is both', () => {
    install('node_modules/other/node_modules/pdfkit', '0.9.0');
    expect(problems()).toEqual([
      expect.stringMatching(/^node_modules\/other\/node_modules\/pdfkit › pdfkit: version 0\.9\.0/),
      expect.stringContaining('2 copies'),
    ]);
  });

  it('not installed', () => {
    rmSync(path.join(root, 'node_modules/pdfkit'), { recursive: true });
    expect(problems()).toEqual([expect.stringContaining('it is not installed')]);
  });

  it.each([
    ['a range', { ...MANIFEST, dependencies: { pdfkit: '^1.2.3' } }, '"^1.2.3" is asked for'],
    ['nothing', { dependencies: { pdfkit: '1.2.3' } }, 'nothing pins its version'],
  ])('package.json asks for %s', (_, manifest, message) => {
    expect(problems(manifest)).toEqual([expect.stringContaining(message)]);
  });
});

describe('the engine letters are made with', () => {
  const names = Object.keys(TESTED_VERSIONS);

  it('is the one that was tested', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
    expect(versionProblems(TESTED_VERSIONS, manifest, installedCopies('.', names))).toEqual([]);
  });

  it('names what to recheck in commands and files that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    for (const what of Object.values(TESTED_VERSIONS).flatMap(({ recheck }) => recheck)) {
      if (what.startsWith('npm run ')) expect(Object.keys(scripts)).toContain(what.slice('npm run '.length));
      else expect(() => readFileSync(what)).not.toThrow();
    }
  });
});
