import type { LetterTemplates, LetterWording, World } from '../domain/catalogue';
import type { Demand } from '../domain/demand';
import type { CompleteDraft } from '../domain/draft';
import type { LetterBlock, Line } from '../domain/letter';
import type { Role } from '../domain/role';
import { fillSlots } from '../locale/fillSlots';
import type { SourceNumbers } from './citeSources';
import { actOf, REPEATED, writesUnnamed } from './kindOfLetter';
import { parseLine, parseMarks } from './marks';
import { type RenderSetting, renderSection, renderSections, type TemplateValues } from './renderSections';
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
  /** The strongest two roles that the recipient has for this demand. */
  readonly roles: readonly [Role, ...Role[]];
}

export interface BodySetting extends ComposeSetting {
  readonly asked: readonly Asked[];
  readonly render: RenderSetting;
  readonly sources: SourceNumbers;
  /** ISO code of the state addressed, or null. */
  readonly state: string | null;
  /** A person's own words, a line for each paragraph. */
  readonly filledLines: (text: string) => Line[];
}

/** Subject and paragraphs of a letter, from the sections of its templates. */
export class LetterBody {
  readonly #draft: CompleteDraft;
  readonly #setting: BodySetting;
  readonly #render: RenderSetting;
  readonly #asked: readonly Asked[];

  constructor(draft: CompleteDraft, setting: BodySetting) {
    this.#draft = draft;
    this.#setting = setting;
    this.#render = setting.render;
    this.#asked = setting.asked;
  }

  #shared(section: string): string {
    return renderSection(this.#setting.templates.letter, section, null, this.#render);
  }

  #sections(section: string, demand: Demand, role: Role | null, ask?: string): string[] {
    const spec = this.#setting.templates.demands[demand.id];
    if (!spec) throw new Error(`Demand "${demand.id}" has no template in ${this.#draft.in}.`);
    const values = ask === undefined ? this.#render.values : { ...this.#render.values, ask };
    return renderSections(spec, section, role, { ...this.#render, values });
  }

  #cited(rendered: string): Line {
    return this.#setting.sources.cite(parseMarks(rendered, this.#setting.wording.profile.spaced));
  }

  #paragraph(...rendered: readonly string[]): LetterBlock {
    return { kind: 'paragraph', line: this.#cited(rendered.join('\n')) };
  }

  /** A section of templates/kinds. */
  #kind(section: string, values: Partial<TemplateValues> = {}): string {
    const { templates } = this.#setting;
    return renderSection(templates.kinds, section, null, {
      ...this.#render,
      values: { ...this.#render.values, ...values },
    });
  }

  /** What binds the letter to what went before: an act to give thanks for, a letter without answer, an answer. */
  #recall(): string[] {
    const { kind } = this.#draft;
    if (kind !== 'thanks') return kind === 'first' ? [] : [this.#kind(`recall-${kind}`)];
    const act = actOf(this.#setting.world, this.#draft.demands[0] ?? '', this.#setting.state);
    return act ? [this.#kind('recall-thanks', { act: toldFact(this.#setting.wording, act.fact) })] : [];
  }

  #firstAsk(): string {
    const { kind, writer } = this.#draft;
    if (kind === 'thanks') return this.#kind('ask-thanks');
    return this.#shared(writer === 'coalition' ? 'ask-coalition' : 'ask');
  }

  #introduction(): string {
    const { writer } = this.#draft;
    return writesUnnamed(this.#draft) ? `intro-withheld-${writer}` : `intro-${writer}`;
  }

  /** Who writes, and in the next sentence what is asked; a further demand adds a sentence. */
  #request(): LetterBlock {
    const requests = this.#asked.flatMap(({ demand, roles }, index) =>
      this.#sections('request', demand, roles[0], (index === 0 ? this.#firstAsk() : this.#shared('ask-also')).trim()),
    );
    return this.#paragraph(this.#shared(this.#introduction()), ...this.#recall(), ...requests);
  }

  /** What is to be said to the recipient's answer: by the demand where its own law or facts matter, else by all. */
  #argument(): LetterBlock[] {
    const { answer } = this.#draft;
    const [first] = this.#asked;
    if (!answer || !first) return [];
    const sections = [`answer-${answer}`, `told-${answer}`, `why-${answer}`].flatMap((section) => {
      const own = this.#sections(section, first.demand, first.roles[0]);
      return own.length > 0 ? own : renderSections(this.#setting.templates.kinds, section, null, this.#render);
    });
    return [this.#paragraph(...sections)];
  }

  /** Two steps of the strongest role and one of the next; with more demands each gives its first ones. */
  #steps(): LetterBlock {
    const share = Math.ceil(MOST_STEPS / this.#asked.length);
    const steps = this.#asked.flatMap(({ demand, roles }) => {
      const [strongest, second] = roles.map((role) => this.#sections('step', demand, role));
      const merged = second ? [...(strongest ?? []).slice(0, 2), ...second.slice(0, 1)] : (strongest ?? []);
      return merged.slice(0, share);
    });
    const items = steps.slice(0, MOST_STEPS).map((step) => this.#cited(step));
    const { ordinal } = this.#setting.wording.profile;
    return { kind: 'steps', labels: items.map((_, index) => fillSlots(ordinal, { number: index + 1 })), items };
  }

  /** The same section of the first demand, and another one of those added to it. */
  #ofEach(section: string, sectionOfAdded: string): string[] {
    return this.#asked.flatMap(({ demand }, index) =>
      this.#sections(index === 0 ? section : sectionOfAdded, demand, null),
    );
  }

  #ofFirst(section: string): string[] {
    return this.#asked.slice(0, 1).flatMap(({ demand }) => this.#sections(section, demand, null));
  }

  blocks(): LetterBlock[] {
    const { kind } = this.#draft;
    const { events, change, ground } = REPEATED[kind];
    const reply = kind === 'reminder' || kind === 'reply' ? this.#kind(`reply-${kind}`) : this.#shared('reply');
    // Nobody can answer a letter without a sender but in public.
    const inPublic = writesUnnamed(this.#draft) ? [this.#shared('answer-in-public')] : [];
    return [
      this.#request(),
      ...this.#setting
        .filledLines(this.#draft.personal)
        .map((line): LetterBlock => ({ kind: 'paragraph', line, own: true })),
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
    const subjects = this.#asked.flatMap(({ demand, roles }, index) =>
      index === 0 && kind === 'first'
        ? this.#sections('subject', demand, roles[0])
        : this.#sections('topic', demand, null),
    );
    const subject = subjects.map((part) => part.trim()).join(' · ');
    return parseLine(kind === 'first' ? subject : this.#kind(`subject-${kind}`, { topic: subject }));
  }
}
