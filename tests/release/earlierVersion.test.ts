import { describe, expect, it } from 'vitest';
import { usableDraft } from '../../lib/compose/usableDraft';
import { type DraftKey, LetterDraft } from '../../lib/domain/draft';
import type { ReadRecord } from '../../lib/domain/draftRecord';
import { DRAFT_GROUPS } from '../../lib/domain/fields';
import type { FormValues } from '../../lib/domain/formValues';
import type { Locale } from '../../lib/domain/locales';
import { orThrow } from '../../lib/domain/result';
import { draftFileText, readDraftFile } from '../../lib/drafts/draftFileFormat';
import { cleanDraft, draftOfForm, emptyForm, valuesOf } from '../../lib/drafts/draftOfForm';
import { deleteExpired, keepDraft, keyOf, readSavedDraft } from '../../lib/drafts/savedDrafts';
import { valuesAfter } from '../../lib/drafts/takeDraft';
import { COMPLETE_MARK, readCopyName } from '../../lib/offline/offlineFiles';
import { checkEncrypted, decryptDraft } from '../../lib/sharing/encryptedDraft';
import { readLink } from '../../lib/sharing/linkReading';
import { linkUse } from '../../lib/sharing/linkUse';
import { encodePrefilledLink, WORDS } from '../../lib/sharing/prefilledLink';
import { parseForm } from '../../server/noscript/parseForm';
import { optionOf, parseArguments } from '../../tools/cli/parseArguments';
import { EARLIER_TODAY, type EarlierFile, type EarlierLink, earlier } from '../support/earlierVersion';
import { demandOf, world } from '../support/letters';
import { MemoryStorage } from '../support/memoryStorage';

const today = EARLIER_TODAY;
const demandIn = (page: string): string => page.split('/').at(-2) ?? '';
const holding = (values: FormValues) => ({ getValues: () => values }) as Parameters<typeof draftOfForm>[0];

/** A draft as the page makes it fit for its form. */
const fitted = ({ demand, draft }: ReadRecord, locale: Locale = 'en') =>
  usableDraft(cleanDraft(draft), { demand, locale, today, world });

/** That what was opened can be used as it was then, at once or group by group. */
const expectForm = (
  record: ReadRecord,
  { form = record.draft, unused = [] }: { readonly form?: LetterDraft; readonly unused?: readonly string[] },
  locale?: Locale,
): void => {
  const usable = fitted(record, locale);
  const values = valuesOf(form, today);
  const grouped = DRAFT_GROUPS.reduce(
    (before, group) => valuesAfter(before, { draft: usable.draft, group, today }),
    emptyForm(today),
  );
  expect(valuesAfter(emptyForm(today), { draft: usable.draft, today })).toEqual(values);
  expect(grouped).toEqual(values);
  expect(usable.unused).toEqual(unused);
};

/** Recipients whose usual office, or an office by a second name, that version left without an entry in its list. */
const isOfficeUnlisted = ({ reads }: EarlierFile): boolean =>
  ['DE foreign-minister', 'LV pr-un', 'US head-of-government'].includes(`${reads.draft.to} ${reads.draft.office}`);

/** What that version let stand in its form, and this one shows as the letter would print it. */
const isCleaned = ({ reads }: EarlierFile): boolean => reads.draft.name !== cleanDraft(reads.draft).name;

const recordOf = async (text: string): Promise<ReadRecord> => {
  const content = orThrow(await readDraftFile(new Blob([text])));
  if (!('record' in content)) throw new Error('This file is sealed.');
  return content.record;
};

describe('a prefilled link of 317d81a', () => {
  const ofLink = ({ page, fragment }: EarlierLink) => {
    const incoming = readLink(fragment, world, WORDS);
    return { incoming, use: linkUse(incoming, { world, demand: demandOf(demandIn(page)), today }) };
  };

  it.each(earlier.links)('is read as it was there: $page#$fragment', (link) => {
    expect(ofLink(link).incoming).toEqual({ ...link.reads, sealed: null });
  });

  it.each(earlier.links)('fills in what it filled in there: $page#$fragment', (link) => {
    const { values, used } = ofLink(link).use;
    const after = { ...emptyForm(today), ...values, personal: used.words ?? '' };
    expect(draftOfForm(holding(after), today)).toEqual(link.form);
  });

  it('of every kind is among these', () => {
    const keys = earlier.links.flatMap(({ fragment }) => [...new URLSearchParams(fragment).keys()]);
    expect(new Set(keys)).toEqual(new Set(['c', 'to', 'in', 'also', 'kind', 'answer', 'w']));
    expect(new Set(earlier.links.map(({ page }) => page.split('/')[1]))).toEqual(new Set(earlier.names.locales));
    expect(new Set(earlier.links.map(({ page }) => demandIn(page)))).toEqual(new Set(earlier.names.demands));
  });
});

/** Fields of today that 317d81a did not know. */
const ADDED_SINCE: readonly string[] = ['emphasis', 'recipients'];

