import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../../lib/catalogue/filesIn';
import { isPackedCopy } from '../../lib/release/packedCopies';
import { type Bundle, contentsOf, noticeOf, readBundle } from '../../tools/build/release/notices';

if (!existsSync('out/release.json')) throw new Error('These tests look at out/: run `npm run build` first.');

const handedOut = filesIn('out').filter((file) => !isPackedCopy(file));
const manifest = (folder: string) => JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
const squeeze = (text: string): string => text.replace(/\s+/g, ' ');

/** Packages in these bundles of which a file of notices does not tell name, version and a permission. */
const missingIn = (file: string, bundles: readonly Bundle[]): readonly string[] => {
  const parts = readFileSync(file, 'utf8').split(/^-{80}$/m);
  const permission = /Permission is hereby granted|Permission to use, copy|Redistribution and use|Apache License/;
  return [...new Set(bundles.flatMap((bundle) => Object.values(readBundle(bundle)).flat()))].filter((folder) => {
    const { name, version } = manifest(folder);
    const part = parts.find((text) => text.trim().startsWith(`${name} ${version}`)) ?? '';
    return !(permission.test(part) && /copyright|author/i.test(part));
  });
};

/** Of React’s elements, and of what draws them. */
const MARKS = /react\.transitional\.element|dangerouslySetInnerHTML/;

describe('the notices of what others made', () => {
  it('stand beside the export and the server, for each package whose code is in them', () => {
    expect(missingIn('out/licences/third-party.txt', ['engine', 'outputs', 'scripts', 'islands'])).toEqual([]);
    expect(missingIn('.server/licences/third-party.txt', ['server', 'engine'])).toEqual([]);
    for (const folder of ['out', '.server'])
      for (const own of ['LICENSE', 'LICENSE-CONTENT', 'LICENSE-UNICODE'])
        expect(readFileSync(`${folder}/licences/${own}.txt`, 'utf8')).toBe(readFileSync(own, 'utf8'));
  });

  it('leave out no file: what is in each script of the export and of the server is on record', () => {
    const bundles: readonly Bundle[] = ['engine', 'outputs', 'scripts', 'islands', 'server'];
    const known = new Set(bundles.flatMap((bundle) => Object.keys(readBundle(bundle))));
    const scripts = [...handedOut, ...filesIn('.server')].filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(10);
    expect(scripts.filter((file) => !known.has(path.basename(file)))).toEqual([]);
    // The record tells the truth: a script of which it says nothing bears no mark of React or its stand-in.
    expect(
      handedOut.some((file) => file.endsWith('.js') && MARKS.test(readFileSync(path.join('out', file), 'utf8'))),
    ).toBe(true);
    const bare = bundles.flatMap((bundle) => Object.entries(readBundle(bundle))).filter(([, inside]) => !inside.length);
    for (const [name] of bare) {
      const script = handedOut.find((file) => path.basename(file) === name);
      if (script) expect(readFileSync(path.join('out', script), 'utf8')).not.toMatch(MARKS);
    }
  });

  it('are asked for: a package without the text of its licence ends the build, one under MIT is given it', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'notices-'));
    const write = (fields: object) =>
      writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'a', version: '1.0.0', ...fields }));
    write({ license: 'BSD-3-Clause', author: 'A' });
    expect(() => noticeOf(folder)).toThrow("no licence's text");
    write({ license: 'MIT' });
    expect(() => noticeOf(folder)).toThrow(folder);
    write({ license: 'MIT', author: 'A. Writer <a@example.org>' });
    expect(noticeOf(folder)).toMatch(/authors: A\. Writer\n\nPermission is hereby granted/);
    writeFileSync(path.join(folder, 'LICENCE.md'), 'Take it. Copyright A.');
    expect(noticeOf(folder)).toContain('Take it.');
  });
});

describe('what a package holds of others', () => {
  it('is on record where its maker bundled other packages into it', () => {
    const inputs = { 'node_modules/docx/dist/index.mjs': {} };
    const [inside = []] = Object.values(contentsOf({ outputs: { 'a.js': { inputs } } } as never));
    expect(inside.map((folder) => path.basename(folder))).toEqual(['docx', 'nanoid', 'fflate']);
    // In each script that it is part of.
    const marked = Object.values(readBundle('outputs')).filter((folders) => folders.includes('node_modules/docx'));
    expect(marked.length).toBeGreaterThan(0);
    for (const folders of marked) expect(folders).toEqual(expect.arrayContaining([...inside]));
  });

  it('is told with its permission, where a comment alone says so', () => {
    const told = squeeze(readFileSync('.server/licences/third-party.txt', 'utf8'));
    for (const holder of ['Bram Stein', 'Joyent', 'Gary Court', 'The Closure Compiler Authors'])
      expect(told).toContain(holder);
  });
});

describe('typefaces', () => {
  const [licence = '', ...more] = handedOut.filter((file) => /^fonts\/OFL\.[0-9a-f]{8}\.txt$/.test(file));
  const text = squeeze(readFileSync(path.join('out', licence), 'utf8'));
  const faces = handedOut.filter((file) => /\.woff2?$/.test(file));

  it('bear their copyright and the address of their licence, whose text lies beside them', () => {
    expect(more).toEqual([]);
    expect(faces.length).toBeGreaterThan(100);
    const problems = faces.filter((file) => {
      const font = create(readFileSync(path.join('out', file))) as Font;
      const licensed = /openfontlicense\.org|scripts\.sil\.org\/OFL/.test(font.getName('licenseURL', 'en') ?? '');
      return !licensed || !font.copyright || !text.includes(squeeze(font.copyright));
    });
    expect(problems).toEqual([]);
  });

  it('bear no name that is reserved for the unchanged face (OFL 1.1, clause 3)', () => {
    const reserved = [...text.matchAll(/with Reserved Font Names? ([^.]+)\./g)].flatMap(([, names = '']) =>
      [...names.matchAll(/["“]([^"”]+)["”]/g)].map(([, name = '']) => name),
    );
    expect(reserved).toContain('Scheherazade');
    const bearing = faces.filter((file) => {
      const { familyName, fullName, postscriptName } = create(readFileSync(path.join('out', file))) as Font;
      return reserved.some((name) => new RegExp(`\\b${name}`).test(`${familyName} ${fullName} ${postscriptName}`));
    });
    expect(bearing).toEqual([]);
  });
});
