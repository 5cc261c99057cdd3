import { readFileSync } from 'node:fs';

const [, found] = /--accent: (#[0-9a-f]{6});/.exec(readFileSync('content/catalogue/colours.css', 'utf8')) ?? [];
if (!found) throw new Error('content/catalogue/colours.css has no --accent.');

/** The campaign’s colour, light, for pictures that are made with the pages. */
export const ACCENT = found;
