import * as v from 'valibot';
import { loadProfile } from '../../lib/catalogue/loadLetterWording';
import { loadWho } from '../../lib/catalogue/loadWho';
import { demandIds, loadBareWorld } from '../../lib/catalogue/loadWorld';
import { DemandId } from '../../lib/domain/demand';
import { DEMAND_GROUPS } from '../../lib/domain/demandGroups';
import { LOCALES } from '../../lib/domain/locales';
import { ROLES, type Role } from '../../lib/domain/role';
import { commentsIn } from '../docs/schemas';
import { asJson, TODO, writeNew } from './writeNew';

/** To begin with: whoever supports a demand from outside. */
const ROLES_FIRST: readonly Role[] = ['supporting-state', 'other'];
const STEPS = 3;

const section = (name: string, text: string, roles?: Role): string =>
  `{{#section "${name}"${roles ? ` roles="${roles}"` : ''}}}${text}{{/section}}`;

const template = (): string =>
  [
    '{{!-- docs/add-a-demand.md lists the sections, and what may stand in one. A figure only by {{fact "A01"}}. --}}',
    '{{!-- One line each: what the letter is about. --}}',
    ...ROLES_FIRST.map((role) => section('subject', `${TODO} Request to …: …`, role)),
    '{{!-- The same in a few words, without a verb: it stands after a colon, beside the subject of another demand. --}}',
    section('topic', `${TODO} …`),
    '',
    '{{!-- One sentence, at most forty words; {{ask}} becomes “I ask” or “We ask”. --}}',
    ...ROLES_FIRST.map((role) => section('request', `\n{{ask}} you to ${TODO} …\n`, role)),
    '',
    '{{!-- What happened in January 2022, in the past tense, by facts of the ledger. --}}',
    section('events', `\nOn {{fact "A01"}} ${TODO} …\n`),
    '{{!-- Who voiced the concern then; with basis “demanded” who called for it, and that alone may be the 130 organisations. --}}',
    section('call', `\n{{fact "A01"}} ${TODO} the fact that says who called for it …\n`),
    '{{!-- The same where it stands alone, after the call of another demand: it names its speaker. --}}',
    section('call-also', `\n{{fact "A01"}} ${TODO} the same …\n`),
    '{{!-- What has changed since; left out where a letter tells more of its reader. --}}',
    section('change', `\n${TODO} …\n`),
    '{{!-- Why: law or reason, by {{law "…"}} of content/catalogue/law.json. --}}',
    section('ground', `\n${TODO} …\n`),
    '',
    `{{!-- ${STEPS} steps for each role: what the reader can do themselves. --}}`,
    ...ROLES_FIRST.flatMap((role) =>
      Array.from({ length: STEPS }, () => section('step', `${TODO} a step, as one sentence.`, role)),
    ),
    '',
  ].join('\n');

/** A demand in one language: its files, and what to do next. Throws where its name cannot be used. */
export const newDemand = (id: string, language: string): readonly string[] => {
  const locale = LOCALES.find((one) => one === language);
  if (!locale) throw new Error(`There is no language "${language}". Languages: ${LOCALES.join(', ')}.`);
  if (!v.is(DemandId, id))
    throw new Error(`"${id}" is no id: 3 to 41 lower-case letters and hyphens, as in icc-referral.`);
  const folder = `templates/demands/${id}`;
  const told = commentsIn('lib/domain/demand.ts', ['DemandWording']);
  // Quoted as the language quotes, so that what is still to be written is all that is wrong with it.
  const quoted = loadProfile(locale).quotes.join('$1');
  const say = (key: string) => `${TODO} ${(told.get(key) ?? key).replace(/"([^"]*)"/g, quoted)}`;
  const there = demandIds().length;
  const { roles } = loadWho(locale);
  const left = ROLES.filter((role) => !ROLES_FIRST.includes(role) && !roles[role]?.whyNot);
  const [group] = DEMAND_GROUPS;
  writeNew({
    [`${folder}/demand.json`]: asJson({
      $schema: '../../../schemas/demand.json',
      order: Math.max(...loadBareWorld().demands.map(({ order }) => order)) + 1,
      group,
      basis: 'concern',
      documents: [],
      roles: ROLES_FIRST,
      institutions: [],
      offices: {},
    }),
    [`${folder}/${locale}.json`]: asJson({
      ...Object.fromEntries(['title', 'gist', 'summary', 'askedBy', 'today'].map((key) => [key, say(key)])),
      prompts: Array.from({ length: 3 }, () => say('prompts')),
      notOffered: Object.fromEntries(left.map((role) => [role, `${TODO} why ${role} cannot act, and who can`])),
      institutionNotOffered: say('institutionNotOffered'),
    }),
    [`${folder}/${locale}.hbs`]: template(),
  });
  return [
    `${folder} is written, in "${locale}" alone: the demand is offered on the pages of that language and nowhere else.`,
    `1. ${folder}/demand.json: who can act (roles, institutions), and its place. An editor that knows JSON Schema explains each key.`,
    `2. ${folder}/${locale}.hbs and ${locale}.json: write what TODO says.`,
    '3. npm run check:content until it finds nothing; npm run dev to see it.',
    `4. Another language: the same two files with its tag. ${there} demands are there to read.`,
  ];
};
