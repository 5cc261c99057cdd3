import { describe, expect, it } from 'vitest';
import { type Letter, lineText } from '../../lib/domain/letter';
import type { Office } from '../../lib/domain/offices';
import { plainText } from '../../lib/outputs/plainText';
import { unreachableSteps, untoldSteps, writtenFor } from '../../tools/content-lint/rules/reachableSteps';
import { demandOf, existsIn, makeLetter, offeredPairs, TODAY, world } from '../support/letters';
import { templateSection } from '../support/templateSection';

const SENDER = { name: 'Layla al-Hassan', recipientName: 'Anna Example', in: 'en' } as const;
/** What is asked: the first paragraph and the steps. */
const asked = ({ blocks }: Letter): string =>
  blocks
    .flatMap((block, index) => {
      if (block.kind === 'steps') return block.items;
      return index === 0 ? [block.line] : [];
    })
    .map(lineText)
    .join('\n');
const stepsOf = ({ blocks }: Letter): string[] =>
  blocks.flatMap((block) => (block.kind === 'steps' ? block.items.map(lineText) : []));
const isOfCrimes = (about: string | null | undefined): boolean => about === 'courts' || about === 'custody';
const letterTo = (demand: string, to: string) => makeLetter(demand, { ...SENDER, to });
const offered = () => offeredPairs(TODAY).filter(({ demand }) => existsIn(demand, SENDER.in));

describe('steps are chosen for the reader', () => {
  it('who holds people is not asked to ask itself, nor to visit its own', async () => {
    for (const { demand, to, roles } of offered().filter(({ roles: [role] }) => role === 'custodian')) {
      expect(roles[0]).toBe('custodian');
      expect(asked(await letterTo(demand, to)), `${demand} to ${to}`).not.toMatch(
        /[Aa]sk Syria and Iraq|Visit nationals|Bring nationals back|Support Syria and Iraq|authorities of Syria/,
      );
    }
  });

  it('only who is known to be in the Coalition is asked what its forces and services did', async () => {
    const members = world.states.filter(({ coalition }) => coalition).map(({ iso2 }) => iso2);
    const ofMembers = /your (?:own )?(?:services|operations)|^Hand over evidence/m;
    for (const { demand, to } of offered())
      if (!members.includes(to) && to !== 'coalition')
        expect(asked(await letterTo(demand, to)), `${demand} to ${to}`).not.toMatch(ofMembers);
    expect(asked(await letterTo('breach-investigation', 'US'))).toMatch(/your services may release/);
    expect(asked(await letterTo('breach-investigation', 'AD'))).toMatch(/Ask the members of the Coalition/);
    expect(asked(await letterTo('accountability', 'coalition'))).toMatch(/^Hand over evidence/m);
  });

  it('the Coalition is still written to where a demand asks nothing of it alone', async () => {
    expect(asked(await letterTo('repatriation', 'coalition'))).toMatch(/Offer money, transport/);
  });
});

describe('steps take up what the letter tells its reader', () => {
  it.each([
    ['child-rehabilitation', 'AU', /Find those reported to be in Syria/],
    ['child-rehabilitation', 'BE', /how the children who have come back are faring/],
    ['repatriation', 'AU', /Find those reported to be in Syria, give them travel papers/],
    ['repatriation', 'CH', /Decide anew on returns/],
    ['repatriation', 'TR', /how far the planned returns have come/],
    ['repatriation', 'CA', /Ask Iraq which nationals it holds/],
    ['assist-if-not-repatriating', 'CH', /Bring children home with their mothers even so/],
    ['detained-children', 'SY', /ask Iraq to do the same for any Syrian minors/],
  ])('%s to %s: %s', async (demand, to, step) => {
    const unknown = await makeLetter(demand, { ...SENDER, to: to === 'SY' ? 'IQ' : 'AD' });
    expect(asked(await letterTo(demand, to))).toMatch(step);
    expect(asked(unknown)).not.toMatch(step);
  });
});

