import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listFolder, ROOT } from '../../lib/catalogue/readContent';

/** A folder of content is a language's, named by its tag; `catalogue` is the same in every language. */
export const writeLocales = (): void => {
  const locales = listFolder('content').filter((name) => name !== 'catalogue');
  const text = `/** BCP 47 tags of the folders of languages in content. */\nexport const LOCALES = ${JSON.stringify(locales)} as const;\n`;
  const file = path.join(ROOT, 'generated/locales.ts');
  mkdirSync(path.dirname(file), { recursive: true });
  // A build that runs beside a check must not find it half written.
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
};
