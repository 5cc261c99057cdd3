import type { Demand } from '../domain/demand';
import type { CompleteDraft } from '../domain/draft';
import type { DraftKey } from '../domain/fields';
import { type Letter, type LetterReference, type Line, lineText } from '../domain/letter';
import type { LetterLabels } from '../domain/letterLabels';
import { isMandate, OTHER_RECIPIENT } from '../domain/offices';
import { NO_PICTURES, type Pictures } from '../domain/picture';
import type { Result } from '../domain/result';
import { fillSlots } from '../i18n/fillSlots';
import { formatDate } from '../i18n/formatDate';
import { withOrdinarySpaces } from '../i18n/noBreakSpaces';
import { blank, filled, fillLine } from './citedLine';
import { numberSources, sourceEntries } from './citeSources';
import { type ComposeError, catchFault } from './composeError';
import { isolateDirection } from './isolateDirection';
import { writesAsWe, writesToOwn } from './kindOfLetter';
import { type Asked, type ComposeSetting, LetterBodyComposer } from './LetterBodyComposer';
import { nonBreaking } from './nonBreaking';
import { type Omission, omissionsFor, ordinaryParagraph, sourceDetail } from './omissions';
import { type PrintedAddressForm, pickAddressForm } from './pickAddressForm';
import { replyBy } from './replyBy';
import { type ResolvedRecipient, resolveRecipient, UNCHOSEN } from './resolveRecipient';
import {
  describePicture,
  endNotes,
  linkDescription,
  referenceLine,
  returnLine,
  type SettingOut,
  senderLines,
} from './senderParts';
import { templateValues } from './templateValues';

export type { ComposeSetting };

/** One letter in the making; see composeLetter and composePair. */
export class LetterComposer {
  readonly #draft: CompleteDraft;
  readonly #setting: ComposeSetting;
  readonly #recipient: ResolvedRecipient;
  readonly #asked: readonly Asked[];
  readonly #body: Pick<Letter, 'subject' | 'blocks'> & { readonly cited: readonly string[] };
  readonly #replyBy: string;
  /** What this letter leaves out so that it keeps to its page. */
  readonly without: readonly Omission[];

