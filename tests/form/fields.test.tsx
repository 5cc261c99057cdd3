// @vitest-environment happy-dom
// @vitest-environment-options { "settings": { "handleDisabledFileLoadingAsSuccess": true } }
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeCanaries } from '../../audits/forensics/canaries';
import { hostileRequest } from '../../audits/hostileRequests';
import { randomFrom } from '../../audits/random';
import { formStore } from '../../components/form/client/formStore';
import { LetterForm } from '../../components/form/client/LetterForm';
import { NoScriptFormPage } from '../../components/form/noscript/NoScriptFormPage';
import { completeDraft } from '../../lib/compose/completeDraft';
import type { LetterDraft } from '../../lib/domain/draft';
import { type DraftKey, FIELD_ORDER, fieldsWhere, rowOf, TEXT_FIELDS } from '../../lib/domain/fields';
import { emptyValues } from '../../lib/domain/formValues';
import { LOCALES, type Locale } from '../../lib/domain/locales';
import { valuesOf } from '../../lib/drafts/draftOfForm';
import { errorTexts, type FieldTexts } from '../../lib/form/draftErrors';
import { textAt, wordsAt } from '../../lib/form/fieldLabels';
import { draftValue } from '../../lib/form/fieldOptions';
import { HELP, optionOf } from '../../tools/cli/parseArguments';
import { doing, mount, until } from '../support/dom';
import { demandOf, TODAY, world } from '../support/letters';
import { serveSiteData } from '../support/siteData';
import { catalogue, noScriptPage, writePage } from '../support/writePage';
import { WRONG_DRAFTS } from '../support/wrongDrafts';

const noScriptForm = (locale: Locale, draft: LetterDraft, errors: FieldTexts = {}): Document => {
  const page = noScriptPage(locale);
  const values = valuesOf(draft, TODAY);
  const markup = renderToStaticMarkup(
    <NoScriptFormPage
      page={page}
      contacts={catalogue.contacts}
      offered={catalogue.recipients(page, TODAY)}
      world={catalogue.world(locale)}
      style="/styles/letters.css"
      values={values}
      errors={errors}
      today={TODAY}
      date={TODAY}
      recipient={catalogue.recipient(page, values, TODAY)}
      answer={{}}
    />,
  );
  return new DOMParser().parseFromString(markup, 'text/html');
};

describe.each(LOCALES)('the words of every field in %s', (locale) => {
  const page = writePage(locale);
  it('are there: label, hint, none, and one for each that can be chosen', () => {
    for (const field of FIELD_ORDER) {
      const row = rowOf(field);
      const paths = [row.label, row.hint, 'none' in row ? row.none : undefined].filter((path) => path !== undefined);
      for (const path of paths) expect(textAt(page.messages, path), `${field}: ${path}`).toMatch(/\S/);
      if (!('options' in row) || typeof row.options === 'string') continue;
      const words = wordsAt(page.messages, row.words ?? '');
      for (const option of row.options) {
        expect(words[option], `${field}: ${option}`).toMatch(/\S/);
        const draft = { [field]: row.type === 'several' ? [option] : option };
        expect(draftValue(field, draft, page, world)).toBe(words[option]);
      }
    }
  });

  it('say by name who else a draft writes to', () => {
    const [first, second] = draftValue(
      'recipients',
      { recipients: 'FR\nLV.pr-un|Zoé|1 Street|New York' },
      page,
      world,
    ).split('\n');
    const latvia = world.states.find(({ iso2 }) => iso2 === 'LV')?.name;
    expect(first).toBe(world.states.find(({ iso2 }) => iso2 === 'FR')?.name);
    expect(second).toBe([latvia, page.officeNames['pr-un'], 'Zoé', '1 Street', 'New York'].join(', '));
  });
});

