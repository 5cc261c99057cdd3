import type { LetterWording, TemplateSpec } from '../domain/catalogue';
import type { Role } from '../domain/role';
import { Handlebars } from './handlebarsRuntime';
import { citeMark } from './marks';

type StateForms = Readonly<Record<'name' | 'to' | 'of', string>>;

/** What a template may name. Values are flat strings, already marked; a name that is missing throws (strict mode). */
export interface TemplateValues {
  readonly ask?: string;
  readonly sender: Readonly<Record<'name' | 'organisation' | 'town', string | null>>;
  readonly state: StateForms | null;
  /** The state whose citizen or resident the sender says they are. */
  readonly own?: StateForms | null;
  /** Organisations that a coalition speaks for. */
  readonly count?: string;
  /** The first letter, and the recipient's answer to it. */
  readonly earlier?: Readonly<Record<'date' | 'reference', string | null>>;
  readonly answer?: Readonly<Record<'date', string | null>>;
  /** What the letter is about, in a noun phrase; only in the subjects of templates/kinds. */
  readonly topic?: string;
  /** What the recipient is thanked for, as a sentence with its citation. */
  readonly act?: string;
}

export interface RenderSetting {
  readonly wording: LetterWording;
  readonly values: TemplateValues;
  /** First person plural: the sender is an organisation. */
  readonly plural: boolean;
}

interface HelperOptions {
  readonly hash: { readonly roles?: string };
  readonly fn: (context: unknown) => string;
}

const factPhrase = ({ facts }: LetterWording, id: string): string => {
  const fact = facts[id];
  if (!fact) throw new Error(`Fact "${id}" is not in the ledger.`);
  return fact.phrase + [fact.source, ...fact.alsoSources].map(citeMark).join('');
};

const lawName = ({ law }: LetterWording, id: string): string => {
  const name = law[id];
  if (!name) throw new Error(`Law "${id}" is not in content/law.`);
  return name;
};

/**
 * The sections of a template that bear `name` and are meant for `role`, in the template's order.
 * Other sections are not run, so they need not find the values they name.
 */
export const renderSections = (
  spec: TemplateSpec,
  name: string,
  role: Role | null,
  { wording, values, plural }: RenderSetting,
): string[] => {
  const found: string[] = [];
  const template = Handlebars.template(spec);
  template(values, {
    helpers: {
      section(this: unknown, section: string, { hash, fn }: HelperOptions) {
        const meant = !hash.roles || (role !== null && hash.roles.split(' ').includes(role));
        if (section === name && meant) found.push(fn(this));
        return '';
      },
      fact: (id: string) => factPhrase(wording, id),
      law: (id: string) => lawName(wording, id),
      voice: (singular: string, several: string) => (plural ? several : singular),
    },
  });
  return found;
};

/** Exactly one section; anything else is a fault of the template, which the content check reports before release. */
export const renderSection = (spec: TemplateSpec, name: string, role: Role | null, setting: RenderSetting): string => {
  const [only, ...more] = renderSections(spec, name, role, setting);
  if (only === undefined || more.length > 0) {
    throw new Error(
      `Section "${name}" for role "${role ?? 'any'}": expected one, found ${only ? more.length + 1 : 0}.`,
    );
  }
  return only;
};
