/// <reference lib="webworker" />
import { shapersUrl } from '../../generated/shapers-url';
import { at } from '../site/place';
import type { ReadFace } from './loadFaces';
import { openFile, renderLetterPdf } from './renderLetterPdf';
import { renderPosterPdf } from './renderPosterPdf';
import { needsLateShapers } from './shapeClusters';
import type { PdfReply, PdfRequest } from './workerProtocol';

/** The worker's entrance: a letter comes in, bytes go out, one letter at a time. */
declare const self: DedicatedWorkerGlobalScope;

const reply = (message: PdfReply, transfer: Transferable[] = []): void => self.postMessage(message, transfer);

const fetchFace: ReadFace = async ({ family, url }) => {
  if (needsLateShapers(family)) await import(at(shapersUrl));
  const answer = await fetch(new URL(at(url), self.location.origin));
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
};

/** The file of several letters that is being made. */
let file: ReturnType<typeof openFile> | null = null;

/** A step of that file; its bytes at the end. */
const doStep = async (
  request: Exclude<PdfRequest, { readonly letter: unknown } | { readonly poster: unknown }>,
): Promise<Uint8Array | null> => {
  if ('begin' in request) file = openFile(request.begin, fetchFace);
  else if (!file) throw new Error('No file was begun.');
  else if ('add' in request) await file.add(request.add);
  else return file.end();
  return null;
};

const render = async (request: PdfRequest): Promise<void> => {
  const { id } = request;
  try {
    if ('poster' in request) {
      const made = await renderPosterPdf(request.poster, fetchFace);
      return reply({ id, kind: 'done', ...made }, [made.bytes.buffer]);
    }
    if (!('letter' in request)) {
      const bytes = await doStep(request);
      return reply({ id, kind: 'step', bytes }, bytes ? [bytes.buffer] : []);
    }
    const { letter } = request;
    const rendered = await renderLetterPdf(letter, fetchFace, (stage) => reply({ id, kind: 'stage', stage }));
    reply({ id, kind: 'done', ...rendered }, [rendered.bytes.buffer]);
  } catch (error) {
    reply({ id, kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
};

// The engine keeps fonts and counters between letters, so that two at once would get in each other's way.
let queue: Promise<void> = Promise.resolve();
self.addEventListener('message', ({ data }: MessageEvent<PdfRequest>) => {
  queue = queue.then(() => render(data));
});
