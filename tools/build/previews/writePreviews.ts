import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesIn } from '../../../lib/catalogue/filesIn';
import { LOCALES } from '../../../lib/domain/locales';
import type { SiteAddress } from '../../../lib/site/siteAddress';
import { readPlace, robots, sitemap, withAddress, withManifest } from './headTags';
import { writeIcons } from './icons';
import { writePreview } from './previewPictures';

const FOLDER = 'previews';

/** What a link to a page shows before it is opened, and what browsers and search engines ask a site for. */
export const writePreviews = async (out: string, address: SiteAddress): Promise<void> => {
  const places = new Set(
    filesIn(out).flatMap((file) => (/(?:^|\/)index\.html$/.test(file) ? [file.slice(0, -'index.html'.length)] : [])),
  );
  const pictures = new Map<string, Promise<string>>();
  const pictureOf = (place: string): Promise<string> => {
    const { locale, demand } = readPlace(place) ?? { locale: LOCALES[0], demand: undefined };
    const key = `${locale} ${demand}`;
    const made = pictures.get(key) ?? writePreview(path.join(out, FOLDER), locale, demand);
    pictures.set(key, made);
    return made;
  };
  for (const place of places) {
    if (!readPlace(place)) continue;
    const file = path.join(out, place, 'index.html');
    const html = withManifest({ html: readFileSync(file, 'utf8'), place });
    writeFileSync(
      file,
      address.origin === null
        ? html
        : withAddress({ html, place, places }, address, `${FOLDER}/${await pictureOf(place)}`),
    );
  }
  await writeIcons(out);
  writeFileSync(path.join(out, 'robots.txt'), robots(address));
  if (address.origin !== null) writeFileSync(path.join(out, 'sitemap.xml'), sitemap(places, address));
};
