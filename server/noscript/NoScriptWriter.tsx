import { createHash } from 'node:crypto';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { type NoScriptAnswer, NoScriptFormPage } from '../../components/form/noscript/NoScriptFormPage';
import type { Asked, NoScriptPage } from '../../components/form/noscript/noScriptPage';
import { completeDraft, dateWindow } from '../../lib/compose/completeDraft';
import { givesReason } from '../../lib/compose/kindOfLetter';
import { TEXT_FIELDS } from '../../lib/domain/fields';
import { emptyValues, type FormValues, toDraft } from '../../lib/domain/formValues';
import type { RecipientId } from '../../lib/domain/offices';
import { foreignText } from '../../lib/form/contacts';
import { errorTexts, type FieldTexts } from '../../lib/form/draftErrors';
import { fieldLabel } from '../../lib/form/fieldLabels';
import { nameLeftText } from '../../lib/form/ownNameWarning';
import { cleanText } from '../../lib/i18n/cleanText';
import { fillSlots } from '../../lib/i18n/fillSlots';
import type { WriteMessages } from '../../lib/i18n/messages';
import { makeOutput } from '../../lib/outputs/makeOutput';
import { fileNameOf, holdsPdf, OUTPUTS, type OutputIn } from '../../lib/outputs/outputs';
import type { RenderedLetter } from '../../lib/pdf/renderLetterPdf';
import type { RenderPool } from '../render/RenderPool';
import { html, type NoScriptReply } from './answers';
import { LONGEST_SEEN, RETRY_AFTER } from './formLimits';
import type { NoScriptCatalogue } from './NoScriptCatalogue';
import type { SentForm } from './parseForm';
import { longestField, type Refusal } from './refusal';

const document = (page: ReactNode): string => `<!DOCTYPE html>${renderToStaticMarkup(page)}`;

/** Note of a warning about the form; the same note sent back means that the person has read it. */
const noteOfText = (warning: string): string =>
  warning ? `${createHash('sha256').update(warning).digest('hex').slice(0, 12)} ` : '';

/** The same of what a page says about a PDF, after the note of what it says about the form. */
const noteOf = (before: string, { missing, addressFits, senderFits }: RenderedLetter): string =>
  `${before}${missing.join('')}${addressFits ? '' : ' address'}${senderFits ? '' : ' sender'}`.slice(0, LONGEST_SEEN);

/** What is wrong with a PDF, in words. */
const wrongOnPaper = ({ missing, addressFits, senderFits }: RenderedLetter, act: WriteMessages['act']): string[] => [
  ...(missing.length > 0 ? [fillSlots(act.missing, { characters: missing.join(' ') })] : []),
  ...(addressFits ? [] : [act.addressTooLong]),
  ...(senderFits ? [] : [act.senderTooLong]),
];

const asAttachment = (fileName: string) => ({ 'Content-Disposition': `attachment; filename="${fileName}"` });

const isOutput = (asked: Asked): asked is OutputIn<'noscript'> => asked in OUTPUTS;

/** Turns forms into pages, texts and PDFs. Holds nothing of them once the reply is made. */
export class NoScriptWriter {
  readonly #catalogue: NoScriptCatalogue;
  readonly #pool: RenderPool;
  readonly #style: string;
  readonly #today: () => string;

  constructor(catalogue: NoScriptCatalogue, pool: RenderPool, style: string, today: () => string) {
    this.#catalogue = catalogue;
    this.#pool = pool;
    this.#style = style;
    this.#today = today;
  }

