import runtime from 'handlebars/runtime.js';

/** The part of Handlebars that runs precompiled templates; its own type file declares nothing. */
interface HandlebarsRuntime {
  readonly template: (
    spec: object,
  ) => (values: unknown, options: { readonly helpers: Readonly<Record<string, unknown>> }) => string;
}

export const Handlebars = runtime as unknown as HandlebarsRuntime;
