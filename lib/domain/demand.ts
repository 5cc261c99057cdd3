import * as v from 'valibot';
import { DEMAND_GROUPS } from './demandGroups';
import { EMPHASES } from './emphases';
import type { Locale } from './locales';
import { OFFICES } from './offices';
import { CountryCode } from './recipient';
import { RECORD_KINDS } from './recordKinds';
import { ROLES } from './role';

/** The folder's name under templates/demands. */
export const DemandId = v.pipe(v.string(), v.regex(/^[a-z][a-z-]{2,40}$/));
export type DemandId = v.InferOutput<typeof DemandId>;

const Text = v.pipe(v.string(), v.minLength(1));

/** templates/demands/<id>/demand.json: who can act on a demand, strongest role first. */
export const Demand = v.strictObject({
  /** Place inside its group on the home page, and in every list of demands. */
  order: v.number(),
  group: v.picklist(DEMAND_GROUPS),
  /**
   * What it is about alone: `children`, no man is asked back; `courts`, trials and inquiries; `custody`, what
   * police and prisons do.
   */
  about: v.optional(v.picklist(['children', 'courts', 'custody'])),
  /**
   * Whether the documents word it as a demand, or as a concern from which the letter draws a request of its own.
   * Of a concern no page and no letter says that it was called for.
   */
  basis: v.picklist(['demanded', 'concern']),
  /** Rows of the five documents that this demand covers. */
  documents: v.array(Text),
  /** Roles that can act, the strongest first: a letter is written for the first that its recipient has. */
  roles: v.pipe(v.array(v.picklist(ROLES)), v.minLength(1)),
  /** A role that only some states have for this demand; absent for all that have the role. */
  roleStates: v.optional(v.record(v.picklist(ROLES), v.array(CountryCode)), {}),
  /**
   * States that are not asked, whatever their roles: those who hold the people of others are the ones to be helped, and
   * no staff is asked for from where those held may be in danger.
   */
  withoutStates: v.optional(v.array(CountryCode), []),
  /**
   * Roles whose request or steps ask that somebody be taken back, sent or handed over: their letters say that nobody
   * may be brought into danger by it.
   */
  returns: v.optional(v.array(v.picklist(ROLES)), []),
  /** What a writer may stress, each with its sections `emphasis-…` and `ground-…`. */
  emphases: v.optional(v.array(v.picklist(EMPHASES)), []),
  /** Kinds of state record that bear on this demand: a letter tells those about its recipient. */
  records: v.optional(v.array(v.picklist(RECORD_KINDS)), []),
  /** Institutions whose mandate reaches this demand; the others are not offered it. */
  institutions: v.array(Text),
  /** The office a government is written to when its strongest role is this one; else the foreign minister. */
  offices: v.optional(v.record(v.picklist(ROLES), v.picklist(OFFICES)), {}),
});
export type Demand = v.InferOutput<typeof Demand> & {
  readonly id: DemandId;
  /** Languages in which it has wording and letters; absent where it has all. */
  readonly languages?: readonly Locale[];
};

/** templates/demands/<id>/<locale>.json: the demand's words on the pages, apart from the letter. */
export const DemandWording = v.strictObject({
  /** A verb phrase that fits one line of a phone, e.g. "Take nationals back": in lists, and above its page and form. */
  title: Text,
  /** The same in one short sentence, under the title where there is room. */
  gist: Text,
  /** What the letter asks of whom, in one or two sentences, at the head of its page. */
  summary: Text,
  /** Who asked for this, of whom, when: past tense. */
  askedBy: Text,
  /** What has changed since and what has not, with "as of". */
  today: Text,
  /** Three short beginnings beside the personal paragraph: hints, never inserted. */
  prompts: v.pipe(v.array(Text), v.length(3)),
  /** Why a role cannot act on this demand; every role the demand leaves out has a reason, here or in content/<locale>/who.json. */
  notOffered: v.record(v.picklist(ROLES), Text),
  /** Why an institution not in the list cannot act, and who can. */
  institutionNotOffered: Text,
});
export type DemandWording = v.InferOutput<typeof DemandWording>;