describe('steps are those of the office', () => {
  const crimes = world.demands.filter(({ about, roles }) => isOfCrimes(about) && roles.includes('custodian'));
  const holder = 'SY';
  const first = async (demand: string, to: string, office: Office) =>
    stepsOf(await makeLetter(demand, { ...SENDER, to, office }))[0];

  it('a ministry, a mission and a member of parliament of who holds people each begin with their own', async () => {
    expect(crimes.length).toBeGreaterThan(4);
    for (const { id } of crimes) {
      const offices = ['interior-minister', 'pr-un', 'member-of-parliament'] as const;
      const firsts = await Promise.all(offices.map((office) => first(id, holder, office)));
      expect(new Set(firsts).size, id).toBe(offices.length);
    }
  });

  it('whose nationals Iraq is told to hold has a step about them, in its ministry and its parliament', async () => {
    const held = world.records.filter(({ kind, state }) => kind === 'iraq-custody' && state !== holder);
    const states = [...new Set(held.map(({ state }) => state))].slice(0, 8);
    expect(states.length).toBeGreaterThan(3);
    for (const demand of ['accountability', 'secure-detention'])
      for (const to of states)
        for (const office of ['foreign-minister', 'member-of-parliament'] as const)
          if (/custody/.test(plainText(await makeLetter(demand, { ...SENDER, to, office }))))
            expect(await first(demand, to, office), `${demand} to ${to}, ${office}`).toMatch(/Iraq/);
  });

  it('a seat in the Security Council that is told of is asked to be used', async () => {
    const letter = await makeLetter('accountability', { ...SENDER, to: 'AT', office: 'foreign-minister' });
    expect(stepsOf(letter)).toContainEqual(expect.stringMatching(/^From .+ on, ask in the Security Council/));
  });

  it.each(['first', 'reminder', 'reply'] as const)('Iraq is told who was moved there, also in a %s', async (kind) => {
    const before = kind === 'first' ? {} : { kind, earlierDate: '2026-09-01' };
    const answered = kind === 'reply' ? { answer: 'security-risk', answerDate: '2026-11-01' } : {};
    for (const demand of ['accountability', 'secure-detention']) {
      const letter = await makeLetter(demand, { ...SENDER, to: 'IQ', ...before, ...answered });
      expect(plainText(letter), demand).toMatch(/Iraq counted [\d,]+ detainees moved from Syria/);
    }
  });
});

describe('an office is asked to pass on what is for others of its Government', () => {
  const passes = /pass this letter on|forward this letter/;
  it.each([
    ['child-rehabilitation', { to: 'BE' }, true],
    ['secure-detention', { to: 'SY' }, true],
    ['secure-detention', { to: 'iraq_mofa' }, true],
    ['secure-detention', { to: 'SY', office: 'interior-minister' }, false],
    ['icc-referral', { to: 'SY', office: 'interior-minister' }, true],
    ['investigation-team', { to: 'IQ', office: 'justice-minister' }, true],
    ['accountability', { to: 'IQ', office: 'interior-minister' }, true],
    ['prevent-resurgence', { to: 'IQ', office: 'interior-minister' }, false],
    ['accountability', { to: 'IQ' }, false],
    ['repatriation', { to: 'BE' }, true],
    ['displaced-people', { to: 'BE' }, false],
    ['displaced-people', { to: 'BE', office: 'justice-minister' }, true],
    ['accountability', { to: 'BE', office: 'justice-minister' }, false],
    ['accountability', { to: 'BE', office: 'interior-minister' }, true],
    ['icc-referral', { to: 'BE', office: 'pr-un' }, true],
    ['repatriation', { to: 'BE', office: 'ambassador', kind: 'reminder', earlierDate: '2026-09-28' }, true],
  ] as const)('%s to %o: %s', async (demand, draft, said) => {
    expect(passes.test(plainText(await makeLetter(demand, { ...SENDER, ...draft })))).toBe(said);
  });
});

describe('a step that no letter can print', () => {
  const demand = demandOf('repatriation');

  it('is found: nobody is a member of the Council there and not a state of nationality', () => {
    const written = writtenFor(world, demand);
    const problems = (...roles: ('nationality' | 'council-member')[]) =>
      unreachableSteps('x', [templateSection('step', { roles, text: 'Do so.' })], written);
    expect(problems('nationality')).toEqual([]);
    expect(problems('council-member')).toEqual([expect.objectContaining({ problem: expect.stringMatching(/Do so/) })]);
    expect(problems('council-member', 'nationality')).toEqual([]);
  });

  it('is found: it is for a record of a kind that the demand does not tell', () => {
    const step = templateSection('step', { roles: ['nationality'], values: ['known.refusal'] });
    expect(untoldSteps('x', [step], { records: ['refusal'] })).toEqual([]);
    expect(untoldSteps('x', [step], { records: ['returned'] })).toEqual([
      expect.objectContaining({ problem: expect.stringMatching(/known\.refusal/) }),
    ]);
  });
});
