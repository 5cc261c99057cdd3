/** Letters as PDF/UA-1 and PDF/A-2a, by the engine of the site; the typefaces lie in the package. */
export { renderLettersInNode as renderLetters, renderPdfInNode as renderPdf } from '../../lib/pdf/renderPdfInNode';
