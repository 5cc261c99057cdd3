import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { LOCALES } from '../../lib/domain/locales';
import { asJson, TODO, writeNew } from './writeNew';

/** The language that is translated from. */
const MODEL = 'en';
const TEMPLATES = ['templates/letter', 'templates/letter/kinds', 'templates/letter/records'];

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

/** All that a language owns, in English to begin with; demands come one by one, in any order. Throws where it is there. */
export const newLanguage = (tag: string): readonly string[] => {
  if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$/.test(tag)) throw new Error(`"${tag}" is no BCP 47 tag such as "fa".`);
  const files = readdirSync(`content/${MODEL}`);
  const locale = readJson(`content/${MODEL}/locale.json`);
  const review = Object.fromEntries(Object.keys(locale.review).map((kind) => [kind, { status: 'draft' }]));
  writeNew({
    ...Object.fromEntries(
      files.map((file) => [`content/${tag}/${file}`, readFileSync(`content/${MODEL}/${file}`, 'utf8')]),
    ),
    ...Object.fromEntries(
      TEMPLATES.map((folder) => [`${folder}/${tag}.hbs`, readFileSync(`${folder}/${MODEL}.hbs`, 'utf8')]),
    ),
    [`content/${tag}/locale.json`]: asJson({ ...locale, name: `${TODO} the language's own name`, review }),
  });
  for (const one of [...LOCALES, tag]) {
    const file = `content/${one}/messages.json`;
    const messages = readJson(file);
    messages.languageNames[tag] = `${TODO} what this language calls "${tag}"`;
    writeFileSync(file, asJson(messages));
  }
  return [
    `content/${tag} and ${TEMPLATES.map((folder) => `${folder}/${tag}.hbs`).join(', ')} are written, in English: translate them.`,
    `1. content/${tag}/locale.json first (docs/add-a-locale.md says what each part is), then messages.json, then the letters.`,
    '2. content/catalogue/terms.json: a row of the language under each term.',
    `3. A demand exists in it once templates/demands/<id>/${tag}.json and .hbs are there; begin with one.`,
    '4. npm run check:content names what is left; npm run review -- ' +
      `${tag} shows each sentence beside the English.`,
  ];
};
