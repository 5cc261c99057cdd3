import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadProfile } from '../../../lib/catalogue/loadLetterWording';
import { loadMessages } from '../../../lib/catalogue/loadMessages';
import { LOCALES } from '../../../lib/domain/locales';
import { paintPicture } from './paintPicture';

const SIZES = [192, 512] as const;

/** An .ico with one PNG in it, for programs that ask for nothing else: a header, one entry, the picture. */
const asIco = (png: Uint8Array, size: number): Uint8Array => {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
};

/**
 * The icon in the sizes that are asked for, and a manifest for each language. Opened from a home screen the site is a
 * page in the browser like any other, and no browser offers to install it: an icon on a phone is a trace.
 */
export const writeIcons = async (out: string): Promise<void> => {
  const svg = readFileSync('content/catalogue/icon.svg', 'utf8');
  // On a home screen the corners are cut by the device.
  const square = svg.replace(' rx="4"', '');
  const paint = (drawing: string, size: number) => paintPicture(drawing, [], size);
  writeFileSync(path.join(out, 'favicon.ico'), asIco(await paint(svg, 32), 32));
  writeFileSync(path.join(out, 'apple-touch-icon.png'), await paint(square, 180));
  for (const size of SIZES) writeFileSync(path.join(out, `icon-${size}.png`), await paint(square, size));
  for (const locale of LOCALES) {
    const { home, site } = loadMessages(locale);
    const manifest = {
      name: site.name,
      description: home.title,
      lang: locale,
      dir: loadProfile(locale).direction,
      start_url: './',
      display: 'browser',
      icons: SIZES.map((size) => ({ src: `../icon-${size}.png`, sizes: `${size}x${size}`, type: 'image/png' })),
    };
    writeFileSync(path.join(out, locale, 'manifest.webmanifest'), `${JSON.stringify(manifest, null, 1)}\n`);
  }
};
