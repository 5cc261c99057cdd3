import type { LetterTemplates, LetterWording, World } from '../domain/catalogue';
import type { Demand } from '../domain/demand';
import type { CompleteDraft } from '../domain/draft';
import type { DraftKey } from '../domain/fields';
import { isFollowUp } from '../domain/kinds';
import type { Line } from '../domain/letter';
import { DEFAULT_OFFICE, isMandate, type Office } from '../domain/offices';
import { RECORD_KINDS, toldValue } from '../domain/recordKinds';
import { HOLDERS, type Role } from '../domain/role';
import type { LetterRecord } from '../domain/stateRecord';
import type { LetterVote } from '../domain/vote';
import { fillSlots } from '../i18n/fillSlots';
import { type CitedLine, foldSpaces } from './citedLine';
import { type CitedBlock, placeCitations, sourcesIn } from './citeSources';
import { councilSeat, isForCouncil } from './councilSeat';
import { givesReason, REPEATED, writesUnnamed } from './kindOfLetter';
import type { Omission } from './omissions';
import { type PrintContext, printSection, printSections, type TemplateValues } from './printSections';
import { presidencyPasses } from './replyBy';
import { knownOf, MOST_RECORDS, type Thanked, thankedFor, votedFor } from './stateRecords';
import { toldFact, toldRecord } from './templateValues';

export interface ComposeSetting {
  readonly world: World;
  readonly wording: LetterWording;
  readonly templates: LetterTemplates;
}

/** A letter asks for three steps at most: what one recipient can remember and answer. */
const MOST_STEPS = 3;

export interface Asked {
  readonly demand: Demand;
  /** The strongest role that the recipient has for this demand: all of the letter is written for it. */
  readonly role: Role;
}

export interface BodySetting extends ComposeSetting {
  readonly asked: readonly Asked[];
  readonly print: PrintContext;
  /** What is left out so that the letter keeps to its page. */
  readonly without: readonly Omission[];
  /** A person's own words, a line for each paragraph. */
  readonly filledLines: (text: string, field: DraftKey) => Line[];
}

/** Roles in which nothing is told of a state: it is asked for nothing that rests on its care, or its government is not who is asked. */
const UNTOLD: readonly Role[] = ['nationality-no-return', 'prosecutor', 'judiciary', 'commission'];

/** Roles in which a state of which nothing is known is asked whether its nationals are held. */
const ASKS_WHO_IS_HELD: readonly Role[] = ['nationality', 'nationality-no-men'];

/** Whether a letter to a recipient in this role says that nobody may be brought into danger. */
const isGuarded = (demand: Demand, role: Role): boolean => HOLDERS.includes(role) || demand.returns.includes(role);

const BETWEEN_SUBJECTS = ' · ';

/** Who answers for foreign affairs: the steps asked of those who hold people are mostly for other ministries. */
const isForeignMinistry = ({ office }: CompleteDraft): boolean => office === null || office === DEFAULT_OFFICE;

/** Who speaks for a state without deciding what it does: asks are passed on to those who do. */
const SPEAK_FOR_STATES: readonly Office[] = ['pr-un', 'ambassador', 'head-of-state'];

/** Who acts at home: what is asked of a state abroad is for its foreign ministry. */
const HOME_OFFICES: readonly Office[] = ['justice-minister', 'interior-minister'];

/**
 * The sections in which stands what an office itself can do, the closest to it first: those of a demand, else those that
 * all letters share. Who heads a government can take every step that is asked of it.
 */
const OFFICE_STEPS: Readonly<Partial<Record<Office, readonly string[]>>> = {
  'foreign-minister': ['step-foreign'],
  'head-of-state': ['step-head'],
  'interior-minister': ['step-interior', 'step-home'],
  'justice-minister': ['step-justice', 'step-home'],
  'pr-un': ['step-mission'],
  ambassador: ['step-embassy'],
};

/** Who can act on a seat in the Security Council that the state has besides what it is written to for. */
const COUNCIL_OFFICES: readonly Office[] = ['foreign-minister', 'head-of-government', 'pr-un'];

