import { describe, expect, it } from 'vitest';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import { officeFor, resolveRecipient } from '../../lib/compose/resolveRecipient';
import { usableDraft } from '../../lib/compose/usableDraft';
import { LetterDraft } from '../../lib/domain/draft';
import { parseDraftRecord, readDraftRecord, toDraftRecord } from '../../lib/domain/draftRecord';
import { LOCALES } from '../../lib/domain/locales';
import { draftFileText, MAX_FILE_BYTES, readDraftFile } from '../../lib/drafts/draftFileFormat';
import { keyLabel } from '../../lib/form/fieldLabels';
import { fc, runs } from '../support/fuzz';
import { demandOf, TODAY, world } from '../support/letters';

const DRAFT = { to: 'DE', in: 'de', name: 'Layla al-Hassan', also: ['secure-detention'] };
const RECORD = { demand: 'repatriation', draft: DRAFT };
const written = (draft: object, version: unknown = 1) => ({
  format: 'letter-draft',
  version,
  demand: 'repatriation',
  draft,
});
const setting = { demand: 'repatriation', today: TODAY, locale: 'en' as const, world };

describe('a draft outside the form', () => {
  it('reads what it wrote', () => {
    expect(parseDraftRecord(JSON.stringify(toDraftRecord(RECORD)))).toEqual({
      ok: true,
      value: { ...RECORD, unused: [] },
    });
  });

  it('may ask for a signature to what it makes, and says so again', () => {
    const asking = { ...RECORD, cosign: 'hash' };
    expect(readDraftRecord(toDraftRecord(asking))).toEqual({ ok: true, value: { ...asking, unused: [] } });
    expect(readDraftRecord({ ...toDraftRecord(RECORD), cosign: 7 })).toEqual({ ok: false, error: 'notADraft' });
  });

  it('may hold who agreed to sign, and is read without them where they are damaged', () => {
    const agreed = { ...RECORD, agreed: { hash: 'hash', names: ['Amal Union'] } };
    expect(readDraftRecord(toDraftRecord(agreed))).toEqual({ ok: true, value: { ...agreed, unused: [] } });
    for (const wrong of [7, null, 'x', {}, { hash: 'hash' }, { hash: 7, names: [] }, { hash: 'hash', names: [7] }])
      expect(readDraftRecord({ ...toDraftRecord(RECORD), agreed: wrong })).toEqual({
        ok: true,
        value: { ...RECORD, unused: [] },
      });
  });

  it('keeps what can be used and names what cannot', () => {
    const read = readDraftRecord(written({ ...DRAFT, town: 7, email: null, colour: 'red', also: [1] }));
    const { also: _, ...draft } = DRAFT;
    expect(read).toEqual({
      ok: true,
      value: { demand: 'repatriation', draft, unused: ['also', 'town', 'email', 'colour'] },
    });
  });

  it('takes nothing from an object’s own kind', () => {
    const read = parseDraftRecord(
      JSON.stringify(written({})).replace('{}', '{"__proto__":{"name":"x"},"constructor":"y"}'),
    );
    expect(read).toEqual({ ok: true, value: { demand: 'repatriation', draft: {}, unused: [] } });
    expect(read.ok && read.value.draft.name).toBeUndefined();
  });

  it.each([
    ['no JSON', 'hello', 'notADraft'],
    ['cut JSON', JSON.stringify(written(DRAFT)).slice(0, -9), 'notADraft'],
    ['an array', '[]', 'notADraft'],
    ['null', 'null', 'notADraft'],
    ['another format', '{"format":"invoice","version":1,"demand":"x","draft":{}}', 'notADraft'],
    ['a version that is no number', JSON.stringify(written(DRAFT, '1')), 'notADraft'],
    ['a newer version', JSON.stringify(written(DRAFT, 2)), 'newer'],
  ])('refuses %s', (_, text, error) => expect(parseDraftRecord(text)).toEqual({ ok: false, error }));

  it('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (value, draft) => {
        readDraftRecord(value);
        const read = readDraftRecord({ ...written({}), draft });
        if (read.ok) usableDraft(read.value.draft, setting);
      }),
      runs(1000),
    );
  });
});

