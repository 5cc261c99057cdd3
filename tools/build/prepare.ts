/** npm run prepare:content: writes all that the pages need and is made from content and packages; before a build, `next dev` and tests. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { endOnContentError, ROOT } from '../../lib/catalogue/readContent';
import { writeLists } from './writeLists';

const GENERATED = path.join(ROOT, 'generated');
const DATA = path.join(ROOT, 'public/data');

const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
};

endOnContentError();
writeLists();

// What follows reads the lists just written, so it is loaded only now.
const { loadTemplate } = await import('../../lib/catalogue/readTemplate');
const { loadLetterWording } = await import('../../lib/catalogue/loadLetterWording');
const { factsFile } = await import('../../lib/catalogue/factsFile');
const { knownContacts } = await import('../../lib/catalogue/loadContacts');
const { loadKit } = await import('../../lib/catalogue/loadKit');
const { offersIn } = await import('../../lib/catalogue/offersIn');
const { loadOtherNames } = await import('../../lib/catalogue/loadOtherNames');
const { splitRiskWords } = await import('../../lib/catalogue/loadRiskWords');
const { loadMessages } = await import('../../lib/catalogue/loadMessages');
const { demandIds, demandLanguages, loadBareWorld } = await import('../../lib/catalogue/loadWorld');
const { LOCALES } = await import('../../lib/domain/locales');

/** One module per template, so that a page loads only the letter it shows. */
const writeTemplates = (): void => {
  rmSync(path.join(GENERATED, 'templates'), { recursive: true, force: true });
  const files = [
    ...LOCALES.flatMap((locale) => [
      { id: `letter.${locale}`, file: `templates/letter/${locale}.hbs` },
      { id: `kinds.${locale}`, file: `templates/letter/kinds/${locale}.hbs` },
    ]),
    ...demandIds().flatMap((demand) =>
      demandLanguages(demand).map((locale) => ({
        id: `${demand}.${locale}`,
        file: `templates/demands/${demand}/${locale}.hbs`,
      })),
    ),
  ];
  for (const { id, file } of files) {
    write(
      path.join(GENERATED, 'templates', `${id}.js`),
      `export const template = ${JSON.stringify(loadTemplate(file))};\n`,
    );
  }
  const loaders = files.map(({ id }) => `  '${id}': () => import('./${id}.js'),`).join('\n');
  write(
    path.join(GENERATED, 'templates/loaders.ts'),
    `import type { Template } from '@/lib/domain/template';

/** Loads the template "<demand, letter or kinds>.<locale>". */
export const templateLoaders: Readonly<Record<string, (() => Promise<{ readonly template: Template }>) | undefined>> = {
${loaders}
};
`,
  );
  for (const { id } of files) {
    write(
      path.join(GENERATED, 'templates', `${id}.d.ts`),
      "import type { Template } from '@/lib/domain/template';\n\nexport declare const template: Template;\n",
    );
  }
};

/** Data files carry the hash of their content in the name: caches may keep them for ever. */
const writeData = (name: string, data: unknown): string => {
  const text = JSON.stringify(data);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  write(path.join(DATA, `${name}.${hash}.json`), text);
  return `/data/${name}.${hash}.json`;
};

const writeCatalogue = (): void => {
  mkdirSync(DATA, { recursive: true });
  for (const file of readdirSync(DATA)) rmSync(path.join(DATA, file));
  const wording = LOCALES.map((locale) => {
    const { facts, law, records, sources, ...names } = loadLetterWording(locale);
    return { locale, names, told: { facts, law, records, sources } };
  });
  const namesUrls = Object.fromEntries(
    wording.map(({ locale, names }) => [locale, writeData(`letter-${locale}`, names)]),
  );
  const offersUrls = Object.fromEntries(
    LOCALES.map((locale) => [locale, writeData(`offers-${locale}`, offersIn(locale))]),
  );
  const manyUrls = Object.fromEntries(
    LOCALES.map((locale) => [locale, writeData(`many-${locale}`, loadMessages(locale).many)]),
  );
  // A file of its own: the form loads the other addresses at once, and this one when somebody writes to several.
  write(
    path.join(GENERATED, 'many-urls.ts'),
    `import type { Locale } from '../lib/domain/locales';

/** The words for letters to several recipients, in each language. */
export const manyUrls: Readonly<Record<Locale, string>> = ${JSON.stringify(manyUrls, null, 2)};
`,
  );
  const kitUrls = Object.fromEntries(LOCALES.map((locale) => [locale, writeData(`kit-${locale}`, loadKit(locale))]));
  write(
    path.join(GENERATED, 'kit-urls.ts'),
    `import type { Locale } from '../lib/domain/locales';

/** What a campaign's kit says in each language. */
export const kitUrls: Readonly<Record<Locale, string>> = ${JSON.stringify(kitUrls, null, 2)};
`,
  );
  const riskWords = splitRiskWords();
  const toldUrls = Object.fromEntries(wording.map(({ locale, told }) => [locale, writeData(`told-${locale}`, told)]));
  write(
    path.join(GENERATED, 'data-urls.ts'),
    `import type { Locale } from '../lib/domain/locales';

/** Where the page fetches what it composes letters from. */
export const worldUrl = '${writeData('world', loadBareWorld())}';
/** Other names by which recipients are searched. */
export const otherNamesUrl = '${writeData('other-names', loadOtherNames())}';
/** Where recipients can be reached: of all of them, so that no request tells whom somebody writes to. */
export const contactsUrl = '${writeData('contacts', knownContacts())}';
/** By which words a text is seen to name somebody at risk, in all languages. */
export const riskWordsUrl = '${writeData('people-at-risk', riskWords.common)}';
/** By which words an introduction is judged besides. */
export const introductionWordsUrl = '${writeData('introduction-words', riskWords.introductions)}';
/** Which letter home offers from which state, in each language. */
export const offersUrls: Readonly<Record<Locale, string>> = ${JSON.stringify(offersUrls, null, 2)};
/** How each language names and addresses. */
export const namesWordingUrls: Readonly<Record<Locale, string>> = ${JSON.stringify(namesUrls, null, 2)};
/** Facts, laws, records and sources, as each language tells them. */
export const toldWordingUrls: Readonly<Record<Locale, string>> = ${JSON.stringify(toldUrls, null, 2)};
`,
  );
};

writeTemplates();
writeCatalogue();
write(path.join(ROOT, 'public/facts.json'), `${JSON.stringify(factsFile(), null, 1)}\n`);
// Under a path that stays, for whoever makes drafts or reads the ledger by program.
cpSync(path.join(ROOT, 'schemas'), path.join(ROOT, 'public/schemas'), { recursive: true });
cpSync(path.join(ROOT, 'content/catalogue/icon.svg'), path.join(ROOT, 'public/icon.svg'));
const { writeMaps } = await import('./map/writeMaps');
writeMaps();
const { buildFonts } = await import('./fonts/buildFonts');
await buildFonts();
const { buildWorker } = await import('./pdfWorker');
await buildWorker();
const { buildOutputs } = await import('./outputs');
await buildOutputs();
const { buildScripts } = await import('./scripts');
buildScripts({ purge: process.env.OFFLINE_PURGE === '1' });
