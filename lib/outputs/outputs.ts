import type { Letter } from '../domain/letter';
import type { Messages, WriteMessages } from '../i18n/messages';

export type OutputWords = WriteMessages['outputs'];

/** What a letter can be made into (makeOutput.ts), in the order in which it is offered. */
export interface Output {
  /** With its dot; on the command line it is what asks for the output. */
  readonly extension: `.${string}`;
  readonly mediaType: string;
  /** Whether a browser saves it as a file; else it is text that the page copies or shows. */
  readonly saved: boolean;
  /** It is the PDF or holds it: what its typefaces lack is lacking here. */
  readonly holdsPdf?: true;
  /** Where it is offered, and the words on its button there. */
  readonly offered: {
    readonly page?: (words: WriteMessages) => string;
    readonly noscript?: (words: Messages) => string;
    readonly commandLine?: true;
  };
}

/** A file that the page offers by the name that it bears in the list of words. */
const file = <Extension extends Output['extension'], Type extends string>(
  name: keyof OutputWords,
  extension: Extension,
  mediaType: Type,
) => ({
  extension,
  mediaType,
  saved: true as const,
  offered: {
    page: ({ outputs }: WriteMessages) => outputs[name],
    noscript: ({ write }: Messages) => write.outputs[name],
    commandLine: true as const,
  },
});

export const OUTPUTS = {
  pdf: {
    extension: '.pdf',
    mediaType: 'application/pdf',
    saved: true,
    holdsPdf: true,
    offered: { page: ({ act }) => act.download, noscript: ({ write }) => write.act.download, commandLine: true },
  },
  email: { ...file('email', '.eml', 'message/rfc822'), holdsPdf: true },
  calendar: file('calendar', '.ics', 'text/calendar; charset=utf-8'),
  word: file('word', '.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
  html: file('html', '.html', 'text/html; charset=utf-8'),
  markdown: file('markdown', '.md', 'text/markdown; charset=utf-8'),
  text: {
    extension: '.txt',
    mediaType: 'text/plain; charset=utf-8',
    saved: false,
    offered: { page: ({ act }) => act.copyText, noscript: ({ plain }) => plain.text, commandLine: true },
  },
  json: { extension: '.json', mediaType: 'application/json', saved: true, offered: { commandLine: true } },
} as const satisfies Readonly<Record<string, Output>>;

export type OutputId = keyof typeof OUTPUTS;
export type OutputPlace = keyof Output['offered'];

/** Ids of the outputs that a place offers. */
export type OutputIn<Place extends OutputPlace> = {
  [Id in OutputId]: Place extends keyof (typeof OUTPUTS)[Id]['offered'] ? Id : never;
}[OutputId];

export const outputsIn = <Place extends OutputPlace>(place: Place): readonly OutputIn<Place>[] =>
  Object.entries(OUTPUTS).flatMap(([id, { offered }]) => (place in offered ? [id as OutputIn<Place>] : []));

/** The letter's name with an output's ending. */
export const fileNameOf = ({ fileName }: Pick<Letter, 'fileName'>, { extension }: Pick<Output, 'extension'>): string =>
  fileName.replace(/\.pdf$/, extension);

export const holdsPdf = (id: OutputId): boolean => 'holdsPdf' in OUTPUTS[id];
