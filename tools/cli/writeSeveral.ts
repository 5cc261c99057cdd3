import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadLetterWording } from '../../lib/catalogue/loadLetterWording';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import { wholeWorld } from '../../lib/catalogue/readLetterSource';
import { LOCALES } from '../../lib/domain/locales';
import { fail, ok, type Result } from '../../lib/domain/result';
import { columnHeads, type MadeLetter, REGISTER_FILE, recipientName, registerOf } from '../../lib/form/register';
import { writeTable } from '../../lib/outputs/table';
import { type ZippedFile, zipFiles } from '../../lib/outputs/zipFiles';
import { renderLetterInNode } from '../../lib/pdf/renderPdfInNode';
import type { ComposedRow } from './composeSeveral';
import { SEVERAL_ENDINGS } from './parseArguments';
import { type Destination, missingIn, missingText, namesOf, notWritten, tooLongIn, type Written } from './writeLetters';

/** Whether a destination is a file that holds several letters. */
export const isSeveral = (out: string): boolean => SEVERAL_ENDINGS.some((ending) => ending === path.extname(out));

/** Writes letters and the list of them as a ZIP, or the list alone; gives what was written, or one line on why not. */
export const writeSeveral = async (
  composed: readonly ComposedRow[],
  { out, oneFile, allowMissing }: Destination,
): Promise<Result<Written, string>> => {
  if (oneFile) return fail(`--out "${out}" holds several files: leave out --one-file.`);
  const missing = missingIn(composed);
  if (missing.length > 0 && !allowMissing) return fail(missingText(missing));
  const names = namesOf(composed);
  const made: MadeLetter[] = [];
  const files: ZippedFile[] = [];
  for (const [index, one] of composed.entries()) {
    const { bytes, pages } = await renderLetterInNode(one.letter);
    const file = names[index] ?? one.letter.fileName;
    files.push([file, bytes]);
    made.push({ ...one, file, pages, name: recipientName(one.row.to, wholeWorld()) });
  }
  const messages = loadMessages('en');
  const languages = LOCALES.map((locale) => ({ locale, called: messages.languageNames[locale] }));
  const { officeNames } = loadLetterWording('en').addressForms;
  const register = writeTable(...registerOf(made, { officeNames, languages }, columnHeads(messages)));
  const [first] = composed;
  try {
    const isList = path.extname(out) === '.csv';
    await writeFile(out, isList ? register : zipFiles([...files, [REGISTER_FILE, register]], first?.date ?? ''));
  } catch (error) {
    return fail(notWritten(out, error));
  }
  return ok({ files: [out], missing, tooLong: tooLongIn(composed) });
};
