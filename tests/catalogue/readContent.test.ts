import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { afterAll, describe, expect, it } from 'vitest';
import { ContentError, ROOT, readContent } from '../../lib/catalogue/readContent';
import { loadTemplate } from '../../lib/catalogue/readTemplate';

const folder = path.relative(ROOT, mkdtempSync(path.join(ROOT, 'tests', 'tmp-')));
afterAll(() => rmSync(path.join(ROOT, folder), { recursive: true }));

const fileWith = (text: string, name = 'example.json'): string => {
  const file = path.join(folder, name);
  writeFileSync(path.join(ROOT, file), text);
  return file;
};
const Row = v.strictObject({ id: v.pipe(v.string(), v.regex(/^[a-z]+$/)), year: v.number() });
const problemOf = (text: string) => {
  try {
    readContent(fileWith(text), v.array(Row));
  } catch (error) {
    if (error instanceof ContentError && error.problems[0]) return error.problems[0];
  }
  throw new Error('No ContentError.');
};

describe('content that its schema refuses', () => {
  it('names file, place, problem and remedy', () => {
    const problem = problemOf('[{"id":"a","year":2022},{"id":"b","year":"2022"}]');
    expect(problem).toMatchObject({ file: expect.stringContaining('example.json'), place: '1.year' });
    expect(problem.problem).not.toBe('');
    expect(problem.remedy).toMatch(/number/);
  });

  it.each([
    ['an unknown key', '[{"id":"a","year":1,"colour":"red"}]', '0.colour', /Remove the key/],
    ['a missing key', '[{"id":"a"}]', '0.year', /Add the missing key/],
    ['no JSON', '[', 'the whole file', /valid JSON/],
  ])('%s', (_, text, place, remedy) => {
    const problem = problemOf(text);
    expect(problem.place).toBe(place);
    expect(problem.remedy).toMatch(remedy);
  });

  it('reads what fits', () => {
    expect(readContent(fileWith('[{"id":"a","year":2022}]'), v.array(Row))).toEqual([{ id: 'a', year: 2022 }]);
  });
});

describe('a template that cannot be read', () => {
  it('says where and why', () => {
    expect(() => loadTemplate(fileWith('{{#section "a"}}', 'bad.hbs'))).toThrow(/bad\.hbs.*Parse error/s);
  });
});