describe('a draft file of 317d81a', () => {
  it.each(earlier.drafts)('is read as it was there: $reads', async ({ file, reads }) => {
    expect(await recordOf(file)).toEqual(reads);
  });

  const asThere = earlier.drafts.filter((file) => !isCleaned(file) && !isOfficeUnlisted(file));
  it.each(asThere)('comes into the form as it did there: $reads', (file) => {
    expectForm(file.reads, file, file.locale);
  });

  it('comes into the form cleaned of what no letter prints', () => {
    const cleaned = earlier.drafts.filter(isCleaned);
    expect(cleaned.map(({ reads }) => fitted(reads).draft)).toEqual([
      { name: 'Café Layla', personal: 'ا\u200Cب 👩‍👧 "quoted" \\ {"a":1} <b>abc</b>\nsecond line', town: '' },
    ]);
  });

  it('comes into the form with the name that its list of offices has', () => {
    const unlisted = earlier.drafts.filter(isOfficeUnlisted);
    expect(unlisted.map(({ reads }) => fitted(reads).draft)).toEqual([
      { to: 'DE' },
      { to: 'US', office: 'head-of-state' },
      { to: 'LV' },
    ]);
  });

  it('of every key is among these', () => {
    const keys = earlier.drafts.flatMap(({ reads }) => Object.keys(reads.draft));
    const today = Object.keys(LetterDraft.entries).filter((key) => !ADDED_SINCE.includes(key));
    expect(new Set(keys)).toEqual(new Set(today));
  });
});

describe('a sealed draft of 317d81a', () => {
  it.each(earlier.sealed)('opens with its passphrase: $passphrase', async ({ passphrase, fragment, file, reads }) => {
    const read =
      fragment === undefined ? orThrow(await readDraftFile(new Blob([file ?? '']))) : readLink(fragment, world, WORDS);
    expect('notices' in read ? read.notices : []).toEqual([]);
    const sealed = 'sealed' in read ? read.sealed : null;
    expect(await decryptDraft(sealed ?? '', passphrase)).toEqual({ ok: true, value: reads });
    expectForm(reads, {});
  });
});

describe('a sealed draft of every size of 317d81a', () => {
  it('has the length it had, of which its beginning tells', () => {
    const { sealedSizes } = earlier.names;
    expect(sealedSizes.map(({ head }) => checkEncrypted(head))).toEqual(sealedSizes.map(({ reads }) => reads));
  });
});

describe('a draft that 317d81a kept on the device', () => {
  const storage = new MemoryStorage();
  for (const { key, text } of earlier.kept) storage.setItem(key, text);

  it('is there for every demand, and goes no sooner than it said', () => {
    expect(earlier.kept.map(({ key }) => key)).toEqual(earlier.names.demands.map(keyOf));
    const almost = new Date(Date.parse(`${today}T14:02:11Z`) + 30 * 86_400_000);
    expect(deleteExpired(storage, 'repatriation', almost)).toBe(0);
  });

  it.each(earlier.kept)('is found, and comes into the form as it did there: $key', ({ reads, ...entry }) => {
    const { kept, ...record } = reads;
    const found = readSavedDraft(storage, record.demand, new Date(kept));
    expect(found).toEqual({ ok: true, value: { ...record, kept: new Date(kept) } });
    expectForm(record, entry);
  });
});

describe('a name that 317d81a put into links, drafts and storages', () => {
  const { demands, states, institutions, offices, locales } = earlier.names;

  it('of a demand, a recipient or a language is still one', () => {
    const linked = (fragment: string) => readLink(fragment, world, WORDS);
    for (const [key, ids] of [
      ['to', [...states, ...institutions, 'other']],
      ['in', locales],
    ] as const)
      expect(ids.filter((id) => linked(`${key}=${id}`).link[key] !== id)).toEqual([]);
    expect(demands.filter((id) => linked(`also=${id}`).link.also[0] !== id)).toEqual([]);
  });

  it.each(Object.entries(offices))('of an office is still one of the states that have it: %s', (office, having) => {
    const lost = having
      .split(' ')
      .filter((state) => readLink(`to=${state}.${office}`, world, WORDS).link.office !== office);
    expect(lost).toEqual([]);
  });

  it('of an offline copy is still one', () => {
    const { copies, copyMark } = earlier.names;
    expect(copies.map(({ name }) => readCopyName(name))).toEqual(copies.map(({ reads }) => reads));
    expect(COMPLETE_MARK).toBe(copyMark);
  });

  it('of an option of the command line is still one', () => {
    const { argv, reads } = earlier.names.command;
    const args = orThrow(parseArguments(argv));
    if (args.asked !== 'letters') throw new Error(args.asked);
    const { demand, draftFile, out, oneFile, fields } = args;
    const options = Object.fromEntries(
      Object.entries(fields).map(([field, value]) => [optionOf(field as DraftKey), value]),
    );
    expect({ demand, draft: draftFile, out, 'one-file': oneFile, ...options }).toMatchObject(reads);
  });

  it('of a field of the form without script is still one', () => {
    const { body, reads } = earlier.names.plainForm;
    expect(parseForm(Buffer.from(body))).toMatchObject(reads);
  });
});

describe('what is written today, also for copies of the site saved then', () => {
  it('is the same draft file, byte for byte', () => {
    for (const { file, reads } of earlier.drafts) expect(draftFileText(reads)).toBe(file);
  });

  it('is the same kept draft', () => {
    const storage = new MemoryStorage();
    for (const { reads } of earlier.kept)
      keepDraft(storage, { demand: reads.demand, draft: reads.draft }, new Date(reads.kept));
    expect([...storage.items]).toEqual(earlier.kept.map(({ key, text }) => [key, text]));
  });

  it('is the same link', () => {
    const made = earlier.links.filter(({ fragment, reads }) => fragment.startsWith('c=') && reads.notices.length === 0);
    expect(made.map(({ reads }) => encodePrefilledLink(reads.link).fragment)).toEqual(
      made.map(({ fragment }) => fragment),
    );
  });
});