/** Roles that are played in New York: there the mission itself acts. */
const COUNCIL_ROLES: readonly Role[] = ['council-member', 'council-presidency'];

/** Crimes and those accused of them, and not people to be taken back or looked after. */
const isOfCourts = ({ about }: Demand): boolean => about === 'courts' || about === 'custody';

/** Subject and paragraphs of a letter, from the sections of its templates; citations still name their sources. */
export class LetterBodyComposer {
  readonly #draft: CompleteDraft;
  readonly #setting: BodySetting;
  readonly #thanked: Thanked | null;
  /** The return that the state is thanked for. */
  readonly #returned: LetterRecord | null;
  /** What the state is thanked for where there is nothing else. */
  readonly #voted: LetterVote | null;
  /** Records told of the state, besides what it is thanked for; the newest first. */
  readonly #told: readonly LetterRecord[];

  constructor(draft: CompleteDraft, setting: BodySetting) {
    this.#draft = draft;
    this.#setting = setting;
    this.#thanked = thankedFor(setting.world, draft.demands[0] ?? '', this.#toldState, draft.date);
    this.#returned = this.#thanked && 'record' in this.#thanked ? this.#thanked.record : null;
    this.#voted = this.#chooseVote();
    this.#told = this.#chooseTold();
    const told = this.#returned ? [this.#returned, ...this.#told] : this.#told;
    const known: TemplateValues = {
      ...Object.fromEntries(
        RECORD_KINDS.map((kind) => [toldValue(kind), told.some((record) => record.kind === kind) ? [] : null]),
      ),
      'known.any': told.length > 0 ? [] : null,
    };
    this.#setting = { ...setting, print: this.#with(known) };
  }

  /** Sections as one line, with what stands between them in a text of this language. */
  #join(sections: readonly CitedLine[]): CitedLine {
    const between = sections.flatMap((section, index) => (index === 0 ? section : [{ text: '\n' }, ...section]));
    return foldSpaces(between, this.#setting.wording.profile.spaced);
  }

