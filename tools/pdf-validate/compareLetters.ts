import { loadStateGroups } from '../../lib/catalogue/loadStateGroups';
import { completeDraft } from '../../lib/compose/completeDraft';
import { composeLetter } from '../../lib/compose/composeLetter';
import { councilSeat, isForCouncil } from '../../lib/compose/councilSeat';
import type { ComposeSetting } from '../../lib/compose/LetterBodyComposer';
import { toldOf, votedFor } from '../../lib/compose/stateRecords';
import type { Demand } from '../../lib/domain/demand';
import { type Letter, type Line, lineText } from '../../lib/domain/letter';
import type { StateNames } from '../../lib/domain/recipient';
import { orThrow } from '../../lib/domain/result';
import type { Role } from '../../lib/domain/role';
import { withOrdinarySpaces } from '../../lib/i18n/noBreakSpaces';
import { offeredPairs } from './letterCases';

/** States whose letters about a demand say the same, word for word, once names are masked. */
export interface LetterClass {
  readonly states: readonly string[];
  /** What makes it one: the role written for, the seat in the Council, the records told. */
  readonly why: string;
  /** Records told, the same for all its states or none. */
  readonly records: readonly string[];
}

const linesOf = ({ subject, blocks }: Letter): readonly Line[] => [
  subject,
  ...blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.line] : block.items)),
];

const masked = (text: string, names: StateNames): string =>
  Object.values(names)
    .sort((one, other) => other.length - one.length)
    .reduce((rest, name) => rest.replaceAll(name, '‹state›'), withOrdinarySpaces(text));

/** A letter's subject and body without its state's names; numbers of sources are left out, too. */
export const maskedText = (letter: Letter, names: StateNames): string =>
  linesOf(letter)
    .map((line) => masked(lineText(line.filter(({ mark }) => mark !== 'citation')), names))
    .join('\n');

/** What makes a state's letter differ from another's: its role, seat and groups, and the kinds of records told and what it voted for. */
const whyOf = (role: Role, seat: string | undefined, groups: readonly string[], kinds: readonly string[]): string =>
  [
    role,
    ...(seat ? [`Council: ${seat}`] : []),
    ...groups,
    kinds.length > 0 ? `told: ${kinds.join(', ')}` : 'nothing known',
  ].join('; ');

/** All states that a demand is offered to on a day, by what their letters say; classes of one come first. */
export const compareLetters = (demand: Demand, day: string, setting: ComposeSetting): readonly LetterClass[] => {
  const { world, wording } = setting;
  const groups = loadStateGroups();
  const classes = new Map<string, LetterClass>();
  for (const { to, roles } of offeredPairs({ ...world, demands: [demand] }, day)) {
    const names = wording.states[to];
    const [role] = roles;
    if (!names || !role) continue;
    const draft = { name: 'Layla al-Hassan', town: 'Qamishli', to, in: wording.locale, date: day };
    const complete = orThrow(completeDraft(draft, { demand: demand.id, today: day, locale: wording.locale, world }));
    const text = maskedText(orThrow(composeLetter(complete, setting)), names);
    const isTold = (id: string): boolean =>
      text.includes(masked(wording.records[id]?.text.replace(/[.。]$/u, '') ?? id, names));
    const told = world.records.filter(({ id, state }) => state === to && isTold(id));
    const voted = world.votes.filter(({ id, states }) => states.includes(to) && isTold(id));
    const known = classes.get(text);
    classes.set(text, {
      states: [...(known?.states ?? []), to],
      why: whyOf(
        role,
        isForCouncil(demand) ? councilSeat(world, to, day)?.kind : undefined,
        groups.flatMap(({ id, states }) => (states.includes(to) ? [id] : [])),
        [...told.map(({ kind }) => kind), ...voted.map(({ id }) => id)],
      ),
      records: [...(known?.records ?? []), ...[...told, ...voted].map(({ id }) => id)],
    });
  }
  return [...classes.values()].sort((one, other) => one.states.length - other.states.length);
};

/** States of which a record or vote may be told that bears on the demand, and whose letter tells none. */
export const untold = ({ id }: Demand, day: string, classes: readonly LetterClass[], { world }: ComposeSetting) =>
  classes
    .filter(({ records }) => records.length === 0)
    .flatMap(({ states }) => states)
    .filter((state) => toldOf(world, [id], state, day).size > 0 || votedFor(world, id, state, day));
