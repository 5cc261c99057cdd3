/// <reference lib="webworker" />
import { Font, pdf } from '@react-pdf/renderer';
import { densitiesToTry, SEVERAL_PAGES } from '../../../lib/paper/density';
import { LetterDocument } from '../../../lib/pdf/document/LetterDocument';
import { fontsForLetter } from '../../../lib/pdf/fontsForLetter';
import { loadFaces } from '../../../lib/pdf/loadFaces';
import type { PdfReply, PdfRequest } from '../../../lib/pdf/workerProtocol';

/** The stock engine behind the protocol of the app's worker. Its typefaces are unpacked, named like ours. */
declare const self: DedicatedWorkerGlobalScope;

const known = new Set<string>();

self.addEventListener('message', async ({ data }: MessageEvent<Extract<PdfRequest, { readonly letter: unknown }>>) => {
  const { id, letter } = data;
  const fonts = fontsForLetter(letter);
  const { faces, families, missing } = fonts;
  // Addresses are measured while they are described, by our own copies of the faces.
  await loadFaces(fonts, async ({ url }) => new Uint8Array(await (await fetch(url)).arrayBuffer()));
  for (const { family, weight } of faces) {
    const name = `${family}-${weight}`;
    if (known.has(name)) continue;
    known.add(name);
    Font.register({ family, src: new URL(`/unpacked/${name}.ttf`, self.location.origin).href, fontWeight: weight });
  }
  Font.registerHyphenationCallback((word) => [word]);
  const density = densitiesToTry(letter)[0] ?? SEVERAL_PAGES;
  const blob = await pdf(LetterDocument({ letter, families, density })).toBlob();
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const reply: PdfReply = { id, kind: 'done', bytes, pages: 1, missing, addressFits: true, senderFits: true };
  self.postMessage(reply, [bytes.buffer]);
});