const nameOf = (control: Element) => control.getAttribute('name') ?? '';
const textOf = (node: Element | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** What a person finds at a field. */
const found = (document: Document, field: DraftKey) => {
  const control = document.getElementById(field);
  const label = control?.matches('fieldset')
    ? control.querySelector(':scope > legend')
    : (document.querySelector(`label[for="${field}"]`) ?? control?.closest('label'));
  const options = [...(control?.querySelectorAll('option, label') ?? [])].map(textOf);
  // In small type a box is explained, which may tell of drafts: there are none without script.
  const words = label?.cloneNode(true) as Element | undefined;
  for (const small of words?.querySelectorAll('small') ?? []) small.remove();
  return { label: textOf(words), hint: textOf(document.getElementById(`${field}-hint`)), options };
};
const DRAFT_NAMES: ReadonlySet<string> = new Set(FIELD_ORDER);
/** The fields that a form has, in the order in which they stand. */
const fieldsIn = (document: Document): string[] => [
  ...new Set(
    [...document.querySelectorAll('form :is(input, select, textarea)')]
      .map(nameOf)
      .filter((name) => DRAFT_NAMES.has(name)),
  ),
];

describe('both forms', () => {
  beforeEach(() => {
    serveSiteData();
    formStore().form.reset(emptyValues);
    return () => void vi.unstubAllGlobals();
  });

  /** A draft with which all fields are asked for, in another language than the page's. */
  const DRAFT: LetterDraft = {
    to: 'DE',
    kind: 'reply',
    answer: 'security-risk',
    recipientAddress: 'Street 1',
    date: TODAY,
  };
  /** Without script the kind may be chosen after it, so it is asked there all the same. */
  const NOT_IN_REPLIES: readonly DraftKey[] = ['emphasis'];
  /** Fields whose hint or options say something that only one of the forms can know, or do. */
  const OWN_HINT: readonly DraftKey[] = ['to', 'office', 'answer', 'answerDate', 'earlierDate'];

  it.each(LOCALES)('have the same fields in the same order, with the same words, in %s', async (locale) => {
    const draft: LetterDraft = { ...DRAFT, in: locale === 'fr' ? 'de' : 'fr' };
    await mount(<LetterForm {...writePage(locale)} />);
    await until(() => document.querySelector('form > fieldset')?.matches(':not(:disabled)') ?? false);
    await doing(() => formStore().form.reset(valuesOf(draft, TODAY), { keepDefaultValues: true }));
    const plain = noScriptForm(locale, draft);
    const scriptOnly = fieldsWhere((row) => row.scriptOnly !== undefined);
    // It comes when it is asked for, behind a button that stands in its place.
    expect(document.querySelector('button#recipients')).not.toBeNull();
    expect(fieldsIn(document)).toEqual(
      FIELD_ORDER.filter((field) => field !== 'recipients' && !NOT_IN_REPLIES.includes(field)),
    );
    expect(fieldsIn(plain)).toEqual(FIELD_ORDER.filter((field) => !scriptOnly.includes(field)));
    for (const field of FIELD_ORDER.filter((one) => ![...scriptOnly, ...NOT_IN_REPLIES].includes(one))) {
      const { label, hint, options } = found(plain, field);
      const client = found(document, field);
      expect(label, field).toMatch(/\S/);
      // In a reply it can be left empty, in a reminder it cannot.
      if (field === 'earlierDate') expect(client.label).toContain(label);
      else expect(client.label, field).toBe(label);
      if (OWN_HINT.includes(field)) continue;
      expect(client.hint, field).toBe(hint);
      expect(client.options, field).toEqual(options);
    }
  });
});

describe('the form without JavaScript', () => {
  it.each(WRONG_DRAFTS)('says what is wrong at the control that it leads to, %s: %j', (_, draft) => {
    const page = writePage('en');
    const setting = { demand: 'repatriation', today: TODAY, locale: 'en', world } as const;
    const checked = completeDraft(draft, setting);
    if (checked.ok) throw new Error('Nothing is wrong with it.');
    const errors = errorTexts(checked.error, page);
    // What the form does not ask for nobody can have filled in.
    for (const field of fieldsWhere((row) => row.scriptOnly !== undefined)) delete errors[field];
    const form = noScriptForm('en', draft, errors);
    const links = [...form.querySelectorAll('[aria-labelledby="error-summary-title"] a')];
    expect(links.map(textOf)).toEqual(FIELD_ORDER.flatMap((field) => errors[field]?.replace(/\s+/g, ' ') ?? []));
    for (const link of links) {
      const id = link.getAttribute('href')?.slice(1) ?? '';
      const control = form.getElementById(id);
      expect(control?.matches('input:not([type=hidden]), select, textarea, [tabindex="-1"]'), id).toBe(true);
      expect(control?.closest('details:not([open])'), id).toBeNull();
      expect(textOf(form.getElementById(`${id}-error`))).toBe(textOf(link));
      expect(control?.getAttribute('aria-describedby')).toContain(`${id}-error`);
    }
  });
});

it('each thing that can be wrong is so in a draft of its own', () => {
  const setting = { demand: demandOf('repatriation').id, today: TODAY, locale: 'en', world } as const;
  for (const [code, draft] of WRONG_DRAFTS) {
    const checked = completeDraft(draft, setting);
    const codes = checked.ok ? [] : checked.error.map((error) => error.code);
    expect(codes, JSON.stringify(draft).slice(0, 200)).toContain(code === 'any' ? 'characterTooLong' : code);
  }
});

it('the command line has an option of its own for each field, and names it in its help', () => {
  const options = [...FIELD_ORDER.map(optionOf), 'demand', 'draft', 'out', 'one-file', 'list', 'help'];
  expect(options.filter((option, index) => options.indexOf(option) < index)).toEqual([]);
  for (const field of FIELD_ORDER) expect(HELP).toMatch(new RegExp(`^  --${optionOf(field)} \\S`, 'm'));
});

it('those who attack the server, and those who look for what was typed, know every field', () => {
  const random = randomFrom(1);
  const bodies = Array.from({ length: 2000 }, () => hostileRequest(random).pieces.map(String).join(''));
  const names = new Set(bodies.flatMap((body) => [...body.matchAll(/[&\n]([a-zA-Z]+)=/g)].map(([, name]) => name)));
  expect(FIELD_ORDER.filter((field) => !names.has(field))).toEqual([]);
  expect(Object.keys(makeCanaries(random)).sort()).toEqual([...TEXT_FIELDS, 'search'].sort());
});
