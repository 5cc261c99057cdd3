import type { AddressForm } from '../domain/addressForm';
import type { Demand } from '../domain/demand';
import type { CompleteDraft } from '../domain/draft';
import { type Letter, type LetterReference, type Line, lineText } from '../domain/letter';
import { isMandate, OTHER_RECIPIENT } from '../domain/offices';
import { NO_PICTURES, type Pictures } from '../domain/picture';
import { fillSlots } from '../locale/fillSlots';
import { formatDate } from '../locale/formatDate';
import { withOrdinarySpaces } from '../locale/noBreak';
import { SourceNumbers } from './citeSources';
import { keepDirection } from './keepDirection';
import { keepTogether } from './keepTogether';
import { writesAsWe } from './kindOfLetter';
import { type Asked, type ComposeSetting, LetterBody } from './LetterBody';
import { blankMark, filledMark, parseLine } from './marks';
import { pickAddressForm } from './pickAddressForm';
import { type RenderSetting, renderSection } from './renderSections';
import { type ResolvedRecipient, resolveRecipient, UNCHOSEN } from './resolveRecipient';
import { describePicture, endNotes, linkDescription, referenceLine, returnLine, senderLines } from './senderParts';
import { templateValues } from './templateValues';

export type { ComposeSetting };

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
    const values = templateValues(draft, this.#recipient, { ...setting, mark: this.#mark });
    this.#render = { wording: setting.wording, values, plural: writesAsWe(draft) };
  }

  #keep = (text: string): string => keepDirection(text, this.#setting.wording.profile.direction);

  /** What the person typed, set apart from the text around it. */
  #mark = (text: string): string => filledMark(this.#keep(text));

  #filledLines = (text: string): Line[] =>
    text.split('\n').flatMap((line) => (line.trim() ? [parseLine(this.#mark(line.trim()))] : []));

  #resolve(demand: Demand): ResolvedRecipient {
    const { to, date, office } = this.#draft;
    const recipient = (to && resolveRecipient(to, demand, this.#setting.world, date)) || UNCHOSEN;
    return isMandate(office) ? { ...recipient, roles: ['other'] } : recipient;
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

  /** Subject and paragraphs, from the sections of the templates. */
  #body(): LetterBody {
    return new LetterBody(this.#draft, {
      ...this.#setting,
      asked: this.#asked,
      render: this.#render,
      sources: this.#sources,
      state: this.#recipient.state,
      filledLines: this.#filledLines,
    });
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
    if (lines.length === 0 && this.#draft.withoutName) return [parseLine(this.#shared('name-withheld').trim())];
    return lines.length > 0 ? lines : [parseLine(String(this.#render.values.sender.name))];
  }

  #form(): AddressForm {
    const blank = blankMark(this.#shared('blank-recipient').trim());
    return pickAddressForm(this.#recipient, this.#draft, this.#setting.wording, this.#mark, blank);
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
    const body = this.#body();
    return {
      locale: this.#draft.in,
      direction: this.#setting.wording.profile.direction,
      letter: { locale: letter.locale, direction: letter.direction },
      heading: this.#shared('for-reference').trim(),
      note: this.referenceNote,
      noteInLetterLanguage,
      subject: body.subject(),
      opening: parseLine(opening),
      blocks: body.blocks(),
      close,
    };
  }

  compose({ logo, signature }: Pictures): Letter {
    const { organisation, demands, to, date, layout: layoutId, in: locale } = this.#draft;
    const { textSize, envelope, kind, withoutName } = this.#draft;
    const { wording, world } = this.#setting;
    const layout = world.layouts.find(({ id }) => id === layoutId);
    if (!layout) throw new Error(`Layout "${layoutId}" does not exist.`);
    const form = this.#form();
    const body = this.#body();
    const subject = body.subject();
    const blocks = body.blocks();
    const setOut = { shared: this.#shared.bind(this), lines: this.#filledLines, mark: this.#mark, keep: this.#keep };
    return {
      demands,
      locale,
      direction: wording.profile.direction,
      layout,
      textSize,
      envelope: world.envelopes.find(({ id }) => id === envelope) ?? null,
      title: withOrdinarySpaces(lineText(subject)),
      fileName: `${kind === 'first' ? 'letter' : kind}-${demands[0]}-${to || OTHER_RECIPIENT}-${date}.pdf`,
      logo: describePicture(withoutName && !organisation ? null : logo, 'logo', this.#draft, setOut),
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
      signaturePicture: describePicture(withoutName ? null : signature, 'signature', this.#draft, setOut),
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
