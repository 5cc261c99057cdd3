/** One long run that shows whether a promise is kept; `npm test` runs a short case of it, with a fixed seed. */
export interface AuditOptions {
  /** A part that takes a minute or two, to see that the audit itself works; the figures do not count. */
  readonly quick: boolean;
  /** How many inputs, flows or rounds; absent: as many as the promise rests on, or as `quick` takes. */
  readonly count?: number;
  /** Where chance begins: the same seed gives the same inputs. A whole number. */
  readonly seed: number;
  /** Says how far it is, a line at a time. */
  readonly progress: (line: string) => void;
}

export const countOf = (
  { quick, count }: AuditOptions,
  usual: { readonly full: number; readonly quick: number },
): number => count ?? (quick ? usual.quick : usual.full);

/** One row of the closing table. */
export interface Figure {
  readonly name: string;
  /** As measured, with its unit. */
  readonly figure: string;
  /** What was to be reached. */
  readonly target: string;
  readonly passed: boolean;
}

export type RunAudit = (options: AuditOptions) => Promise<readonly Figure[]>;

export interface Audit {
  /** Word for `--only`. */
  readonly name: string;
  /** The promise it is about. */
  readonly about: string;
  /** Loaded only when it runs. */
  readonly load: () => Promise<{ readonly run: RunAudit }>;
}
