/** Whole flows in a browser with a profile, then a search of the profile: `npm run audits -- --only disk --count 5`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { countOf, type RunAudit } from './audit';
import { BROWSERS, type BrowserName } from './forensics/browsers';
import { encodedCanaries, encodingsOf, findCanaries } from './forensics/canaries';
import { launchFirefox } from './forensics/firefox';
import { KIND_WRITTEN, runFlow, runNoScriptFlow, wholeFlow } from './forensics/flow';
import { readProfile } from './forensics/readProfile';
import { type Random, randomFrom } from './random';
import { RunningServer } from './runningServer';

export interface Remains {
  /** Typed words that were found, and in which file. */
  readonly typed: readonly string[];
  /** Files in which the words of a link that was opened were found. */
  readonly link: readonly string[];
  /** Files in which the reference of a letter was found that was ticked to stay in “My letters”. */
  readonly list: readonly string[];
  /** Files in which the name of the saved PDF was found. */
  readonly download: readonly string[];
  readonly files: number;
  /** Bytes searched, unpacked ones included. */
  readonly searched: number;
}

/** Words that came with a link instead of being typed, and what stands in the link for them. */
const OPENED = 'zqlinkcanaryzq';

/** How often Firefox writes its session as people have it (browser.sessionstore.interval), milliseconds. */
const SESSION_EVERY = 15_000;
/** Time to write it in, milliseconds. */
const WRITING = 2000;

/** Where a browser keeps what a page stores: what the list holds may lie there and nowhere else. */
const STORAGE = /^Default\/Local Storage\/|^storage\/default\/[^/]+\/ls\//;

const launch = (name: BrowserName, folder: string, sessionEvery: number) =>
  name === 'firefox'
    ? launchFirefox({ folder, preferences: { 'browser.sessionstore.interval': sessionEvery } })
    : BROWSERS[name]({ folder });

/**
 * Writes a letter in a new profile, in either form, opens a link in it, closes the browser and searches all it left.
 *
 * @param sessionEvery how often Firefox writes its session, milliseconds; oftener for a test that has no time to wait
 */
export const runDisk = async (
  name: BrowserName,
  random: Random,
  sessionEvery: number = SESSION_EVERY,
): Promise<Remains> => {
  const site = await RunningServer.start();
  const folder = mkdtempSync(path.join(tmpdir(), 'audit-'));
  try {
    const home = site.origin;
    const flow = wholeFlow(random);
    const noScript = wholeFlow(random);
    const browser = await launch(name, folder, sessionEvery);
    let packed = '';
    const untilWritten = async () => {
      if (name === 'firefox') await new Promise((resolve) => setTimeout(resolve, sessionEvery + WRITING));
    };
    try {
      packed = await runFlow(browser.driver, home, flow);
      // Typed again and left standing: a browser that is closed over a form could keep what is in it.
      await browser.driver.fill('name', flow.canaries.name);
      await browser.driver.fill('personal', flow.canaries.personal);
      await untilWritten();
      await runNoScriptFlow(browser.driver, home, noScript);
      await untilWritten();
      await browser.driver.open(`${home}/en/write/repatriation/?again#to=DE&in=de&also=${OPENED}`);
      await browser.driver.until(`document.getElementById('to') && location.hash.endsWith('&to=DE&in=de')`);
    } finally {
      await browser.close();
    }
    const pieces = readProfile(path.join(folder, 'profile'));
    const typed = [
      ...encodedCanaries(flow.canaries, packed),
      ...encodedCanaries(noScript.canaries, null).map(({ what, bytes }) => ({
        what: `${what}, without script,`,
        bytes,
      })),
    ];
    const filesWith = (encoded: ReturnType<typeof encodingsOf>) => [
      ...new Set(pieces.filter(({ bytes }) => findCanaries(bytes, encoded).length > 0).map(({ file }) => file)),
    ];
    const isListed = (what: string, file: string): boolean =>
      /^reference as (?!.*without script)/.test(what) && STORAGE.test(file);
    return {
      typed: pieces.flatMap(({ file, bytes }) =>
        findCanaries(bytes, typed)
          .filter((what) => !isListed(what, file))
          .map((what) => `${what} in ${file}`),
      ),
      list: filesWith(encodingsOf('reference', flow.canaries.reference)),
      link: filesWith(encodingsOf('link', OPENED)),
      download: filesWith(encodingsOf('download', `${KIND_WRITTEN}-${flow.demand}-${flow.recipient}-`)),
      files: pieces.length,
      searched: pieces.reduce((sum, { bytes }) => sum + bytes.length, 0),
    };
  } finally {
    await site.stop();
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
      const remains = await runDisk(name, random);
      found.push(...remains.typed);
      searched += remains.searched;
      for (const file of remains.link) kept.add(`the link in ${file}`);
      for (const file of remains.list) kept.add(`the list in ${file}`);
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