  /** The letter's values, with those that only one section has. */
  #with(values: TemplateValues): PrintContext {
    const { print } = this.#setting;
    return { ...print, values: { ...print.values, ...values } };
  }

  #shared(name: string): CitedLine {
    return printSection(this.#setting.templates.letter, name, this.#setting.print);
  }

  /** A section of templates/letter/kinds. */
  #kind(name: string, values: TemplateValues = {}): CitedLine {
    return printSection(this.#setting.templates.kinds, name, this.#with(values));
  }

  #sections(name: string, demand: Demand, role: Role | null, values: TemplateValues = {}): readonly CitedLine[] {
    const template = this.#setting.templates.demands[demand.id];
    if (!template) throw new Error(`Demand "${demand.id}" has no template in ${this.#draft.in}.`);
    return printSections(template, name, role, this.#with(values));
  }

  /** A section as it is written for members of a parliament, who are asked to press their government, where it is. */
  #forMandate(name: string, demand: Demand, role: Role, values: TemplateValues = {}): readonly CitedLine[] {
    const own = isMandate(this.#draft.office) ? this.#sections(`${name}-mandate`, demand, role, values) : [];
    return own.length > 0 ? own : this.#sections(name, demand, role, values);
  }

  #paragraph(...sections: readonly CitedLine[]): CitedBlock {
    return { kind: 'paragraph', line: placeCitations(this.#join(sections)) };
  }

  /** The state addressed, where the letter tells what is known of it. */
  get #toldState(): string | null {
    const { asked, print } = this.#setting;
    return asked.some(({ role }) => UNTOLD.includes(role)) ? null : print.state;
  }

  get #knowsNothing(): boolean {
    return !this.#thanked && this.#told.length === 0;
  }

  /** Whether nothing that is told says that somebody is held or stranded: those who returned are at home. */
  get #knowsOfNobody(): boolean {
    const { demands, date } = this.#draft;
    const known = knownOf(this.#setting.world, demands[0] ?? '', this.#toldState, date);
    return known.every(({ kind }) => kind === 'returned');
  }

  #thanks(thanked: Thanked | { readonly record: LetterRecord | LetterVote } | null): CitedLine[] {
    if (!thanked) return [];
    const { wording } = this.#setting;
    const act =
      'record' in thanked
        ? toldRecord(wording, thanked.record.id, this.#setting.print.own)
        : toldFact(wording, thanked.fact);
    return [this.#kind('recall-thanks', { act })];
  }

  /** What binds the letter to what went before: an act to give thanks for, a letter without answer, an answer. */
  #recall(): CitedLine[] {
    const { kind, date, demands } = this.#draft;
    if (kind === 'thanks')
      return this.#thanks(thankedFor(this.#setting.world, demands[0] ?? '', this.#setting.print.state, date));
    if (kind !== 'first')
      return [this.#kind(`recall-${kind}`), ...this.#thanks(this.#voted && { record: this.#voted })];
    // Thanks before the request: for a return, which is what is asked for again, or for a vote on the road to it.
    const record = this.#returned ?? this.#voted;
    return record ? this.#thanks({ record }) : [];
  }

  #chooseVote(): LetterVote | null {
    const { kind, date, demands } = this.#draft;
    const { world, without } = this.#setting;
    if (kind === 'thanks' || this.#thanked || without.includes('vote')) return null;
    // A second letter comes back to it only where nothing else is known.
    if (kind !== 'first' && knownOf(world, demands[0] ?? '', this.#toldState, date).length > 0) return null;
    return votedFor(world, demands[0] ?? '', this.#toldState, date);
  }

  #chooseTold(): readonly LetterRecord[] {
    const { kind, date, demands } = this.#draft;
    const { world, without } = this.#setting;
    const [demand = ''] = demands;
    const returned = this.#returned;
    // A first letter and one of thanks have told it before the request; the others tell it among the rest.
    const before = kind === 'first' || kind === 'thanks';
    const known = knownOf(world, demand, this.#toldState, date);
    const all = returned && !before ? [returned, ...known] : known;
    // A correspondence tells less than the letter that began it.
    const most = (kind === 'first' ? MOST_RECORDS : MOST_RECORDS - 1) - (without.includes('third-record') ? 1 : 0);
    const room = Math.max(without.includes('second-record') ? 0 : 1, most - (returned && before ? 1 : 0));
    // Where not all have room, a refusal is told before the rest: it is what the letter argues with.
    const rank = (record: LetterRecord) => (record === returned ? 0 : record.kind === 'refusal' ? 1 : 2);
    const chosen = [...all].sort((one, other) => rank(one) - rank(other)).slice(0, room);
    return all.filter((record) => chosen.includes(record));
  }

  /** What is publicly known of the state; where nothing is, the question. */
  #known(): CitedLine[] {
    // What the reader refused stays: a reply argues with it.
    const told =
      isFollowUp(this.#draft.kind) && this.#setting.without.includes('first-record')
        ? this.#told.filter(({ kind }) => kind === 'refusal')
        : this.#told;
    const [asked] = this.#setting.asked;
    const asks = this.#draft.kind === 'first' && asked && ASKS_WHO_IS_HELD.includes(asked.role) && this.#knowsNothing;
    if (asks) {
      const own = this.#ofFirst('unknown');
      if (own.length > 0) return [...own];
      if (asked.demand.records.includes('iraq-custody')) return [this.#shared('unknown')];
    }
    // A return is thanked for wherever it is told.
    return told.flatMap((record) =>
      record === this.#returned
        ? this.#thanks({ record })
        : [toldRecord(this.#setting.wording, record.id, this.#setting.print.own)],
    );
  }

  /** That the state sits in the Security Council, where it is written to for another reason and can act there too. */
  #council(): CitedLine[] {
    const { asked, world } = this.#setting;
    const [first] = asked;
    const seat = councilSeat(world, this.#toldState, this.#draft.date);
    if (!seat || !first || !isForCouncil(first.demand)) return [];
    if (first.role === 'council-member') return seat.kind === 'joining' ? [] : [this.#shared('council-member')];
    if (this.#draft.kind !== 'first') return [];
    const { templates, print } = this.#setting;
    return [
      ...printSections(templates.letter, seat.kind === 'joining' ? 'council-joining' : 'council-also', null, print),
    ];
  }

  /** Why an institution is written to, and thanks where it is known to have acted; or why a member of the Coalition or a mission is. */
  #reader(): readonly CitedLine[] {
    const { templates, print, asked, world } = this.#setting;
    const { kind, office, date } = this.#draft;
    if (kind === 'thanks') return [];
    const seated = councilSeat(world, print.state, date) !== null && asked.some(({ demand }) => isForCouncil(demand));
    if (kind !== 'reminder' && asked[0]?.role === 'coalition-member' && print.state)
      return [this.#shared('reader-coalition')];
    const asks = asked.some(({ demand, role }) => this.#officeSteps(demand, role).length > 0);
    if (kind === 'first' && office === 'pr-un' && !seated && !asks) return [this.#shared('reader-mission')];
    // A body that spoke on people or children is told so; on crimes it has another part.
    const other = asked.some(({ demand }) => isOfCourts(demand))
      ? printSections(templates.letter, 'reader-justice', null, print)
      : [];
    if (other.length > 0) return other;
    // Who neither holds nor misses anybody is told why they are written to by the demand itself.
    const own = this.#ofFirst('reader');
    return own.length > 0 ? own : printSections(templates.letter, 'reader', null, print);
  }

  #firstAsk(): CitedLine {
    const { kind, writer } = this.#draft;
    if (kind === 'thanks') return this.#kind('ask-thanks');
    return this.#shared(writer === 'coalition' ? 'ask-coalition' : 'ask');
  }

  /** Who writes to the government of the country they write from speaks of it as theirs, by no name. */
  #introduction(): string {
    const { writer, country } = this.#draft;
    const { state } = this.#setting.print;
    const own = (writer === 'citizen' || writer === 'resident') && state !== null && state === country;
    return `intro-${writesUnnamed(this.#draft) ? 'withheld-' : ''}${writer}${own ? '-own' : ''}`;
  }

  /**
   * That nobody may be brought into danger by what is asked: with each request that somebody be taken back, sent or
   * handed over, and always to those who hold people. Once: in the demand's own words where it has some and none is
   * added that would need others.
   */
  #safeguard(): readonly CitedLine[] {
    const { asked, templates, print } = this.#setting;
    // Where a return is thanked for, it is asked for by that.
    const guarded = asked.filter(({ demand, role }) => this.#returned !== null || isGuarded(demand, role));
    const [first, ...more] = guarded;
    if (!first) return [];
    const own = more.length > 0 ? [] : this.#sections('safeguard', first.demand, first.role);
    return own.length > 0 ? own : printSections(templates.letter, 'safeguard', first.role, print);
  }

  /** Who writes, and in the next sentence what is asked; a further demand adds a sentence. */
  #request(): CitedBlock {
    const requests = this.#setting.asked.flatMap(({ demand, role }, index) => {
      const ask = this.#join([index === 0 ? this.#firstAsk() : this.#shared('ask-also')]);
      const unsure = this.#knowsOfNobody ? this.#sections('request-unknown', demand, role, { ask }) : [];
      return unsure.length > 0 ? unsure : this.#forMandate('request', demand, role, { ask });
    });
    return this.#paragraph(
      this.#shared(this.#introduction()),
      ...this.#recall(),
      ...this.#reader(),
      ...requests,
      ...this.#council(),
      ...this.#safeguard(),
    );
  }

  /** What is to be said to the recipient's answer: by the demand where its own law or facts matter, else by all. */
  #argument(): CitedBlock[] {
    const { answer } = this.#draft;
    const { asked, templates, print } = this.#setting;
    const [first] = asked;
    if (!answer || !first) return [];
    const sections = [`answer-${answer}`, `told-${answer}`, `why-${answer}`].flatMap((section) => {
      const own = this.#sections(section, first.demand, first.role);
      return own.length > 0 ? own : printSections(templates.kinds, section, first.role, print);
    });
    return [this.#paragraph(...sections)];
  }

  /** What the office itself can do, before what others decide: a ministry, a mission, a head of state, one body of the United Nations. */
  #officeSteps(demand: Demand, role: Role): readonly CitedLine[] {
    const { templates, print } = this.#setting;
    if (!print.state) return printSections(templates.letter, 'step-body', role, print);
    const names = OFFICE_STEPS[this.#draft.office ?? DEFAULT_OFFICE] ?? [];
    const own = names.map((name) => this.#sections(name, demand, role)).find((steps) => steps.length > 0);
    return own ?? names.flatMap((name) => printSections(templates.letter, name, role, print));
  }

  /** What a seat in the Security Council is good for, where the state is written to for another reason. */
  #councilSteps(demand: Demand, role: Role): readonly CitedLine[] {
    const { office, date } = this.#draft;
    const seat = councilSeat(this.#setting.world, this.#toldState, date);
    const acts = COUNCIL_OFFICES.includes(office ?? DEFAULT_OFFICE) && !COUNCIL_ROLES.includes(role);
    return seat && acts && isForCouncil(demand) ? [this.#shared('step-council')] : [];
  }

  /** The steps of office and role; with more demands each gives its first ones. */
  #steps(): CitedBlock {
    const { asked, wording } = this.#setting;
    const share = Math.ceil(MOST_STEPS / asked.length);
    const steps = asked.flatMap(({ demand, role }) => {
      const office = this.#officeSteps(demand, role);
      const own = this.#sections('step', demand, role);
      // A ministry begins with what is its own; a body with what the demand is about, and then how it can carry it on.
      const all = this.#setting.print.state ? [...office, ...own] : [...own.slice(0, 1), ...office, ...own.slice(1)];
      return [...all.slice(0, 1), ...this.#councilSteps(demand, role), ...all.slice(1)].slice(0, share);
    });
    const items = steps.slice(0, MOST_STEPS).map((step) => placeCitations(this.#join([step])));
    const { ordinal } = wording.profile;
    return { kind: 'steps', labels: items.map((_, index) => fillSlots(ordinal, { number: index + 1 })), items };
  }

  /** The same section of the first demand, and another one of those added to it. */
  #ofEach(section: string, sectionOfAdded: string): readonly CitedLine[] {
    return this.#setting.asked.flatMap(({ demand, role }, index) =>
      this.#sections(index === 0 ? section : sectionOfAdded, demand, role),
    );
  }

  /** The ground of the first demand: what the writer stresses takes the place of the usual one. */
  #ground(): readonly CitedLine[] {
    const { emphasis } = this.#draft;
    const stressed = emphasis ? this.#ofFirst(`ground-${emphasis}`) : [];
    if (stressed.length === 0) return this.#ofEach('ground', 'ground');
    const added = this.#setting.asked.slice(1);
    return [...stressed, ...added.flatMap(({ demand, role }) => this.#sections('ground', demand, role))];
  }

  #ofFirst(section: string): readonly CitedLine[] {
    return this.#setting.asked.slice(0, 1).flatMap(({ demand, role }) => this.#sections(section, demand, role));
  }

  /** Where a letter rests on reports of the newest year, what has happened since the newest of them; also where it has no room to tell them. */
  #question(told: readonly CitedBlock[]): CitedLine[] {
    const { world, wording } = this.#setting;
    const year = world.knownUntil.slice(0, 4);
    const changed = REPEATED[this.#draft.kind].change ? [this.#paragraph(...this.#ofFirst('change'))] : [];
    const recent = sourcesIn([...told, ...changed]).some((id) => (wording.sources[id]?.date ?? '') >= year);
    return recent ? [this.#shared('since')] : [];
  }

  /** That a presidency of the Council which is about to end hands the letter on. */
  #handOn(): CitedLine[] {
    const { kind, date } = this.#draft;
    const presides = this.#setting.asked[0]?.role === 'council-presidency';
    return kind !== 'thanks' && presides && presidencyPasses(date) ? [this.#shared('presidency-passes')] : [];
  }

  /** That others of the reader’s Government are in charge of what is asked; not where the answer said so, or spoke of what is the reader’s own. */
  #passOn(): CitedLine[] {
    const { kind, office, answer } = this.#draft;
    const [asked] = this.#setting.asked;
    if (kind === 'thanks' || answer === 'not-our-competence' || answer === 'no-consular-access' || !asked) return [];
    const { demand, role } = asked;
    if (office && HOME_OFFICES.includes(office)) {
      // Those who hold people do so by prisons and police, which are these ministries’ own.
      const itsOwn = demand.offices[role] === office || (role === 'custodian' && demand.about === 'custody');
      if (itsOwn) return [];
      return role === 'custodian'
        ? this.#ownPassOn(demand, role, 'pass-on-government')
        : [this.#shared('pass-on-home')];
    }
    if (office && SPEAK_FOR_STATES.includes(office)) {
      if (COUNCIL_ROLES.includes(role)) return [];
      return office === 'head-of-state' ? this.#ownPassOn(demand, role, 'pass-on') : [this.#shared('pass-on-capital')];
    }
    const elsewhere = role === 'custodian' || role === 'nationality' || role === 'nationality-no-men';
    return isForeignMinistry(this.#draft) && elsewhere ? this.#ownPassOn(demand, role, 'pass-on') : [];
  }

  /** To whom else the letter is to go: by the demand, where others than ministries are in charge, else as all letters say it. */
  #ownPassOn(demand: Demand, role: Role, shared: string): CitedLine[] {
    const own = this.#sections('pass-on', demand, role);
    return own.length > 0 ? [...own] : [this.#shared(shared)];
  }

  blocks(): CitedBlock[] {
    const { kind, emphasis, email, address } = this.#draft;
    const { without } = this.#setting;
    const repeated = REPEATED[kind];
    const { events } = repeated;
    const change = repeated.change && !without.includes('change');
    const ground = repeated.ground && !without.includes('ground');
    const known = this.#known();
    const again = isFollowUp(kind);
    const toMember = again && isMandate(this.#draft.office);
    const usual = kind === 'reminder' ? this.#kind('reply-reminder') : this.#shared('reply');
    const reply = toMember ? this.#kind('reply-mandate') : usual;
    const unnamed = writesUnnamed(this.#draft);
    // Nobody can answer a letter without a sender but in public, and nobody can call one who gives no address.
    const inPublic = unnamed ? [this.#shared('answer-in-public')] : [];
    const offer = again && !toMember && !unnamed && (email || address) ? [this.#kind('offer')] : [];
    const told = [
      this.#request(),
      ...this.#setting
        .filledLines(this.#draft.personal, 'personal')
        .map((line): CitedBlock => ({ kind: 'paragraph', line, own: true })),
      ...(known.length > 0 ? [this.#paragraph(...known)] : []),
      ...(events ? [this.#paragraph(...this.#ofFirst('events'))] : []),
      ...this.#argument(),
      this.#paragraph(
        ...this.#ofEach('call', 'call-also'),
        ...(change ? this.#ofFirst('change') : []),
        ...(emphasis && events && givesReason(kind) ? this.#ofFirst(`emphasis-${emphasis}`) : []),
        this.#shared('steps-lead'),
      ),
      this.#steps(),
    ];
    return [
      ...told,
      this.#paragraph(
        ...(ground ? this.#ground() : []),
        reply,
        ...this.#handOn(),
        ...this.#passOn(),
        ...this.#question(told),
        ...offer,
        ...inPublic,
      ),
    ];
  }

  /** The request of a first letter; after that what kind of letter it is, and about what. */
  subject(): Line {
    const { kind } = this.#draft;
    const subjects = this.#setting.asked.flatMap(({ demand, role }, index) => {
      if (index > 0 || kind !== 'first') return this.#sections('topic', demand, role);
      const unsure = this.#knowsOfNobody ? this.#sections('subject-unknown', demand, role) : [];
      return unsure.length > 0 ? unsure : this.#forMandate('subject', demand, role);
    });
    const topic = subjects.flatMap((subject, index) => [
      ...(index === 0 ? [] : [{ text: BETWEEN_SUBJECTS }]),
      ...this.#join([subject]),
    ]);
    const subject = kind === 'first' ? topic : this.#kind(`subject-${kind}`, { topic });
    // A heading cites nothing.
    return this.#join([subject]).flatMap((piece) => ('source' in piece ? [] : [piece]));
  }
}
