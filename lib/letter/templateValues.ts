import type { LetterTemplates, LetterWording } from '../domain/catalogue';
import type { CompleteDraft } from '../domain/draft';
import { formatDate } from '../locale/formatDate';
import { ownState } from './completeKind';
import { organisationsOf, writesAsWe } from './kindOfLetter';
import { blankMark, citeMark } from './marks';
import { type RenderSetting, renderSection, type TemplateValues } from './renderSections';
import type { ResolvedRecipient } from './resolveRecipient';

export interface ValuesSetting {
  readonly wording: LetterWording;
  readonly templates: LetterTemplates;
  /** What the person typed, set apart from the text around it. */
  readonly mark: (text: string) => string;
}

const NOBODY = { sender: { name: '', organisation: '', town: '' }, state: null };

/** A fact's whole statement with its citation, which stands before the stop that ends it. */
export const toldFact = ({ facts }: LetterWording, id: string): string => {
  const fact = facts[id];
  if (!fact?.statement) throw new Error(`Fact "${id}" has no statement in the letter's wording.`);
  const cited = [fact.source, ...fact.alsoSources].map(citeMark).join('');
  return fact.statement.replace(/[.。]?$/u, (stop) => cited + stop);
};

/** What the letter's own draft puts into templates. */
export const templateValues = (
  draft: CompleteDraft,
  recipient: ResolvedRecipient,
  { wording, templates, mark }: ValuesSetting,
): TemplateValues => {
  const filled = (text: string | null) => (text ? mark(text) : null);
  const day = (iso: string | null) => filled(iso && formatDate(iso, wording.profile));
  const blank = (section: 'blank-name' | 'blank-date') => {
    const bare: RenderSetting = { wording, values: NOBODY, plural: writesAsWe(draft) };
    const spec = section === 'blank-name' ? templates.letter : templates.kinds;
    return blankMark(renderSection(spec, section, null, bare).trim());
  };
  const namesOf = (state: string | null) => (state === null ? null : (wording.states[state] ?? null));
  const { name, organisation, town, kind, earlierDate, earlierReference, answerDate } = draft;
  return {
    sender: { name: filled(name) ?? blank('blank-name'), organisation: filled(organisation), town: filled(town) },
    state: namesOf(recipient.state),
    own: namesOf(ownState(recipient, draft.country)),
    count: String(organisationsOf(draft)),
    earlier: {
      date: day(earlierDate) ?? (kind === 'reminder' ? blank('blank-date') : null),
      reference: filled(earlierReference),
    },
    answer: { date: day(answerDate) },
  };
};
