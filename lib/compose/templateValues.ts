import type { LetterWording } from '../domain/catalogue';
import type { CompleteDraft } from '../domain/draft';
import type { DraftKey } from '../domain/fields';
import type { Line } from '../domain/letter';
import { formatDate } from '../i18n/formatDate';
import { blank, type CitedLine } from './citedLine';
import { ownState } from './completeKind';
import { councilSeat } from './councilSeat';
import { organisationsOf } from './kindOfLetter';
import type { ComposeSetting } from './LetterBodyComposer';
import type { TemplateValues } from './printSections';
import type { ResolvedRecipient } from './resolveRecipient';

/** A sentence with its sources before the stop that ends it. */
const cited = (sentence: string, sources: readonly string[]): CitedLine => {
  const [, statement = '', stop = ''] = /^(.*?)([.。]?)$/su.exec(sentence) ?? [];
  return [{ text: statement }, ...sources.map((source) => ({ source })), { text: stop }];
};

/** A fact's whole statement with its citation, which stands before the stop that ends it. */
export const toldFact = ({ facts }: LetterWording, id: string): CitedLine => {
  const fact = facts[id];
  if (!fact?.statement) throw new Error(`Fact "${id}" has no statement in the letter's wording.`);
  return cited(fact.statement, [fact.source, ...fact.alsoSources]);
};

/** What is known of a state, with its citation before the stop; said of the sender’s own, or of another. */
export const toldRecord = ({ records }: LetterWording, id: string, own: boolean): CitedLine => {
  const record = records[id];
  if (!record) throw new Error(`Record "${id}" is not in the letter's wording.`);
  return cited((own && record.ofOwn) || record.text, [record.source]);
};

/**
 * What the letter's own draft puts into templates.
 *
 * @param print what the person typed, as a piece of the letter
 * @param replyBy ISO day by which an answer is asked for
 */
export const templateValues = (
  draft: CompleteDraft,
  recipient: ResolvedRecipient,
  { wording, world }: Pick<ComposeSetting, 'wording' | 'world'>,
  print: (text: string, field: DraftKey) => Line,
  replyBy: string,
): TemplateValues => {
  const typed = (text: string | null, field: DraftKey) => (text ? print(text, field) : null);
  const ours = (iso: string | null): CitedLine | null => (iso ? [{ text: formatDate(iso, wording.profile) }] : null);
  const day = (iso: string | null, field: DraftKey) => typed(iso && formatDate(iso, wording.profile), field);
  const namesOf = (whose: 'state' | 'own', iso: string | null): TemplateValues => {
    const names = iso === null ? undefined : wording.states[iso];
    if (!names) return {};
    return {
      [`${whose}.name`]: [{ text: names.name }],
      [`${whose}.to`]: [{ text: names.to }],
      [`${whose}.of`]: [{ text: names.of }],
    };
  };
  const { name, organisation, town, kind, earlierDate, earlierReference, answerDate } = draft;
  const { blankName, blankDate } = wording.labels;
  const seat = councilSeat(world, recipient.state, draft.date);
  return {
    'sender.name': typed(name, 'name') ?? blank(blankName, 'name'),
    'sender.organisation': typed(organisation, 'organisation'),
    // Many an organisation bears the town in its name.
    'sender.town': organisation?.includes(town) ? null : typed(town, 'town'),
    ...namesOf('state', recipient.state),
    ...namesOf('own', ownState(recipient, draft.country)),
    count: [{ text: String(organisationsOf(draft)) }],
    'earlier.date': day(earlierDate, 'earlierDate') ?? (kind === 'reminder' ? blank(blankDate, 'earlierDate') : null),
    'earlier.reference': typed(earlierReference, 'earlierReference'),
    'answer.date': day(answerDate, 'answerDate'),
    'reply.by': ours(replyBy),
    // The month is enough: a day would speak of how the catalogue was filled.
    'known.until': ours((world.knownLater[recipient.state ?? ''] ?? world.knownUntil).slice(0, 'yyyy-mm'.length)),
    'council.until': ours(seat?.kind === 'elected' ? seat.until : null),
    'council.from': ours(seat?.kind === 'joining' ? seat.from : null),
  };
};
