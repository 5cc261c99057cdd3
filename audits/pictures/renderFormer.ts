/**
 * `renderFormer.ts FOLDER`, run in the checkout of a former state: makes FOLDER/<name>.former.pdf of each letter in
 * FOLDER/letters. What a letter is has changed less than how it is drawn: the same words by the engine that stood there.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize } from 'node:v8';
import type { Letter } from '../../lib/domain/letter';

const folder = process.argv[2] ?? '';
const { renderPdfInNode } = (await import(
  path.resolve('lib/pdf/renderPdfInNode.ts')
)) as typeof import('../../lib/pdf/renderPdfInNode');
const letters = deserialize(readFileSync(path.join(folder, 'letters'))) as ReadonlyMap<string, Letter>;
for (const [name, letter] of letters)
  writeFileSync(path.join(folder, `${name}.former.pdf`), await renderPdfInNode(letter));
