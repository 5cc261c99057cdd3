import type { AddressForm } from '../domain/addressForm';
import type { LetterTemplates, LetterWording, World } from '../domain/catalogue';
import type { Demand } from '../domain/demand';
import type { CompleteDraft } from '../domain/draft';
import { type Letter, type LetterBlock, type LetterReference, type Line, lineText } from '../domain/letter';
import { OTHER_RECIPIENT } from '../domain/offices';
import { NO_PICTURES, type Pictures } from '../domain/picture';
import type { Role } from '../domain/role';
import { fillSlots } from '../locale/fillSlots';
import { formatDate } from '../locale/formatDate';
import { withOrdinarySpaces } from '../locale/noBreak';
import { SourceNumbers } from './citeSources';
import { keepDirection } from './keepDirection';
import { keepTogether } from './keepTogether';
import { blankMark, filledMark, parseLine, parseMarks } from './marks';
import { pickAddressForm } from './pickAddressForm';
import { type RenderSetting, renderSection, renderSections } from './renderSections';
import { type ResolvedRecipient, resolveRecipient, UNCHOSEN } from './resolveRecipient';
import { describePicture, endNotes, linkDescription, referenceLine, returnLine, senderLines } from './senderParts';
import { templateValues } from './templateValues';

export interface ComposeSetting {
  readonly world: World;
  readonly wording: LetterWording;
  readonly templates: LetterTemplates;
}

/** A letter asks for three steps at most: what one recipient can remember and answer. */
const MOST_STEPS = 3;

interface Asked {
  readonly demand: Demand;
  /** The strongest two roles that the recipient has for this demand. */
  readonly roles: readonly [Role, ...Role[]];
}

/** One letter in the making; see composeLetter and composePair. */
export class LetterComposer {
  readonly #draft: CompleteDraft;
  readonly #setting: ComposeSetting;
  readonly #render: RenderSetting;
  readonly #recipient: ResolvedRecipient;
  readonly #asked: readonly Asked[];
  readonly #sources: SourceNumbers;

