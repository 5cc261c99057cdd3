import { workerUrl } from '../../generated/worker-url';
import type { Letter } from '../domain/letter';
import type { Poster } from '../domain/poster';
import { at } from '../site/place';
import type { FilePart, PdfStage, RenderedLetter } from './renderLetterPdf';
import type { AboutFile, PdfReply, PdfRequest } from './workerProtocol';

export type { FilePart, RenderedLetter };

/** Why no PDF came; the page offers text and print instead. */
export class PdfError extends Error {}

interface Waiting {
  readonly onStage: (stage: PdfStage) => void;
  readonly resolve: (reply: Extract<PdfReply, { readonly kind: 'done' | 'step' }>) => void;
  readonly reject: (error: PdfError) => void;
  /** Of a file of several: where one part cannot be made, what stands in the file is not lost. */
  readonly step: boolean;
}

let worker: Worker | null = null;
let lastId = 0;
const waiting = new Map<number, Waiting>();

/** A worker that failed takes its letters with it; the next letter starts a new one. */
const giveUp = (reason: string): void => {
  worker?.terminate();
  worker = null;
  for (const { reject } of waiting.values()) reject(new PdfError(reason));
  waiting.clear();
};

const settle = ({ data }: MessageEvent<PdfReply>): void => {
  const letter = waiting.get(data.id);
  if (!letter) return;
  if (data.kind === 'stage') {
    letter.onStage(data.stage);
    return;
  }
  // The engine remembers a typeface that did not come and would not ask for it again: a new one will.
  if (data.kind === 'failed' && !letter.step) {
    giveUp(data.reason);
    return;
  }
  waiting.delete(data.id);
  if (data.kind === 'failed') letter.reject(new PdfError(data.reason));
  else letter.resolve(data);
};

const startWorker = (): Worker => {
  const started = new Worker(at(workerUrl), { type: 'module' });
  started.addEventListener('message', settle);
  started.addEventListener('error', ({ message }) => giveUp(message || 'The PDF engine could not be loaded.'));
  return started;
};

type Asked<Request> = Request extends PdfRequest ? Omit<Request, 'id'> : never;

const ask = (request: Asked<PdfRequest>, onStage: (stage: PdfStage) => void) =>
  new Promise<Parameters<Waiting['resolve']>[0]>((resolve, reject) => {
    lastId += 1;
    waiting.set(lastId, { onStage, resolve, reject, step: !('letter' in request || 'poster' in request) });
    onStage('engine');
    try {
      worker ??= startWorker();
      worker.postMessage({ ...request, id: lastId } satisfies PdfRequest);
    } catch (error) {
      giveUp(error instanceof Error ? error.message : String(error));
    }
  });

/** Makes a PDF off the page's main thread; the engine is loaded with the first letter. Rejects with PdfError. */
export const makePdf = async (letter: Letter, onStage: (stage: PdfStage) => void): Promise<RenderedLetter> => {
  const made = await ask({ letter }, onStage);
  if (made.kind === 'step') throw new PdfError('A letter was asked for.');
  return made;
};

/** The same of a poster. */
export const makePosterPdf = async (poster: Poster): Promise<Uint8Array> => {
  const made = await ask({ poster }, () => undefined);
  if (made.kind === 'step') throw new PdfError('A poster was asked for.');
  return made.bytes;
};

/** A file of several parts, made there one after another; one at a time. Each step rejects with PdfError. */
export const beginFile = async (about: AboutFile) => {
  const step = async (request: Asked<PdfRequest>): Promise<Uint8Array> => {
    const made = await ask(request, () => undefined);
    return made.bytes ?? new Uint8Array();
  };
  await step({ begin: about });
  return {
    add: async (part: FilePart): Promise<void> => void (await step({ add: part })),
    end: (): Promise<Uint8Array> => step({ end: true }),
  };
};
