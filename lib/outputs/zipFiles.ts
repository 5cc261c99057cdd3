import { type Zippable, zipSync } from 'fflate';

/** A file of a ZIP: its name, and its content as text or bytes. */
export type ZippedFile = readonly [name: string, content: Uint8Array | string];

const utf8 = new TextEncoder();

/** Files as one ZIP, stored: PDFs are packed already. `date` (ISO day) is that of each file; nothing tells a time. */
export const zipFiles = (files: readonly ZippedFile[], date: string): Uint8Array => {
  const content: Zippable = {};
  for (const [name, made] of files) content[name] = typeof made === 'string' ? utf8.encode(made) : made;
  return zipSync(content, { level: 0, mtime: new Date(`${date}T12:00:00`) });
};
