import { RECORD_KINDS, toldValue } from './recordKinds';
import type { Role } from './role';

/**
 * What a template may name, and where it has a meaning:
 * - `sender.…`, `state.…`, `own.…`: whoever writes, the state written to, the state of which they are a citizen or resident
 * - `count`: the organisations that a coalition speaks for
 * - `earlier.…`, `answer.…`: the first letter, and the recipient's answer to it
 * - `reply.by`: the day by which an answer is asked for; `known.until`: that of the newest report the catalogue holds
 * - `known.<kind>`: whether the letter tells its reader a record of that kind, `known.any`: of any; print nothing themselves
 * - `council.…`: the last day of a seat in the Security Council, and the first of one that begins
 * - `record.…`, in templates/letter/records alone: when, until when, how many, a bare number, where from, who says so
 * - `ask`: how a request begins; `topic`: what the letter is about, in a noun phrase; `act`: what thanks are given for
 */
export const TEMPLATE_VALUES = [
  'sender.name',
  'sender.organisation',
  'sender.town',
  'state.name',
  'state.to',
  'state.of',
  'own.name',
  'own.to',
  'own.of',
  'count',
  'earlier.date',
  'earlier.reference',
  'answer.date',
  'reply.by',
  'known.until',
  ...RECORD_KINDS.map(toldValue),
  'known.any',
  'council.until',
  'council.from',
  'record.when',
  'record.until',
  'record.people',
  'record.number',
  'record.from',
  'record.who',
  'ask',
  'topic',
  'act',
] as const;
export type TemplateValue = (typeof TEMPLATE_VALUES)[number];

/**
 * A piece of a section, in reading order:
 * - a text, with the template's own white space
 * - `fact`, `law`: id of a row of the ledger, which prints its phrase or its name
 * - `voice`: what a person says, and what an organisation says
 * - `ours`: of a state’s government, what anybody says to it, and what its own citizens, residents and organisations say
 * - `value`: what the draft puts there, or nothing
 * - `if`: `nodes` where the value is there, else `otherwise`
 */
export type TemplateNode =
  | string
  | { readonly fact: string }
  | { readonly law: string }
  | { readonly voice: readonly [one: string, several: string] }
  | { readonly ours: readonly [yours: string, ours: string] }
  | { readonly value: TemplateValue }
  | {
      readonly if: TemplateValue;
      readonly nodes: readonly TemplateNode[];
      readonly otherwise: readonly TemplateNode[];
    };

/** One {{#section}}; `roles`, `states` (ISO codes) and `to` (recipients) are left out where it is meant for all. */
export interface TemplateSection {
  readonly name: string;
  readonly roles?: readonly Role[];
  readonly states?: readonly string[];
  readonly to?: readonly string[];
  readonly nodes: readonly TemplateNode[];
}

/** A template file, its sections in their order. */
export type Template = readonly TemplateSection[];
