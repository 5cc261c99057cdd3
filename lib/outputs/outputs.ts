import type { Letter } from '../domain/letter';
import type { Messages, WriteMessages } from '../i18n/messages';
import { plainText } from './plainText';

/** What a letter can be made into. The list is in the order in which outputs are offered. */
export interface Output {
  /** With its dot; on the command line it is what asks for the output. */
  readonly extension: `.${string}`;
  readonly mediaType: string;
  /** Whether a browser saves it as a file; else it is text that the page copies or shows. */
  readonly saved: boolean;
  /** Where it is offered, and the words on its button there. */
  readonly offered: {
    readonly page?: (words: WriteMessages) => string;
    readonly noscript?: (words: Messages) => string;
    readonly commandLine?: true;
  };
  /**
   * Makes it. `pdf` is the engine of whoever asks: a worker in browsers, a process of the server, this process on the
   * command line. Nothing here loads it.
   */
  readonly make: <Pdf>(letter: Letter, pdf: (letter: Letter) => Pdf) => Pdf | string;
}

export const OUTPUTS = {
  pdf: {
    extension: '.pdf',
    mediaType: 'application/pdf',
    saved: true,
    offered: { page: ({ act }) => act.download, noscript: ({ write }) => write.act.download, commandLine: true },
    make: (letter, pdf) => pdf(letter),
  },
  text: {
    extension: '.txt',
    mediaType: 'text/plain; charset=utf-8',
    saved: false,
    offered: { page: ({ act }) => act.copyText, noscript: ({ plain }) => plain.text, commandLine: true },
    make: plainText,
  },
  json: {
    extension: '.json',
    mediaType: 'application/json',
    saved: true,
    offered: { commandLine: true },
    make: (letter) => `${JSON.stringify(letter, null, 2)}\n`,
  },
} as const satisfies Readonly<Record<string, Output>>;

type OutputId = keyof typeof OUTPUTS;
export type OutputPlace = keyof Output['offered'];

/** Ids of the outputs that a place offers. */
export type OutputIn<Place extends OutputPlace> = {
  [Id in OutputId]: Place extends keyof (typeof OUTPUTS)[Id]['offered'] ? Id : never;
}[OutputId];

export const outputsIn = <Place extends OutputPlace>(place: Place): readonly OutputIn<Place>[] =>
  Object.entries(OUTPUTS).flatMap(([id, { offered }]) => (place in offered ? [id as OutputIn<Place>] : []));