  /**
   * @param numbered sources that have numbers already, in the letter beside which this one is read
   * @param without what that letter leaves out; else what this one has no room for
   */
  constructor(
    draft: CompleteDraft,
    setting: ComposeSetting,
    { numbered = [], without }: { readonly numbered?: readonly string[]; readonly without?: readonly Omission[] } = {},
  ) {
    this.#draft = draft;
    this.#setting = setting;
    this.without = without ?? omissionsFor((few) => ordinaryLetter(draft, setting, few));
    this.#asked = draft.demands.map((id) => this.#ask(id));
    const [first] = this.#asked;
    if (!first) throw new Error('A letter needs a demand.');
    this.#recipient = this.#resolve(first.demand);
    const { wording } = setting;
    this.#replyBy = replyBy(draft, first, this.#recipient.state, setting.world);
    const values = templateValues(draft, this.#recipient, setting, this.#print, this.#replyBy);
    const body = new LetterBodyComposer(draft, {
      ...setting,
      asked: this.#asked,
      print: {
        wording,
        values,
        plural: writesAsWe(draft),
        own: writesToOwn(draft, this.#recipient.state),
        state: this.#recipient.state,
        to: this.#recipient.id,
      },
      without: this.without,
      filledLines: this.#filledLines,
    });
    this.#body = { subject: body.subject(), ...numberSources(body.blocks(), wording.profile.spaced, numbered) };
  }

  #keep = (text: string): string => isolateDirection(text, this.#setting.wording.profile.direction);

  /** What the person typed, set apart from the text around it. */
  #print = (text: string, field: DraftKey): Line => filled(this.#keep(text), field);

  #filledLines = (text: string, field: DraftKey): Line[] =>
    text.split('\n').flatMap((line) => (line.trim() ? [this.#print(line.trim(), field)] : []));

  #resolve(demand: Demand): ResolvedRecipient {
    const { to, date, office } = this.#draft;
    const recipient = (to && resolveRecipient(to, demand, this.#setting.world, date)) || UNCHOSEN;
    return isMandate(office) ? { ...recipient, roles: ['other'] } : recipient;
  }

  #ask(id: string): Asked {
    const demand = this.#setting.world.demands.find((candidate) => candidate.id === id);
    if (!demand) throw new Error(`Demand "${id}" does not exist.`);
    const [role] = this.#resolve(demand).roles;
    if (!role) throw new Error(`Demand "${id}" is not offered for "${this.#draft.to}".`);
    return { demand, role };
  }

  get #labels(): LetterLabels {
    return this.#setting.wording.labels;
  }

  #recipientLines(envelope: readonly Line[]): Line[] {
    const { to, recipientAddress } = this.#draft;
    if (!to) return [blank(this.#labels.blankRecipient, 'to')];
    return [...envelope, ...this.#filledLines(recipientAddress, 'recipientAddress')];
  }

  #day(): string {
    return formatDate(this.#draft.date, this.#setting.wording.profile);
  }

  #placeAndDate(): Line {
    const { town } = this.#draft;
    const { profile } = this.#setting.wording;
    const day = this.#day();
    return town ? fillLine(profile.placeAndDate, { place: this.#print(town, 'town'), date: day }) : [{ text: day }];
  }

  #signature(): Line[] {
    const lines = (['name', 'role', 'organisation'] as const).flatMap((field) =>
      this.#filledLines(this.#draft[field], field),
    );
    if (lines.length === 0 && this.#draft.withoutName) return [[{ text: this.#labels.nameWithheld }]];
    return lines.length > 0 ? lines : [blank(this.#labels.blankName, 'name')];
  }

  #form(): PrintedAddressForm {
    const blankName = blank(this.#labels.blankRecipient, 'recipientName');
    return pickAddressForm(this.#recipient, this.#draft, this.#setting.wording, this.#print, blankName);
  }

  /** Ids of the sources cited, in the order of their numbers. */
  get cited(): readonly string[] {
    return this.#body.cited;
  }

  /** That a page is for reference and not the letter, for readers of this language. */
  get referenceNote(): string {
    return this.#labels.forReferenceNote;
  }

  /** What this letter says, as a version for reference beside `letter`. */
  reference(letter: Letter, noteInLetterLanguage: string): LetterReference {
    const { opening, close } = this.#form();
    return {
      locale: this.#draft.in,
      direction: this.#setting.wording.profile.direction,
      letter: { locale: letter.locale, direction: letter.direction },
      heading: this.#labels.forReference,
      note: this.referenceNote,
      noteInLetterLanguage,
      subject: this.#body.subject,
      opening,
      blocks: this.#body.blocks,
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
    const { subject, blocks, cited } = this.#body;
    const labels = this.#labels;
    const setOut: SettingOut = { labels, lines: this.#filledLines, print: this.#print, keep: this.#keep };
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
      letterhead: organisation ? this.#print(organisation, 'organisation') : null,
      sender: senderLines(this.#draft, setOut),
      returnLine: layout.returnLine && returnLine(this.#draft, setOut),
      recipient: this.#recipientLines(form.envelope),
      placeAndDate: this.#placeAndDate(),
      reference: referenceLine(this.#draft, setOut),
      subject,
      opening: form.opening,
      blocks,
      close: form.close,
      signaturePicture: describePicture(withoutName ? null : signature, 'signature', this.#draft, setOut),
      signature: this.#signature(),
      endNotes: endNotes(this.#draft, setOut),
      referencePage: null,
      sourcesHeading: labels.sources,
      replyBy: this.#replyBy,
      cover: fillSlots(labels.cover, { date: this.#day(), replyBy: formatDate(this.#replyBy, wording.profile) }),
      sources: sourceEntries(
        cited,
        wording,
        (address) => linkDescription('webLink', address, setOut),
        sourceDetail(this.without),
      ),
      pageLabel: labels.page,
      runningHead: `${this.#day()} · ${lineText(subject)}`,
    };
  }
}

/** The letter as most people send it: with an ordinary paragraph of their own, in usual print, with nothing added. */
const ordinaryLetter = (draft: CompleteDraft, setting: ComposeSetting, without: readonly Omission[]): Letter => {
  const ordinary = {
    textSize: 'normal',
    personal: ordinaryParagraph(setting.wording.labels.sources),
    cosigners: '',
    copies: '',
    enclosures: '',
  } as const;
  return new LetterComposer({ ...draft, ...ordinary }, setting, { without }).compose(NO_PICTURES);
};

/** A checked draft in words, without a page for reference: pure, synchronous, the same on every device. */
export const composeLetter = (
  draft: CompleteDraft,
  setting: ComposeSetting,
  pictures = NO_PICTURES,
): Result<Letter, ComposeError> =>
  catchFault(() => nonBreaking(new LetterComposer(draft, setting).compose(pictures), setting.wording.profile));
