import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadProfile } from '../../../lib/catalogue/loadLetterWording';
import { loadDemandWording, loadMessages } from '../../../lib/catalogue/loadMessages';
import type { Locale } from '../../../lib/domain/locales';
import { drawPreview } from './drawPreview';
import { paintPicture } from './paintPicture';
import { facesFor } from './setText';

/** A picture is made once for the same drawing, engine and typefaces; Next keeps its own things beside these. */
const KEPT = '.next/cache/previews';

/** Of one demand, or of everything else in a language. */
export const previewSvg = (locale: Locale, demand?: string): string => {
  const { home, site } = loadMessages(locale);
  const text = { locale, direction: loadProfile(locale).direction, siteName: site.name };
  return demand
    ? drawPreview({ ...text, title: loadDemandWording(demand, locale).title, lead: home.title })
    : drawPreview({ ...text, title: home.title, lead: '' });
};

const ENGINE = (JSON.parse(readFileSync('node_modules/@resvg/resvg-wasm/package.json', 'utf8')) as { version: string })
  .version;

/**
 * Lays the picture of a demand or a language into `folder` and returns its name, which changes with what it shows: who
 * sends a link again shows the new one.
 */
export const writePreview = async (folder: string, locale: Locale, demand?: string): Promise<string> => {
  const svg = previewSvg(locale, demand);
  const faces = facesFor(locale);
  const hash = createHash('sha256').update(`${ENGINE}\n${faces.map(({ file }) => file)}\n${svg}`);
  const name = `${demand ?? 'letters'}.${locale}.${hash.digest('hex').slice(0, 12)}.png`;
  const kept = path.join(KEPT, name);
  if (!existsSync(kept)) {
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(kept, await paintPicture(svg, faces));
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, name), readFileSync(kept));
  return name;
};