  constructor(draft: CompleteDraft, setting: ComposeSetting, numbered: readonly string[] = []) {
    this.#draft = draft;
    this.#setting = setting;
    this.#sources = new SourceNumbers(setting.wording.profile.spaced, numbered);
    this.#asked = draft.demands.map((id) => this.#ask(id));
    const first = this.#asked[0]?.demand;
    if (!first) throw new Error('A letter needs a demand.');
    this.#recipient = this.#resolve(first);
    const plural = draft.organisation !== '';
    const { wording, templates } = setting;
    const values = templateValues(draft, this.#recipient.state, { wording, plural }, templates.letter, this.#mark);
    this.#render = { wording, values, plural };
  }

  #keep = (text: string): string => keepDirection(text, this.#setting.wording.profile.direction);

  /** What the person typed, set apart from the text around it. */
  #mark = (text: string): string => filledMark(this.#keep(text));

  #filledLines = (text: string): Line[] =>
    text.split('\n').flatMap((line) => (line.trim() ? [parseLine(this.#mark(line.trim()))] : []));

  #resolve(demand: Demand): ResolvedRecipient {
    const { to, date } = this.#draft;
    return (to && resolveRecipient(to, demand, this.#setting.world, date)) || UNCHOSEN;
  }

  #ask(id: string): Asked {
    const demand = this.#setting.world.demands.find((candidate) => candidate.id === id);
    if (!demand) throw new Error(`Demand "${id}" does not exist.`);
    const [strongest, second] = this.#resolve(demand).roles;
    if (!strongest) throw new Error(`Demand "${id}" is not offered for "${this.#draft.to}".`);
    return { demand, roles: second ? [strongest, second] : [strongest] };
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
    return this.#sources.cite(parseMarks(rendered, this.#setting.wording.profile.spaced));
  }

  #paragraph(...rendered: readonly string[]): LetterBlock {
    return { kind: 'paragraph', line: this.#cited(rendered.join('\n')) };
  }

  /** Who writes, and in the next sentence what is asked; a further demand adds a sentence. */
  #request(): LetterBlock {
    const requests = this.#asked.flatMap(({ demand, roles }, index) =>
      this.#sections('request', demand, roles[0], this.#shared(index === 0 ? 'ask' : 'ask-also').trim()),
    );
    return this.#paragraph(this.#shared('intro'), ...requests);
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

  #blocks(): LetterBlock[] {
    return [
      this.#request(),
      ...this.#filledLines(this.#draft.personal).map((line): LetterBlock => ({ kind: 'paragraph', line, own: true })),
      this.#paragraph(...this.#ofFirst('events')),
      this.#paragraph(...this.#ofEach('call', 'call-also'), ...this.#ofFirst('change'), this.#shared('steps-lead')),
      this.#steps(),
      this.#paragraph(...this.#ofEach('ground', 'ground'), this.#shared('reply')),
    ];
  }

  #subject(): Line {
    const subjects = this.#asked.flatMap(({ demand, roles }, index) =>
      index === 0 ? this.#sections('subject', demand, roles[0]) : this.#sections('topic', demand, null),
    );
    return parseLine(subjects.map((subject) => subject.trim()).join(' · '));
  }

  #recipientLines(envelope: readonly string[]): Line[] {
    const { to, recipientAddress } = this.#draft;
    if (!to) return [parseLine(blankMark(this.#shared('blank-recipient').trim()))];
    const institution = this.#setting.world.institutions.find(({ id }) => id === to);
    const onRecord = institution?.address?.lines.map((text): Line => [{ text: this.#keep(text) }]) ?? [];
    return [...envelope.map(parseLine), ...(recipientAddress ? this.#filledLines(recipientAddress) : onRecord)];
  }

  #day(): string {
    return formatDate(this.#draft.date, this.#setting.wording.profile);
  }

  #placeAndDate(): Line {
    const { town } = this.#draft;
    const { profile } = this.#setting.wording;
    const day = this.#day();
    return town ? parseLine(fillSlots(profile.placeAndDate, { place: this.#mark(town), date: day })) : [{ text: day }];
  }

  #signature(): Line[] {
    const { name, role, organisation } = this.#draft;
    const lines = [name, role, organisation].flatMap(this.#filledLines);
    return lines.length > 0 ? lines : [parseLine(String(this.#render.values.sender.name))];
  }

  #form(): AddressForm {
    return pickAddressForm(this.#recipient, this.#draft, this.#setting.wording, this.#mark);
  }

  /** Ids of the sources cited, in the order of their numbers: complete once the letter is composed. */
  get cited(): readonly string[] {
    return this.#sources.ids;
  }

  /** That a page is for reference and not the letter, for readers of this language. */
  get referenceNote(): string {
    return this.#shared('for-reference-note').trim();
  }

  /** What this letter says, as a version for reference beside `letter`. */
  reference(letter: Letter, noteInLetterLanguage: string): LetterReference {
    const { opening, close } = this.#form();
    return {
      locale: this.#draft.in,
      direction: this.#setting.wording.profile.direction,
      letter: { locale: letter.locale, direction: letter.direction },
      heading: this.#shared('for-reference').trim(),
      note: this.referenceNote,
      noteInLetterLanguage,
      subject: this.#subject(),
      opening: parseLine(opening),
      blocks: this.#blocks(),
      close,
    };
  }

  compose({ logo, signature }: Pictures): Letter {
    const { organisation, demands, to, date, layout: layoutId, in: locale } = this.#draft;
    const { textSize, envelope } = this.#draft;
    const { wording, world } = this.#setting;
    const layout = world.layouts.find(({ id }) => id === layoutId);
    if (!layout) throw new Error(`Layout "${layoutId}" does not exist.`);
    const form = this.#form();
    const subject = this.#subject();
    const blocks = this.#blocks();
    const setOut = { shared: this.#shared.bind(this), lines: this.#filledLines, mark: this.#mark, keep: this.#keep };
    return {
      demands,
      locale,
      direction: wording.profile.direction,
      layout,
      textSize,
      envelope: world.envelopes.find(({ id }) => id === envelope) ?? null,
      title: withOrdinarySpaces(lineText(subject)),
      fileName: `letter-${demands[0]}-${to || OTHER_RECIPIENT}-${date}.pdf`,
      logo: describePicture(logo, 'logo', this.#draft, setOut),
      letterhead: organisation ? parseLine(this.#mark(organisation)) : null,
      sender: senderLines(this.#draft, setOut),
      returnLine: layout.returnLine && returnLine(this.#draft, setOut),
      recipient: this.#recipientLines(form.envelope),
      placeAndDate: this.#placeAndDate(),
      reference: referenceLine(this.#draft, setOut),
      subject,
      opening: parseLine(form.opening),
      blocks,
      close: form.close,
      signaturePicture: describePicture(signature, 'signature', this.#draft, setOut),
      signature: this.#signature(),
      endNotes: endNotes(this.#draft, setOut),
      referencePage: null,
      sourcesHeading: this.#shared('sources').trim(),
      sources: this.#sources.entries(wording, (address) => linkDescription('link-web', address, setOut)),
      pageLabel: this.#shared('page').trim(),
      runningHead: `${this.#day()} · ${lineText(subject)}`,
    };
  }
}

/** A checked draft in words, without a page for reference: pure, synchronous, the same on every device. */
export const composeLetter = (draft: CompleteDraft, setting: ComposeSetting, pictures = NO_PICTURES): Letter =>
  keepTogether(new LetterComposer(draft, setting).compose(pictures), setting.wording.profile);
