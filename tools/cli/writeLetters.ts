import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadDemandWording } from '../../lib/catalogue/loadMessages';
import { fail, ok, type Result } from '../../lib/domain/result';
import { OUTPUTS, type Output, outputsIn } from '../../lib/outputs/outputs';
import { blocksFit } from '../../lib/pdf/document/blocksFit';
import { fontsForLetter } from '../../lib/pdf/fontsForLetter';
import { renderLettersInNode, renderPdfInNode } from '../../lib/pdf/renderPdfInNode';
import type { Composed } from './composeLetters';
import { ENDINGS } from './parseArguments';

const FORMATS = outputsIn('commandLine').map((id): Output => OUTPUTS[id]);

const PDF = OUTPUTS.pdf.extension;

/** All letters in one PDF, under the demand's name in the language of the first. */
const together = (demand: string, composed: readonly Composed[]): Promise<Uint8Array> => {
  const letters = composed.map(({ letter }) => letter);
  const locale = letters[0]?.locale ?? 'en';
  return renderLettersInNode(letters, { title: loadDemandWording(demand, locale).title, locale });
};

/** "letter-repatriation-LV.pr-un-2026-11-21.pdf": the page's own name, with the recipient as it was given. */
const nameOf = ({ to, letter: { fileName } }: Composed): string => {
  const [recipient] = (to ?? '').split('.');
  return to?.includes('.') ? fileName.replace(`-${recipient}-`, `-${to}-`) : fileName;
};

/** Where letters go: a file for one or, as one PDF, for all of them; a folder that takes a PDF for each. */
export interface Destination {
  readonly out: string;
  readonly oneFile: boolean;
  readonly demand: string;
}

export interface Written {
  readonly files: readonly string[];
  /** Characters that the typefaces of the PDFs among them do not hold. */
  readonly missing: readonly string[];
  /** Blocks of the PDFs among them that are set too small, as "recipient of letter-….pdf". */
  readonly tooLong: readonly string[];
}

/** What the reader of a PDF will miss; the typefaces are loaded, for the letters were made. */
const shortcomingsOf = (composed: readonly Composed[]): Pick<Written, 'missing' | 'tooLong'> => {
  const found = composed.map((one) => {
    const { missing, families } = fontsForLetter(one.letter);
    const { addressFits, senderFits } = blocksFit(one.letter, families);
    const blocks = [...(addressFits ? [] : ['recipient']), ...(senderFits ? [] : ['sender'])];
    return { missing, tooLong: blocks.map((block) => `${block} of ${nameOf(one)}`) };
  });
  return {
    missing: [...new Set(found.flatMap(({ missing }) => missing))],
    tooLong: found.flatMap(({ tooLong }) => tooLong),
  };
};

/** Writes letters; gives what was written, or one line on why not. */
export const writeLetters = async (
  composed: readonly Composed[],
  { out, oneFile, demand }: Destination,
): Promise<Result<Written, string>> => {
  const ending = path.extname(out);
  const format = FORMATS.find(({ extension }) => extension === ending);
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
  try {
    if (oneFile) await write(out, await together(demand, composed));
    else if (format && first) await write(out, await format.make(first.letter, renderPdfInNode));
    else {
      await mkdir(out, { recursive: true });
      for (const one of composed) await write(path.join(out, nameOf(one)), await renderPdfInNode(one.letter));
    }
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return fail(`"${out}" cannot be written: ${reason}`);
  }
  const onPaper = ending === '' || ending === PDF;
  return ok({ files: written, ...(onPaper ? shortcomingsOf(composed) : { missing: [], tooLong: [] }) });
};
