import { cpSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { LOCALES } from '@/lib/domain/locales';

/** The content as it is, in a place of its own. */
const root = mkdtempSync(path.join(tmpdir(), 'new-demand-'));
for (const folder of ['content', 'templates']) cpSync(folder, path.join(root, folder), { recursive: true });
for (const folder of ['app', 'components']) symlinkSync(path.resolve(folder), path.join(root, folder));
process.env.LETTERS_ROOT = root;

it('a demand that was just begun, in any language, has one fault: that it is still to be written', async () => {
  const { newDemand } = await import('@/tools/new/newDemand');
  const { RULES } = await import('@/tools/content-lint/rule');
  const { catalogueContext, localeContext } = await import('@/tools/content-lint/ruleContexts');
  const OURS = /\bbegun-/;
  const files = LOCALES.flatMap((locale) => {
    newDemand(`begun-${locale}`, locale);
    return ['json', 'hbs'].map((kind) => `templates/demands/begun-${locale}/${locale}.${kind}`);
  }).map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));

  const catalogue = catalogueContext();
  // Without the letters of the others, which take their time to be read.
  const demands = catalogue.world.demands.filter(({ id }) => OURS.test(id));
  expect(demands).toHaveLength(LOCALES.length);
  const locales = LOCALES.map((locale) =>
    localeContext({ ...catalogue, world: { ...catalogue.world, demands } }, locale),
  );
  const problems = RULES.flatMap((rule) => [
    ...files.flatMap((file) => rule.file?.(file) ?? []),
    ...(rule.catalogue?.(catalogue) ?? []),
    ...locales.flatMap((locale) => [
      ...(rule.locale?.(locale) ?? []),
      ...locale.templates.flatMap((template) => rule.template?.(template, locale) ?? []),
    ]),
  ]).filter(({ file, place }) => OURS.test(file) || OURS.test(place));

  const unfinished = ({ problem }: { problem: string }) => problem === 'is still to be written.';
  expect(problems.filter((one) => !unfinished(one))).toEqual([]);
  for (const { file, text } of files)
    expect(problems.filter((one) => one.file === file)).toHaveLength(
      text.split('\n').filter((line) => line.includes('TODO')).length,
    );
});
