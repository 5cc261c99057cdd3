// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as AppliedLinks from '../../../components/form/client/useAppliedLink';
import { choicesToShare, linkToAll } from '../../../components/form/client/usePrefilledLink';
import { encodePrefilledLink, NO_CHOICES, type PrefilledLink } from '../../../lib/sharing/prefilledLink';
import { doing, openFragment, runHook } from '../../support/dom';
import { earlier } from '../../support/earlierVersion';
import { useEmptyForm } from '../../support/emptyForm';
import { demandOf, TODAY, world } from '../../support/letters';

let hooks: typeof AppliedLinks;
beforeEach(async () => {
  vi.resetModules();
  hooks = await import('../../../components/form/client/useAppliedLink');
  window.history.replaceState(null, '', '/en/write/repatriation/');
});

const fragmentOf = (link: Partial<PrefilledLink>) => encodePrefilledLink({ ...NO_CHOICES, ...link }).fragment;
const SETTING = { world, demand: demandOf('repatriation'), today: TODAY };
const WORDS = 'My brother is missing.';

const start = async (fragment = '') => {
  if (fragment) window.history.replaceState(null, '', `#${fragment}`);
  const { current } = await runHook(() => {
    const form = useEmptyForm();
    return { form, link: hooks.useAppliedLink(form, SETTING) };
  }, undefined);
  return {
    link: () => current().link,
    values: () => current().form.getValues(),
    type: (field: 'name' | 'personal' | 'to', text: string) =>
      doing(() => current().form.setValue(field, text, { shouldDirty: true })),
  };
};

describe('a link that a page is opened with', () => {
  it('fills in its choices, says which, and asks nobody where nothing is written', async () => {
    const { link, values } = await start(
      fragmentOf({
        to: 'DE',
        office: 'head-of-government',
        in: 'fr',
        also: ['displaced-people'],
        kind: 'reply',
        answer: 'security-risk',
      }),
    );
    expect(values()).toMatchObject({
      to: 'DE',
      office: 'head-of-government',
      in: 'fr',
      also: ['displaced-people'],
      kind: 'reply',
      answer: 'security-risk',
    });
    expect(link()).toMatchObject({ read: true, asking: null, offered: null, sealed: null });
    expect(link().opened?.filled).toEqual(['to', 'office', 'also', 'in', 'kind', 'answer']);
  });

  it('lists a group, and passes it on whole for as long as nobody of it is taken out', async () => {
    const { values } = await start(fragmentOf({ group: 'eu' }));
    const { recipients } = values();
    expect(recipients.split('\n').length).toBe(world.groups.eu.length - 1);
    expect(linkToAll(values(), SETTING)).toMatchObject({ to: null, office: null, group: 'eu' });
    const fewer = recipients.split('\n').slice(1).join('\n');
    expect(linkToAll({ ...values(), recipients: fewer }, SETTING).group).toBeUndefined();
    expect(linkToAll({ ...values(), to: 'US' }, SETTING)).toMatchObject({ to: 'US' });
    // Somebody else gets the group as well; of others the first alone, and that is said.
    expect(choicesToShare(values(), SETTING)).toMatchObject({ choices: { group: 'eu' }, firstOnly: false });
    expect(choicesToShare({ ...values(), recipients: fewer }, SETTING).firstOnly).toBe(true);
    expect(choicesToShare({ ...values(), recipients: '' }, SETTING).firstOnly).toBe(false);
    expect(linkToAll({ ...values(), office: 'head-of-government' }, SETTING).group).toBeUndefined();
  });

  it('puts nobody’s words into the form: they are offered, and can be left', async () => {
    const { link, values } = await start(fragmentOf({ to: 'DE', words: WORDS }));
    expect(values().personal).toBe('');
    expect(link().offered).toBe(WORDS);
    await doing(() => link().decide(false));
    expect(link().offered).toBeNull();
    expect(values().personal).toBe('');
  });

  it('has its words put after the person’s own where they take them', async () => {
    const { link, values, type } = await start(fragmentOf({ words: WORDS }));
    await type('personal', 'I am his sister.\n\n');
    await doing(() => link().decide(true));
    expect(values().personal).toBe(`I am his sister.\n${WORDS}`);
    expect(link().offered).toBeNull();
  });

  it('says what of it cannot be used, and fills in the rest', async () => {
    const { link, values } = await start('to=DE&in=xx');
    expect(values()).toMatchObject({ to: 'DE', in: '' });
    expect(link().opened?.notices).toEqual([{ code: 'badLanguage', slots: { value: 'xx' } }]);
  });

  it('with a sealed draft holds it until its passphrase comes, and fills nothing in', async () => {
    const [sealed = ''] = earlier.sealed.flatMap(({ fragment }) => fragment ?? []);
    const { link, values } = await start(sealed);
    const before = values();
    expect(`sealed=${link().sealed}`).toBe(sealed);
    expect(link()).toMatchObject({ opened: null, asking: null });
    await doing(() => link().setSealed(null));
    expect(link().sealed).toBeNull();
    expect(values()).toEqual(before);
  });
});

describe('a link that is opened beside a letter under way', () => {
  it('changes nothing before the person has said so', async () => {
    const { link, values, type } = await start();
    await type('to', 'FR');
    await openFragment(fragmentOf({ to: 'DE', in: 'fr', words: WORDS }));
    expect(values()).toMatchObject({ to: 'FR', in: '' });
    expect(link().asking?.changed).toEqual(['to', 'in']);
    expect(link()).toMatchObject({ opened: null, offered: null });
    expect(window.location.hash).toBe('');

    await doing(() => link().answer(false));
    expect(values()).toMatchObject({ to: 'FR', in: '' });
    expect(link()).toMatchObject({ asking: null, opened: null, offered: null });

    await openFragment(fragmentOf({ to: 'DE', in: 'fr', words: WORDS }));
    await doing(() => link().answer(true));
    expect(values()).toMatchObject({ to: 'DE', in: 'fr', personal: '' });
    expect(link()).toMatchObject({ asking: null, offered: WORDS });
    expect(window.location.hash).toBe(`#${fragmentOf({ to: 'DE', in: 'fr' })}`);
  });

  it('is not asked about where it would change nothing', async () => {
    const { link, type } = await start();
    await type('to', 'DE');
    await openFragment(fragmentOf({ to: 'DE' }));
    expect(link()).toMatchObject({ asking: null, opened: { filled: ['to'] } });
  });

  it('leaves alone what it says nothing of', async () => {
    const { values, type, link } = await start();
    await type('name', 'Layla');
    await openFragment(fragmentOf({ to: 'DE' }));
    await doing(() => link().answer(true));
    expect(values()).toMatchObject({ name: 'Layla', to: 'DE' });
  });

  it('says in the question what is wrong with another of no use, and keeps the question', async () => {
    const { link, type } = await start();
    await type('to', 'FR');
    await openFragment(fragmentOf({ to: 'DE' }));
    await openFragment('to=XX');
    expect(link().asking).toMatchObject({
      changed: ['to'],
      problems: [{ code: 'badRecipient', slots: { value: 'XX' } }],
    });
  });
});
