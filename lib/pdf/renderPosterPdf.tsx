import type { Poster } from '../domain/poster';
import { PosterDocument } from './document/PosterDocument';
import { drawPages } from './draw/drawPages';
import { fontsForTexts } from './fontsForLetter';
import { layOutOnePage } from './layout/layOutPages';
import { loadFaces, type ReadFace } from './loadFaces';
import type { RenderedLetter } from './renderLetterPdf';

/** From the largest on. */
const SCALES = [1, 0.9, 0.8, 0.7, 0.62, 0.54, 0.46, 0.4];

/** A poster as PDF bytes, on one page. Throws where it says more than a page holds. */
export const renderPosterPdf = async (poster: Poster, read: ReadFace): Promise<RenderedLetter> => {
  const { siteName, heading, summary, recipient, said, steps, stepsTitle, call, scan, address, promise } = poster;
  const fonts = fontsForTexts(poster, {
    regular: [summary, said?.text ?? '', ...steps, ...steps.map((_, index) => `${index + 1}.`), scan, promise],
    bold: [siteName, heading, recipient, said?.by ?? '', stepsTitle, call, address],
  });
  await loadFaces(fonts, read);
  const { families, standIns, missing } = fonts;
  for (const scale of SCALES) {
    const pages = layOutOnePage(
      <PosterDocument poster={poster} families={families} standIns={standIns} scale={scale} />,
    );
    if (pages) return { bytes: drawPages(pages, poster), pages: 1, missing, addressFits: true, senderFits: true };
  }
  throw new Error('The poster says more than a page holds.');
};
