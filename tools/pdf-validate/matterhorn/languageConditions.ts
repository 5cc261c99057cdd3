import { type Condition, condition, when } from './condition';
import { annotationsIn, hasLanguage, type PdfFile, paintedIn } from './pdfFile';
import { keysOf, textIn } from './pdfObjects';
import type { Element } from './structureModel';
import { nodesOf } from './xmp';

const languageOf = (element: Element | null): string | null =>
  element ? textIn(element.dict, 'Lang') || languageOf(element.parent) : null;

/** ISO 32000-1, 14.9.2.2: what a language tag may look like (RFC 3066). */
const TAG = /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/;

const unspoken = (file: PdfFile): string[] => {
  const owner = new Map(file.elements.flatMap((element) => element.content.map((id) => [id, element] as const)));
  return paintedIn(file).flatMap(({ page, painted: { font, marks } }) => {
    if (font === null || marks.some(({ lang, tag }) => lang || tag === 'Artifact')) return [];
    const id = marks.find(({ mcid }) => mcid !== null)?.mcid;
    return languageOf(owner.get(`${page.ref}:${id}`) ?? null) ? [] : [`page ${page.ref}`];
  });
};

/** Checkpoint 11 (declared natural language). A language of the file as a whole settles all of them. */
export const LANGUAGE_CONDITIONS: readonly Condition[] = [
  condition(
    '11-001',
    {
      rule: 'The language of all text is known',
      lookedAt: 'catalog, elements, spans',
      brokenBy: ['text in no language'],
    },
    (file) => (hasLanguage(file) ? [] : unspoken(file)),
  ),
  condition(
    '11-002',
    {
      rule: 'and that of texts in the place of pictures',
      lookedAt: 'catalog, elements',
      brokenBy: ['alternative text in no language'],
    },
    (file) =>
      hasLanguage(file)
        ? []
        : file.elements
            .filter(
              (element) => ['Alt', 'ActualText', 'E'].some((key) => textIn(element.dict, key)) && !languageOf(element),
            )
            .map(({ type }) => type),
  ),
  condition(
    '11-003',
    {
      rule: 'and that of bookmarks, where many letters are one file',
      lookedAt: 'catalog',
      brokenBy: ['bookmarks in no language'],
    },
    (file) => when(!hasLanguage(file) && keysOf(file.catalog).includes('Outlines'), 'bookmarks'),
  ),
  condition(
    '11-004',
    {
      rule: 'and that of descriptions of links',
      lookedAt: 'catalog, annotations',
      brokenBy: ['a description in no language'],
    },
    (file) =>
      hasLanguage(file)
        ? []
        : annotationsIn(file)
            .filter(({ dict }) => textIn(dict, 'Contents') && !textIn(dict, 'Lang'))
            .map(({ ref }) => `annotation ${ref}`),
  ),
  condition(
    '11-006',
    { rule: 'and that of the title', lookedAt: 'catalog, packet', brokenBy: ['a title in no language'] },
    (file) => {
      const titles = file.xmp ? nodesOf(file.xmp, 'rdf:li') : [];
      const unsaid = titles.some(({ attributes }) => attributes['xml:lang'] === 'x-default');
      return when(!hasLanguage(file) && unsaid, 'title in no language');
    },
  ),
  condition(
    'ISO 19005-2, 6.7.4',
    {
      rule: 'Languages are given as tags',
      lookedAt: 'catalog, elements, spans',
      brokenBy: ['a language that is none'],
    },
    ({ catalog, elements, pages }) => {
      const tags = [
        textIn(catalog, 'Lang'),
        ...elements.map(({ dict }) => textIn(dict, 'Lang')),
        ...pages.flatMap(({ content }) => content.marks.map((marks) => marks.at(-1)?.lang ?? null)),
      ];
      return tags.filter((tag) => tag !== null && !TAG.test(tag)).map((tag) => `"${tag}" is no language tag`);
    },
  ),
];