describe('a draft that comes into the form', () => {
  it('loses what no control could show, and says which', () => {
    const { draft, unused } = usableDraft(
      { ...DRAFT, to: 'ZZ', office: 'king', in: 'xx', country: 'QQ', layout: 'a9', also: ['war'], date: '1999-01-01' },
      setting,
    );
    expect(draft).toEqual({ name: DRAFT.name });
    expect(unused.toSorted()).toEqual(['also', 'country', 'date', 'in', 'layout', 'to']);
  });

  it('loses a recipient that cannot act on the demand', () => {
    const { draft, unused } = usableDraft({ to: 'icc_otp', name: 'A' }, { ...setting, demand: 'displaced-people' });
    expect([draft, unused]).toEqual([{ name: 'A' }, ['to']]);
  });

  it.each(world.demands.map(({ id }) => id))(
    'holds an office as the form lists it, whatever its name: %s',
    (demand) => {
      for (const { iso2: to } of world.states) {
        const recipient = resolveRecipient(to, demandOf(demand), world, TODAY);
        if (!recipient || recipient.roles.length === 0) continue;
        // The usual one, one that some states have under a second name, and any other.
        for (const office of [recipient.defaultOffice, 'head-of-government', recipient.offices.at(-1)]) {
          const meant = officeFor(recipient, office ?? '', world);
          if (!office || !meant) continue;
          const { draft, unused } = usableDraft({ to, office }, { ...setting, demand });
          const listed = meant === recipient.defaultOffice ? undefined : meant;
          expect([draft.office, unused], `${to} ${office}`).toEqual([listed, []]);
        }
      }
    },
  );

  it('keeps text that is too long: the person shortens it', () => {
    const personal = 'a'.repeat(5000);
    expect(usableDraft({ personal }, setting)).toEqual({ draft: { personal }, unused: [] });
  });

  it('hides no line behind the end of a one-line field', () => {
    expect(usableDraft({ name: 'Layla\nMinister of War', address: 'A\nB' }, setting).draft).toEqual({
      name: 'Layla Minister of War',
      address: 'A\nB',
    });
  });
});

describe('a draft file', () => {
  it('tells nothing but the draft', async () => {
    const text = draftFileText(RECORD) ?? '';
    expect(JSON.parse(text)).toEqual({ format: 'letter-draft', version: 1, ...RECORD });
    expect(await readDraftFile(new Blob([text]))).toEqual({ ok: true, value: { record: { ...RECORD, unused: [] } } });
  });

  it.each(['record', 'sealed'])('opens when an editor began it with a byte order mark: %s', async (kind) => {
    const text = draftFileText(kind === 'sealed' ? { sealed: 'AQA' } : RECORD) ?? '';
    // A browser takes the mark away itself; whoever reads the file otherwise does not.
    const file = { size: text.length, text: async () => `\uFEFF${text}` };
    expect(await readDraftFile(file)).toMatchObject({ ok: true });
    expect(await readDraftFile(new Blob([`\uFEFF${text}`]))).toMatchObject({ ok: true });
  });

  it('in UTF-16 is said to be no draft, and changes nothing', async () => {
    const file = new Blob([Buffer.from(`\uFEFF${draftFileText(RECORD)}`, 'utf16le')]);
    expect(await readDraftFile(file)).toEqual({ ok: false, error: 'notADraft' });
  });

  it('may be sealed', async () => {
    const text = draftFileText({ sealed: 'AQA' }) ?? '';
    expect(await readDraftFile(new Blob([text]))).toEqual({ ok: true, value: { sealed: 'AQA' } });
  });

  it('is neither written nor read past its limit', async () => {
    expect(draftFileText({ ...RECORD, draft: { personal: 'a'.repeat(MAX_FILE_BYTES) } })).toBeNull();
    const huge = { size: MAX_FILE_BYTES + 1, text: () => Promise.reject(new Error('was read')) };
    expect(await readDraftFile(huge)).toEqual({ ok: false, error: 'tooLarge' });
  });

  it('that cannot be read is no draft', async () => {
    const gone = { size: 10, text: () => Promise.reject(new DOMException('gone', 'NotReadableError')) };
    expect(await readDraftFile(gone)).toEqual({ ok: false, error: 'notADraft' });
  });
});

describe('the name of a field', () => {
  it.each(LOCALES)('is known for every key of a draft: %s', (locale) => {
    const messages = loadMessages(locale).write;
    for (const key of Object.keys(LetterDraft.entries)) {
      expect(keyLabel(key, messages)).not.toMatch(/^$|^[a-z]+[A-Z]?[a-z]*$/);
    }
  });

  it('is harmless for any other', () => {
    const messages = loadMessages('en').write;
    expect(keyLabel('<img src=x>\u202Egpj', messages)).toBe('□img src□x□□gpj');
    expect(keyLabel('a'.repeat(500), messages)).toHaveLength(40);
  });
});
