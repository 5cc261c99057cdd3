import { describe, expect, it } from 'vitest';
import { LetterDraft } from '../../lib/domain/draft';
import { DRAFT_GROUPS } from '../../lib/domain/fields';
import type { FormValues } from '../../lib/domain/formValues';
import { fieldsIn } from '../../lib/drafts/draftGroups';
import { cleanDraft, emptyForm } from '../../lib/drafts/draftOfForm';
import { fieldsLost, valuesAfter } from '../../lib/drafts/takeDraft';

const TODAY = '2026-11-29';
const THEIRS: LetterDraft = {
  to: 'DE',
  in: 'de',
  personal: 'Their words.',
  name: 'Canary Name',
  email: 'canary@example.org',
  cosigners: 'Their union',
};
const form = (typed: Partial<FormValues> = {}): FormValues => ({ ...emptyForm(TODAY), ...typed });
/** What stands in the form besides what an empty one holds. */
const typedIn = (values: FormValues) =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([key, value]) => value.length > 0 && String(value) !== String(form()[key as keyof FormValues]),
    ),
  );

describe('a draft that somebody else may have made', () => {
  it('has every field in one group, so that nothing is taken unseen', () => {
    const every = Object.fromEntries(Object.keys(LetterDraft.entries).map((key) => [key, 'x'])) as LetterDraft;
    expect(DRAFT_GROUPS.flatMap((group) => fieldsIn(every, group)).toSorted()).toEqual(Object.keys(every).toSorted());
  });

  it.each([
    ['recipient', { to: 'DE', in: 'de' }],
    ['words', { personal: 'Their words.' }],
    ['sender', { name: 'Canary Name', email: 'canary@example.org' }],
    ['lines', { cosigners: 'Their union' }],
  ] as const)('is taken group by group: %s brings nothing of the others', (group, brought) => {
    expect(typedIn(valuesAfter(form(), { draft: THEIRS, group, today: TODAY }))).toEqual(brought);
  });

  it('comes whole where all of it is taken', () => {
    expect(typedIn(valuesAfter(form(), { draft: THEIRS, today: TODAY }))).toEqual(THEIRS);
  });

  it('mixes no two senders: what it leaves empty in a group is emptied, and said before', () => {
    const own = form({ name: 'Layla', address: 'My street 1', reference: 'R 1' });
    const taking = { draft: THEIRS, group: 'sender', today: TODAY } as const;
    expect(fieldsLost(own, taking)).toEqual(['name', 'address']);
    expect(typedIn(valuesAfter(own, taking))).toEqual({
      name: 'Canary Name',
      email: 'canary@example.org',
      reference: 'R 1',
    });
  });

  it('never brings a name back into a letter that is to have none', () => {
    const own = form({ withoutName: 'yes' });
    for (const group of [...DRAFT_GROUPS, undefined])
      expect(valuesAfter(own, { draft: THEIRS, group, today: TODAY }).withoutName).toBe('yes');
    expect(fieldsLost(own, { draft: THEIRS, today: TODAY })).toEqual([]);
  });

  it('goes below own words, or in their place, as the person chooses', () => {
    const own = form({ personal: 'Mine.\n' });
    const taking = { draft: THEIRS, group: 'words', today: TODAY } as const;
    expect(fieldsLost(own, taking)).toEqual(['personal']);
    expect(valuesAfter(own, { ...taking, ownWords: 'keep' }).personal).toBe('Mine.\nTheir words.');
    expect(valuesAfter(own, taking).personal).toBe('Their words.');
  });

  it('costs nothing where the form holds nothing, or the same', () => {
    expect(fieldsLost(form({ in: 'fr' }), { draft: THEIRS, today: TODAY })).toEqual([]);
    expect(fieldsLost(form({ ...THEIRS, also: [] } as Partial<FormValues>), { draft: THEIRS, today: TODAY })).toEqual(
      [],
    );
  });

  it('brings no character that cannot be shown', () => {
    expect(cleanDraft({ name: 'A\u202EB\u{E0041}', also: ['x'] })).toEqual({ name: 'AB', also: ['x'] });
  });
});