  /** Day of the letter: the one that was sent, where a letter can bear it. */
  #dateOf(values: FormValues): string {
    const today = this.#today();
    const { from, to } = dateWindow(today);
    return values.date >= from && values.date <= to ? values.date : today;
  }

  #form(page: NoScriptPage, values: FormValues, answer: NoScriptAnswer, errors: FieldTexts = {}): string {
    const today = this.#today();
    const date = this.#dateOf(values);
    return document(
      <NoScriptFormPage
        page={page}
        contacts={this.#catalogue.contacts}
        offered={this.#catalogue.recipients(page, date)}
        world={this.#catalogue.world(page.locale)}
        style={this.#style}
        values={values}
        errors={errors}
        today={today}
        date={date}
        recipient={this.#catalogue.recipient(page, values, date)}
        answer={answer.pair ? { ...answer, people: this.#catalogue.peopleAtRisk(values) } : answer}
      />,
    );
  }

  /** The recipient that an address names, where it can be written to; else empty. */
  offeredAs(page: NoScriptPage, to: string | null): RecipientId {
    return this.#catalogue.recipients(page, this.#today()).find(({ id }) => id === to)?.id ?? '';
  }

  /** Of an address nothing is taken but the recipient: a page that leads here names no more. */
  empty(page: NoScriptPage, to: string | null): string {
    return this.#form(page, { ...emptyValues, date: this.#today(), to: this.offeredAs(page, to) }, {});
  }

  /** The form as it was sent, with the address in its field that a button carries, if it still is the recipient's. */
  #withAddress(page: NoScriptPage, { values, seen, address }: SentForm): NoScriptReply {
    const owner = address === '' ? null : this.#catalogue.ownerOf(page, values, this.#dateOf(values), address);
    if (address !== '' && !(owner?.own && owner.exact))
      return html(400, this.#form(page, values, { seen, message: page.words.write.where.stale }));
    const addressBefore = values.recipientAddress;
    return html(200, this.#form(page, { ...values, recipientAddress: address }, { seen, addressBefore }));
  }

  /** What a person should know of a form that can become a letter. */
  #warnings(page: NoScriptPage, values: FormValues): readonly string[] {
    const { world } = this.#catalogue;
    const owner = this.#catalogue.ownerOf(page, values, this.#dateOf(values));
    const { emphasis, kind } = values;
    return [
      nameLeftText(values, page.form),
      foreignText(owner, world(page.locale), page.words.write),
      emphasis && !givesReason(kind) ? page.words.write.words.emphasisUnused : null,
    ].filter((text) => text !== null);
  }

  /** The form as it was sent, unchecked, and why nothing was made of it; 500: a fault of ours. */
  refused(page: NoScriptPage, { values }: SentForm, status: Refusal | 500): NoScriptReply {
    const { plain } = page.words;
    const message =
      status === 500
        ? plain.fault
        : status === 413
          ? fillSlots(plain.tooLong, { field: fieldLabel(longestField(values), page.words.write) })
          : plain.changed;
    return html(status, this.#form(page, values, { message }));
  }

  /** The reply to a form; `fromElsewhere`: it was not this site's page that sent it. */
  async answer(page: NoScriptPage, sent: SentForm, fromElsewhere: boolean, gone: AbortSignal): Promise<NoScriptReply> {
    const { plain, write } = page.words;
    const cleaned = TEXT_FIELDS.filter((field) => cleanText(sent.values[field]).removed);
    const values: FormValues = { ...sent.values };
    for (const field of cleaned) values[field] = cleanText(values[field]).text;
    const notices = cleaned.map((field) => fillSlots(write.errors.controls, { field: fieldLabel(field, write) }));
    const refill = (status: number, answer: NoScriptAnswer, errors: FieldTexts = {}, headers = {}): NoScriptReply =>
      html(status, this.#form(page, values, { notices, ...answer }, errors), headers);

    if (fromElsewhere) return refill(400, { message: plain.otherSite });
    if (sent.damaged) return refill(400, { message: plain.damaged });
    // Nothing is checked or taken out yet: what was typed stands there as it was.
    if (sent.asked === 'address') return this.#withAddress(page, sent);
    if (sent.asked === 'language') return html(200, this.#form(page, sent.values, { seen: sent.seen }));
    const busy = () => refill(503, { message: plain.busy }, {}, { 'Retry-After': String(RETRY_AFTER) });
    // Composing a letter for which there is no room would only make it longer for the others.
    if (isOutput(sent.asked) && holdsPdf(sent.asked) && this.#pool.full) return busy();
    const setting = {
      demand: page.demand,
      today: this.#today(),
      locale: page.locale,
      world: this.#catalogue.world(page.locale),
    };
    const draft = completeDraft(toDraft(values), setting);
    if (!draft.ok) return refill(400, {}, errorTexts(draft.error, page.form));
    // The letter is not made before the person knows that something was taken out of it.
    const composed = await this.#catalogue.compose(draft.value, page);
    if (!composed.ok) return refill(500, { message: write.failed.letter });
    const pair = composed.value;
    const { letter } = pair;
    const warnings = this.#warnings(page, values);
    const told = noteOfText(warnings.join('\n'));
    if (sent.asked === 'check' || notices.length > 0 || !sent.seen.startsWith(told)) {
      return refill(200, { pair, notices: [...notices, ...warnings], seen: told });
    }
    const output = OUTPUTS[sent.asked];
    let bytes: Uint8Array = new Uint8Array();
    if (holdsPdf(sent.asked)) {
      const rendered = await this.#pool.render(letter, gone);
      if (!rendered.ok) {
        if (rendered.error === 'busy') return busy();
        // Too long may be the letter, or the machine's other work; what the engine refuses or dies of is a fault of ours.
        return rendered.error === 'slow'
          ? refill(503, { message: plain.slow }, {}, { 'Retry-After': String(RETRY_AFTER) })
          : refill(500, { message: plain.failed });
      }
      const seen = noteOf(told, rendered.value);
      const unseen = seen === sent.seen ? [] : wrongOnPaper(rendered.value, write.act);
      if (unseen.length > 0) return html(200, this.#form(page, values, { notices: unseen, seen, pair }));
      bytes = rendered.value.bytes;
    }
    // Of the site's address the server knows only what a request says; of e-mail addresses nobody took any here.
    const body = await makeOutput(sent.asked, letter, {
      pdf: async () => bytes,
      word: () => import('../../lib/outputs/wordFile'),
      words: write.outputs,
      mailTo: [],
      reminder: null,
    });
    const headers = output.saved ? asAttachment(fileNameOf(letter, output)) : {};
    return { status: 200, type: output.mediaType, body, headers };
  }
}
