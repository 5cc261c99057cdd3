import type { LetterWording } from '../domain/catalogue';
import type { CompleteDraft } from '../domain/draft';
import type { Line } from '../domain/letter';
import { formatDate } from '../i18n/formatDate';
import { blank, type CitedLine } from './citedLine';
import { ownState } from './completeKind';
import { organisationsOf } from './kindOfLetter';
import type { TemplateValues } from './printSections';
import type { ResolvedRecipient } from './resolveRecipient';

/** A fact's whole statement with its citation, which stands before the stop that ends it. */
export const toldFact = ({ facts }: LetterWording, id: string): CitedLine => {
  const fact = facts[id];
  if (!fact?.statement) throw new Error(`Fact "${id}" has no statement in the letter's wording.`);
  const [, statement = '', stop = ''] = /^(.*?)([.。]?)$/su.exec(fact.statement) ?? [];
  const sources = [fact.source, ...fact.alsoSources].map((source) => ({ source }));
  return [{ text: statement }, ...sources, { text: stop }];
};

/**
 * What the letter's own draft puts into templates.
 *
 * @param print what the person typed, as a piece of the letter
 */
export const templateValues = (
  draft: CompleteDraft,
  recipient: ResolvedRecipient,
  wording: LetterWording,
  print: (text: string) => Line,
): TemplateValues => {
  const typed = (text: string | null) => (text ? print(text) : null);
  const day = (iso: string | null) => typed(iso && formatDate(iso, wording.profile));
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
  return {
    'sender.name': typed(name) ?? blank(blankName),
    'sender.organisation': typed(organisation),
    'sender.town': typed(town),
    ...namesOf('state', recipient.state),
    ...namesOf('own', ownState(recipient, draft.country)),
    count: [{ text: String(organisationsOf(draft)) }],
    'earlier.date': day(earlierDate) ?? (kind === 'reminder' ? blank(blankDate) : null),
    'earlier.reference': typed(earlierReference),
    'answer.date': day(answerDate),
  };
};
