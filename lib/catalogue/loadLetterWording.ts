import * as v from 'valibot';
import { Act } from '../domain/act';
import { AddressForms, type BareAddressForms, InstitutionWording } from '../domain/addressForm';
import { ADDRESS_SLOT, type LetterWording } from '../domain/catalogue';
import { Fact, FactWording, Source } from '../domain/fact';
import { LetterLabels } from '../domain/letterLabels';
import { type Groups, LocaleFile, type LocaleProfile, type Review, type WordingKind } from '../domain/locale';
import type { Locale } from '../domain/locales';
import { StateNames } from '../domain/recipient';
import {
  isForLetters,
  loadRecordWording,
  loadStateRecords,
  recordSentence,
  sectionOf,
  voteSentence,
  votesForLetters,
} from './loadStateRecords';
import { readContent } from './readContent';
import { loadTemplate } from './readTemplate';

export const loadFacts = (): Fact[] => readContent('content/catalogue/facts.json', v.array(Fact));
export const loadSources = (): Source[] => readContent('content/catalogue/sources.json', v.array(Source));
export const loadFactWording = (locale: Locale): Record<string, FactWording> =>
  readContent(`content/${locale}/facts.json`, v.record(v.string(), FactWording));

/** Facts that a language has words for: one may be told in some languages only. */
export const loadFactsIn = (locale: Locale): Fact[] => {
  const worded = loadFactWording(locale);
  return loadFacts()
    .filter(({ id }) => worded[id])
    .map((fact) => ({ ...fact, conflictsWith: fact.conflictsWith.filter((id) => worded[id]) }));
};

export const loadActs = (): Act[] => readContent('content/catalogue/acts.json', v.array(Act));

const Texts = v.record(v.string(), v.string());

/** Who says what, by the key that a fact's `attribution` names. */
export const loadAttributions = (locale: Locale): Record<string, string> =>
  readContent(`content/${locale}/attributions.json`, Texts);

/** Publishers in the language's own words, where it has any; by the id of the source. */
const loadPublishers = (locale: Locale): Record<string, string> => readContent(`content/${locale}/sources.json`, Texts);

/** All sources, their publishers as pages in this language name them. */
export const loadSourcesIn = (locale: Locale): Source[] => {
  const publishers = loadPublishers(locale);
  return loadSources().map((source) => ({ ...source, publisher: publishers[source.id] ?? source.publisher }));
};

const loadLocaleFile = (locale: Locale) => readContent(`content/${locale}/locale.json`, LocaleFile);

export const loadLargeNumbers = (locale: Locale): readonly string[] => loadLocaleFile(locale).largeNumbers;

export const loadGroups = (locale: Locale): Groups => loadLocaleFile(locale).groups;

export const loadReview = (locale: Locale): Readonly<Record<WordingKind, Review>> => loadLocaleFile(locale).review;

/** Whether any of a language's wording is a draft that no native reader has reviewed. */
export const isDraft = (locale: Locale): boolean =>
  Object.values(loadReview(locale)).some(({ status }) => status === 'draft');

export const loadProfile = (locale: Locale): LocaleProfile => {
  const { largeNumbers: _, review: _review, groups: _groups, ...profile } = loadLocaleFile(locale);
  return profile;
};

export const loadStateNames = (locale: Locale): Record<string, StateNames> =>
  readContent(`content/${locale}/states.json`, v.record(v.string(), StateNames));

/** How sure a rule is and where it comes from concerns those who mend it, not the phone that uses it. */
export const withoutGrounds = <Rule extends { readonly confidence: unknown; readonly basis: string }>({
  confidence: _,
  basis: _basis,
  ...rule
}: Rule) => rule;

export const loadAddressForms = (locale: Locale): BareAddressForms => {
  const { officeNames, offices } = readContent(`content/${locale}/address-forms.json`, AddressForms);
  const rules = Object.entries(offices).map(([office, all]) => [office, all?.map(withoutGrounds)]);
  return { officeNames, offices: Object.fromEntries(rules) };
};

/** What letters in one language say of the records and votes they may tell. */
const recordSentences = (locale: Locale, wording: LetterWording): LetterWording['records'] => {
  const template = loadTemplate(`templates/letter/records/${locale}.hbs`);
  const { profile } = wording;
  const language = {
    locale,
    wording: loadRecordWording(locale),
    profile,
    groups: loadGroups(locale),
    attributions: loadAttributions(locale),
  };
  // A language that lacks a sentence still loads, so that the check can say which.
  const isWritten = (section: string): boolean => template.some(({ name }) => name === section);
  return Object.fromEntries([
    ...loadStateRecords()
      .filter(isForLetters)
      .filter((record) => isWritten(sectionOf(record, template)))
      .map((record) => [record.id, recordSentence(record, template, language, wording)] as const),
    ...votesForLetters()
      .filter(({ id }) => isWritten(id))
      .map((vote) => [vote.id, voteSentence(vote, template, language, wording)] as const),
  ]);
};

/** With name, note and footnote, which pages show and no letter needs. */
export const loadInstitutions = (locale: Locale): Record<string, InstitutionWording> =>
  readContent(`content/${locale}/institutions.json`, v.record(v.string(), InstitutionWording));

/** By id of institution: what a mark at its name refers to. */
export const loadFootnotes = (locale: Locale): Record<string, string> =>
  Object.fromEntries(
    Object.entries(loadInstitutions(locale)).flatMap(([id, { footnote }]) => (footnote ? [[id, footnote]] : [])),
  );

/** All that a letter in one language needs besides its templates. */
export const loadLetterWording = (locale: Locale): LetterWording => {
  const facts = loadFactsIn(locale);
  const phrases = loadFactWording(locale);
  const acts = loadActs().map(({ fact }) => fact);
  const publishers = loadPublishers(locale);
  const cited = new Set([
    ...facts.flatMap(({ source, alsoSources }) => [source, ...alsoSources]),
    ...loadStateRecords().flatMap((record) => (isForLetters(record) ? [record.source] : [])),
    ...votesForLetters().map(({ source }) => source),
  ]);
  const wording = {
    locale,
    profile: loadProfile(locale),
    labels: readContent(`content/${locale}/letter-labels.json`, LetterLabels),
    states: loadStateNames(locale),
    institutions: Object.fromEntries(
      Object.entries(loadInstitutions(locale)).map(([id, { name, forms }]) => [id, { name, forms }]),
    ),
    addressForms: loadAddressForms(locale),
    facts: Object.fromEntries(
      facts.map(({ id, source, alsoSources }) => [
        id,
        {
          source,
          alsoSources,
          phrase: phrases[id]?.phrase ?? '',
          ...(acts.includes(id) && { statement: phrases[id]?.statement ?? '' }),
        },
      ]),
    ),
    law: readContent(`content/${locale}/law.json`, Texts),
    records: {},
    sources: Object.fromEntries(
      loadSources()
        .filter(({ id }) => cited.has(id))
        .map(({ id, publisher, title, titleInferred, titleLanguage, date, address, url }) => [
          id,
          {
            publisher: publishers[id] ?? publisher,
            // A title that nobody has seen is not quoted: the address says as much.
            title: titleInferred ? null : title,
            ...(titleLanguage && { titleLanguage }),
            date,
            address,
            url: address && url ? url.replace(address, ADDRESS_SLOT) : url,
          },
        ]),
    ),
  };
  return { ...wording, records: recordSentences(locale, wording) };
};
