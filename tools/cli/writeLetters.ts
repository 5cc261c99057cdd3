import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadDemandWording, loadMessages } from '../../lib/catalogue/loadMessages';
import type { Letter } from '../../lib/domain/letter';
import { fail, ok, type Result } from '../../lib/domain/result';
import { ofCode } from '../../lib/form/recipientRows';
import { fileNames } from '../../lib/form/severalLetters';
import { type Making, makeOutput } from '../../lib/outputs/makeOutput';
import { holdsPdf, OUTPUTS, outputsIn } from '../../lib/outputs/outputs';
import { blocksFit } from '../../lib/pdf/document/blocksFit';
import { fontsForLetter } from '../../lib/pdf/fontsForLetter';
import { renderLettersInNode, renderPdfInNode } from '../../lib/pdf/renderPdfInNode';
import type { Composed } from './composeLetters';
import { ENDINGS } from './parseArguments';

const FORMATS = outputsIn('commandLine');

const PDF = OUTPUTS.pdf.extension;

/** All letters in one PDF, under the demand's name in the language of the first. */
const together = (demand: string, composed: readonly Composed[]): Promise<Uint8Array> => {
  const letters = composed.map(({ letter }) => letter);
  const locale = letters[0]?.locale ?? 'en';
  return renderLettersInNode(letters, { title: loadDemandWording(demand, locale).title, locale });
};

/** "letter-repatriation-LV.pr-un-2026-11-21.pdf": the page's own names, with the recipients as they were given. */
export const namesOf = (composed: readonly Composed[]): readonly string[] =>
  fileNames(composed.map(({ to = '', letter: { fileName } }) => ({ row: ofCode(to), fileName })));

/** What outputs need besides; where the site stands, and whose address was taken, no command line says. */
const makingOf = ({ locale }: Letter): Making => ({
  word: () => import('../../lib/outputs/wordFile'),
  pdf: renderPdfInNode,
  words: loadMessages(locale).write.outputs,
  mailTo: [],
  reminder: null,
});

/** Where letters go: a file for one or, as one PDF, for all of them; a folder that takes a PDF for each. */
export interface Destination {
  readonly out: string;
  readonly oneFile: boolean;
  readonly demand: string;
  /** PDFs are written although their typefaces lack characters. */
  readonly allowMissing: boolean;
}

export interface Written {
  readonly files: readonly string[];
  /** Characters that the typefaces of the PDFs among them do not hold, as "漢 (U+6F22)". */
  readonly missing: readonly string[];
  /** Blocks of the PDFs among them that are set too small, as "recipient of letter-….pdf". */
  readonly tooLong: readonly string[];
}

/** "漢 (U+6F22)": some are seen nowhere. */
const named = (character: string): string =>
  `${character} (U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')})`;

/** Characters that no typeface holds, in the order of the letters. */
export const missingIn = (composed: readonly Composed[]): readonly string[] =>
  [...new Set(composed.flatMap(({ letter }) => fontsForLetter(letter).missing))].map(named);

export const missingText = (missing: readonly string[]): string =>
  `No typeface holds ${missing.join(', ')}. Write it otherwise, or add --allow-missing: then "?" is printed or a mark left out.`;

/** Blocks that are set too small; the typefaces are loaded, for the letters were made. */
export const tooLongIn = (composed: readonly Composed[]): readonly string[] =>
  composed.flatMap((one, index) => {
    const { addressFits, senderFits } = blocksFit(one.letter, fontsForLetter(one.letter).families);
    const blocks = [...(addressFits ? [] : ['recipient']), ...(senderFits ? [] : ['sender'])];
    return blocks.map((block) => `${block} of ${namesOf(composed)[index]}`);
  });

export const notWritten = (out: string, error: unknown): string => {
  const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return `"${out}" cannot be written: ${reason}`;
};

/** Writes letters; gives what was written, or one line on why not. */
export const writeLetters = async (
  composed: readonly Composed[],
  { out, oneFile, demand, allowMissing }: Destination,
): Promise<Result<Written, string>> => {
  const ending = path.extname(out);
  const format = FORMATS.find((id) => OUTPUTS[id].extension === ending);
  const [first] = composed;
  const written: string[] = [];
  const write = async (file: string, content: Uint8Array | string) => {
    await writeFile(file, content);
    written.push(file);
  };
  if (ending !== '' && !format) return fail(`--out "${out}" must end in ${ENDINGS.join(', ')}.`);
  if (oneFile && ending !== PDF) return fail(`--out "${out}" must end in ${PDF}, for --one-file makes one PDF.`);
  if (format && !oneFile && composed.length > 1) {
    return fail(`--out "${out}" is one file: name a folder for ${composed.length} letters, or add --one-file.`);
  }
  const onPaper = ending === '' || (format !== undefined && holdsPdf(format));
  const missing = onPaper ? missingIn(composed) : [];
  if (missing.length > 0 && !allowMissing) return fail(missingText(missing));
  try {
    if (oneFile) await write(out, await together(demand, composed));
    else if (format && first) await write(out, await makeOutput(format, first.letter, makingOf(first.letter)));
    else {
      await mkdir(out, { recursive: true });
      const names = namesOf(composed);
      for (const [index, { letter }] of composed.entries())
        await write(path.join(out, names[index] ?? letter.fileName), await renderPdfInNode(letter));
    }
  } catch (error) {
    return fail(notWritten(out, error));
  }
  return ok({ files: written, missing, tooLong: onPaper ? tooLongIn(composed) : [] });
};
