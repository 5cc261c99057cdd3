/** Whole flows in a browser with a profile, then a search of the profile: `npm run audits -- --only disk --count 5`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { countOf, type RunAudit } from './audit';
import { BROWSERS, type BrowserName } from './forensics/browsers';
import { findNeedles, needlesFor, needlesOf } from './forensics/canaries';
import { fly, KIND_WRITTEN, wholeFlow } from './forensics/flow';
import { readProfile } from './forensics/readProfile';
import { serveSite } from './forensics/site';
import { type Random, randomFrom } from './random';

export interface Remains {
  /** Typed words that were found, and in which file. */
  readonly typed: readonly string[];
  /** Files in which the words of a link that was opened were found. */
  readonly link: readonly string[];
  /** Files in which the name of the saved PDF was found. */
  readonly download: readonly string[];
  readonly files: number;
  /** Bytes searched, unpacked ones included. */
  readonly searched: number;
}

/** Words that came with a link instead of being typed, and what stands in the link for them. */
const OPENED = 'zqlinkcanaryzq';

/** Firefox writes its session every 15 seconds (browser.sessionstore.interval). Milliseconds. */
const SESSION_WRITTEN = 17_000;

/** Writes a letter in a new profile, opens a link in it, closes the browser and searches all it left. */
export const witnessDisk = async (name: BrowserName, random: Random): Promise<Remains> => {
  const site = await serveSite();
  const folder = mkdtempSync(path.join(tmpdir(), 'witness-'));
  try {
    const home = `http://localhost:${site.port}`;
    const flow = wholeFlow(random);
    const browser = await BROWSERS[name]({ folder });
    let packed = '';
    try {
      packed = await fly(browser.pilot, home, flow);
      // Typed again and left standing: a browser that is closed over a form could keep what is in it.
      await browser.pilot.fill('name', flow.canaries.name);
      await browser.pilot.fill('personal', flow.canaries.personal);
      await new Promise((resolve) => setTimeout(resolve, name === 'firefox' ? SESSION_WRITTEN : 0));
      await browser.pilot.open(`${home}/en/write/repatriation/?again#to=DE&in=de&also=${OPENED}`);
      await browser.pilot.until(`document.getElementById('to') && location.hash.endsWith('&to=DE&in=de')`);
    } finally {
      await browser.close();
    }
    const pieces = readProfile(path.join(folder, 'profile'));
    const typed = needlesOf(flow.canaries, packed);
    const filesWith = (needles: ReturnType<typeof needlesFor>) => [
      ...new Set(pieces.filter(({ bytes }) => findNeedles(bytes, needles).length > 0).map(({ file }) => file)),
    ];
    return {
      typed: pieces.flatMap(({ file, bytes }) => findNeedles(bytes, typed).map((what) => `${what} in ${file}`)),
      link: filesWith(needlesFor('link', OPENED)),
      download: filesWith(needlesFor('download', `${KIND_WRITTEN}-${flow.demand}-${flow.recipient}-`)),
      files: pieces.length,
      searched: pieces.reduce((sum, { bytes }) => sum + bytes.length, 0),
    };
  } finally {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

export const run: RunAudit = async (options) => {
  const { seed, progress } = options;
  const count = countOf(options, { full: 5, quick: 1 });
  const random = randomFrom(seed);
  const lines: string[] = [];
  const found: string[] = [];
  for (const name of ['chromium', 'firefox'] as const) {
    let searched = 0;
    const kept = new Set<string>();
    for (let done = 0; done < count; done += 1) {
      const remains = await witnessDisk(name, random);
      found.push(...remains.typed);
      searched += remains.searched;
      for (const file of remains.link) kept.add(`the link in ${file}`);
      for (const file of remains.download) kept.add(`the file’s name in ${file}`);
      progress(
        `${name}: profile ${done + 1} of ${count}, ${remains.files} files and pieces, ${remains.typed.length} canaries`,
      );
    }
    lines.push(`${name} ${(searched / 1e6).toFixed(0)} MB`);
    for (const place of kept) progress(`${name} keeps ${place}`);
  }
  for (const line of found) progress(line);
  return [
    {
      name: 'Disk',
      figure: `${found.length} typed words found in ${count} profiles each (${lines.join(', ')})`,
      target: '0 typed words',
      passed: found.length === 0,
    },
  ];
};
