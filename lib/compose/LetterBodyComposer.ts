import type { LetterTemplates, LetterWording, World } from '../domain/catalogue';
import type { Demand } from '../domain/demand';
import type { CompleteDraft } from '../domain/draft';
import type { Line } from '../domain/letter';
import type { Role } from '../domain/role';
import { fillSlots } from '../i18n/fillSlots';
import { type CitedLine, foldSpaces } from './citedLine';
import { type CitedBlock, placeCitations } from './citeSources';
import { actOf, REPEATED, writesUnnamed } from './kindOfLetter';
import { type PrintContext, printSection, printSections, type TemplateValues } from './printSections';
import { toldFact } from './templateValues';

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
  /** ISO code of the state addressed, or null. */
  readonly state: string | null;
  /** A person's own words, a line for each paragraph. */
  readonly filledLines: (text: string) => Line[];
}

/** Whether a letter to a recipient in this role says that nobody may be brought into danger. */
/** Those who hold people, or decide that they are held. */
const HOLDERS: readonly Role[] = ['custodian', 'judiciary'];

const isGuarded = (demand: Demand, role: Role): boolean => HOLDERS.includes(role) || demand.returns.includes(role);

const BETWEEN_SUBJECTS = ' · ';

/** Subject and paragraphs of a letter, from the sections of its templates; citations still name their sources. */
export class LetterBodyComposer {
  readonly #draft: CompleteDraft;
  readonly #setting: BodySetting;

  constructor(draft: CompleteDraft, setting: BodySetting) {
    this.#draft = draft;
    this.#setting = setting;
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

  #paragraph(...sections: readonly CitedLine[]): CitedBlock {
    return { kind: 'paragraph', line: placeCitations(this.#join(sections)) };
  }

  /** What binds the letter to what went before: an act to give thanks for, a letter without answer, an answer. */
  #recall(): CitedLine[] {
    const { kind } = this.#draft;
    if (kind !== 'thanks') return kind === 'first' ? [] : [this.#kind(`recall-${kind}`)];
    const act = actOf(this.#setting.world, this.#draft.demands[0] ?? '', this.#setting.state);
    return act ? [this.#kind('recall-thanks', { act: toldFact(this.#setting.wording, act.fact) })] : [];
  }

  #firstAsk(): CitedLine {
    const { kind, writer } = this.#draft;
    if (kind === 'thanks') return this.#kind('ask-thanks');
    return this.#shared(writer === 'coalition' ? 'ask-coalition' : 'ask');
  }

  #introduction(): string {
    const { writer } = this.#draft;
    return writesUnnamed(this.#draft) ? `intro-withheld-${writer}` : `intro-${writer}`;
  }

  /**
   * That nobody may be brought into danger by what is asked: with each request that somebody be taken back, sent or
   * handed over, and always to those who hold people. Once, in the demand's own words where it has some.
   */
  #safeguard(): readonly CitedLine[] {
    const { asked, templates, print } = this.#setting;
    const guarded = asked.filter(({ demand, role }) => isGuarded(demand, role));
    const own = guarded.map(({ demand, role }) => this.#sections('safeguard', demand, role));
    const [role] = guarded.flatMap(({ role }, index) => (own[index]?.length ? [] : [role]));
    return role ? printSections(templates.letter, 'safeguard', role, print) : (own[0] ?? []);
  }

  /** Who writes, and in the next sentence what is asked; a further demand adds a sentence. */
  #request(): CitedBlock {
    const requests = this.#setting.asked.flatMap(({ demand, role }, index) => {
      const ask = this.#join([index === 0 ? this.#firstAsk() : this.#shared('ask-also')]);
      return this.#sections('request', demand, role, { ask });
    });
    return this.#paragraph(this.#shared(this.#introduction()), ...this.#recall(), ...requests, ...this.#safeguard());
  }

  /** What is to be said to the recipient's answer: by the demand where its own law or facts matter, else by all. */
  #argument(): CitedBlock[] {
    const { answer } = this.#draft;
    const { asked, templates, print } = this.#setting;
    const [first] = asked;
    if (!answer || !first) return [];
    const sections = [`answer-${answer}`, `told-${answer}`, `why-${answer}`].flatMap((section) => {
      const own = this.#sections(section, first.demand, first.role);
      return own.length > 0 ? own : printSections(templates.kinds, section, null, print);
    });
    return [this.#paragraph(...sections)];
  }

  /** The steps of the role; with more demands each gives its first ones. */
  #steps(): CitedBlock {
    const { asked, wording } = this.#setting;
    const share = Math.ceil(MOST_STEPS / asked.length);
    const steps = asked.flatMap(({ demand, role }) => this.#sections('step', demand, role).slice(0, share));
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

  #ofFirst(section: string): readonly CitedLine[] {
    return this.#setting.asked.slice(0, 1).flatMap(({ demand, role }) => this.#sections(section, demand, role));
  }

  blocks(): CitedBlock[] {
    const { kind } = this.#draft;
    const { events, change, ground } = REPEATED[kind];
    const reply = kind === 'reminder' || kind === 'reply' ? this.#kind(`reply-${kind}`) : this.#shared('reply');
    // Nobody can answer a letter without a sender but in public.
    const inPublic = writesUnnamed(this.#draft) ? [this.#shared('answer-in-public')] : [];
    return [
      this.#request(),
      ...this.#setting
        .filledLines(this.#draft.personal)
        .map((line): CitedBlock => ({ kind: 'paragraph', line, own: true })),
      ...(events ? [this.#paragraph(...this.#ofFirst('events'))] : []),
      ...this.#argument(),
      this.#paragraph(
        ...this.#ofEach('call', 'call-also'),
        ...(change ? this.#ofFirst('change') : []),
        this.#shared('steps-lead'),
      ),
      this.#steps(),
      this.#paragraph(...(ground ? this.#ofEach('ground', 'ground') : []), reply, ...inPublic),
    ];
  }

  /** The request of a first letter; after that what kind of letter it is, and about what. */
  subject(): Line {
    const { kind } = this.#draft;
    const subjects = this.#setting.asked.flatMap(({ demand, role }, index) =>
      index === 0 && kind === 'first' ? this.#sections('subject', demand, role) : this.#sections('topic', demand, role),
    );
    const topic = subjects.flatMap((subject, index) => [
      ...(index === 0 ? [] : [{ text: BETWEEN_SUBJECTS }]),
      ...this.#join([subject]),
    ]);
    const subject = kind === 'first' ? topic : this.#kind(`subject-${kind}`, { topic });
    // A heading cites nothing.
    return this.#join([subject]).flatMap((piece) => ('source' in piece ? [] : [piece]));
  }
}
