import type { Letter } from '../../../lib/domain/letter';
import type { NoScriptFont } from '../fonts';

/** A way from a letter to a PDF. */
export interface Engine {
  readonly name: string;
  readonly make: (letter: Letter) => Promise<Uint8Array>;
  /** Whether most of its work is done by other processes. */
  readonly elsewhere?: true;
  readonly close?: () => Promise<void>;
}

export type OpenEngine = (fonts: readonly NoScriptFont[]) => Promise<Engine>;

/** What a stream of pdfkit's kind gives, as one piece. */
export const collectStream = (stream: NodeJS.ReadableStream): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => resolve(Buffer.concat(chunks)));
    stream.on('error', reject);
  });
