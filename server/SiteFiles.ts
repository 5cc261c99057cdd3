import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { filesIn } from '../lib/catalogue/filesIn';
import { UNSERVED } from '../lib/release/fileList';
import { type Headers, headersFor, NOT_FOUND_HEADERS, typeOf } from '../lib/release/headers';
import { type Coding, isPackedCopy, PACKINGS } from '../lib/release/packedCopies';
import { meantAddresses } from '../lib/sharing/repairAddress';
import { at } from '../lib/site/place';
import { chooseCoding, namesTag } from './negotiate';
import { refuse } from './refuse';

interface Representation {
  readonly body: Buffer;
  /** Headers that are of this coding: they tell it and its length. */
  readonly headers: Headers;
  readonly tag: string;
}

interface SiteFile {
  readonly type: string;
  /** Headers of every answer about it, 304 included. */
  readonly headers: Headers;
  readonly plain: Representation;
  readonly packed: Partial<Readonly<Record<Coding, Representation>>>;
}

/** Digits of a SHA-256 in a tag: 128 bits. */
const TAG_DIGITS = 32;

/** Path of a request target as people write it; what is coded wrongly stays as it is, and leads to no file. */
const pathOf = (target: string): string => {
  const [requested = ''] = target.split(/[?#]/, 1);
  try {
    return decodeURIComponent(requested);
  } catch {
    return requested;
  }
};

/**
 * The static export, read once and held in memory (some 88 MB): no answer has a file open, so that nothing is left open
 * when a download is cut, and what happens to the folder meanwhile changes nothing. A release is served whole until the
 * server is started again. Tags are made from the content, so that all copies of a release agree on them.
 */
export class SiteFiles {
  readonly #files = new Map<string, SiteFile>();
  readonly #notFound: SiteFile;

  /** `root`: folder of the export. Throws where it cannot be read or has no 404.html. */
  constructor(root: string) {
    const names = filesIn(root);
    const known = new Set(names);
    for (const name of names) {
      if (UNSERVED.includes(name) || isPackedCopy(name)) continue;
      const address = `/${name}`.replace(/\/index\.html$/, '/');
      const file = this.#read(root, name, headersFor(address), known);
      for (const spelling of [`/${name}`, address]) this.#files.set(spelling, file);
    }
    this.#notFound = this.#read(root, '404.html', NOT_FOUND_HEADERS, known);
  }

  #read(root: string, name: string, headers: Headers, known: ReadonlySet<string>): SiteFile {
    const bytes = readFileSync(path.join(root, name));
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, TAG_DIGITS);
    const represent = (body: Buffer, coding?: Coding): Representation => ({
      body,
      tag: `"${hash}${coding ? `-${coding}` : ''}"`,
      headers: { 'Content-Length': String(body.length), ...(coding && { 'Content-Encoding': coding }) },
    });
    const packed = Object.fromEntries(
      PACKINGS.filter(({ ending }) => known.has(name + ending)).map(({ coding, ending }) => [
        coding,
        represent(readFileSync(path.join(root, name + ending)), coding),
      ]),
    );
    return {
      type: typeOf(name),
      headers: { ...headers, ...(Object.keys(packed).length > 0 && { Vary: 'Accept-Encoding' }) },
      plain: represent(bytes),
      packed,
    };
  }

  /**
   * Answers GET and HEAD to a target in origin form (RFC 9112 §3.2.1); a changed address leads to the page that was meant.
   * Ranges are ignored, as RFC 9110 §14.2 allows: no file is large.
   */
  send(request: IncomingMessage, response: ServerResponse): void {
    const { method, headers, url: target = '/' } = request;
    const requested = pathOf(target);
    // A page is also found without the slash at its end.
    const found = this.#files.get(requested) ?? this.#files.get(`${requested}/`);
    const [asked = ''] = target.split('?', 1);
    const meant = found ? undefined : meantAddresses(asked).find(({ page }) => this.#files.has(page));
    if (meant) {
      response.writeHead(302, { ...NOT_FOUND_HEADERS, Location: at(meant.address), 'Content-Length': 0 }).end();
      return;
    }
    const file = found ?? this.#notFound;
    const offered = PACKINGS.map(({ coding }) => coding).filter((coding) => file.packed[coding]);
    const coding = chooseCoding(headers['accept-encoding'], offered);
    const chosen = (coding !== 'identity' && file.packed[coding]) || file.plain;
    const told = { ...file.headers, ...(found && { ETag: chosen.tag }) };
    // By the strong comparison a weak tag is none (RFC 9110 §8.8.3.2).
    const wanted = headers['if-match']?.replace(/W\/"[^"]*"/g, '');
    if (found && wanted !== undefined && !namesTag(wanted, chosen.tag)) {
      refuse(request, response, 412);
      return;
    }
    if (found && namesTag(headers['if-none-match'], chosen.tag)) {
      response.writeHead(304, told).end();
      return;
    }
    response.writeHead(found ? 200 : 404, { ...told, ...chosen.headers, 'Content-Type': file.type });
    response.end(method === 'HEAD' ? undefined : chosen.body);
  }
}
