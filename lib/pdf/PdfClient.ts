import { workerUrl } from '../../generated/worker-url';
import type { Letter } from '../domain/letter';
import type { PdfStage, RenderedLetter } from './renderLetterPdf';
import type { PdfReply, PdfRequest } from './workerProtocol';

/** Why no PDF came; the page offers text and print instead. */
export class PdfError extends Error {}

interface Waiting {
  readonly onStage: (stage: PdfStage) => void;
  readonly resolve: (rendered: RenderedLetter) => void;
  readonly reject: (error: PdfError) => void;
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
  if (data.kind === 'failed') {
    giveUp(data.reason);
    return;
  }
  waiting.delete(data.id);
  letter.resolve(data);
};

const startWorker = (): Worker => {
  const started = new Worker(workerUrl, { type: 'module' });
  started.addEventListener('message', settle);
  started.addEventListener('error', ({ message }) => giveUp(message || 'The PDF engine could not be loaded.'));
  return started;
};

/** Makes a PDF off the page's main thread; the engine is loaded with the first letter. Rejects with PdfError. */
export const makePdf = (letter: Letter, onStage: (stage: PdfStage) => void): Promise<RenderedLetter> =>
  new Promise((resolve, reject) => {
    lastId += 1;
    waiting.set(lastId, { onStage, resolve, reject });
    onStage('engine');
    try {
      worker ??= startWorker();
      const request: PdfRequest = { id: lastId, letter };
      worker.postMessage(request);
    } catch (error) {
      giveUp(error instanceof Error ? error.message : String(error));
    }
  });
