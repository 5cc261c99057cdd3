/** Whole flows with canaries in every field, all traffic recorded: `npm run audits -- --only traffic --count 200`. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { countOf, type RunAudit } from './audit';
import { BROWSERS, type BrowserName } from './forensics/browsers';
import { type EncodedCanary, encodedCanaries, findCanaries } from './forensics/canaries';
import { makeFlow, runFlow, wholeFlow } from './forensics/flow';
import { startRecording } from './forensics/recordingProxy';
import { serveSite } from './forensics/site';
import { type Random, randomFrom } from './random';

export interface Traffic {
  /** Encoded canaries that were found, and where. */
  readonly found: readonly string[];
  /** Requests to any other host, but for the browsers' makers. */
  readonly strays: readonly string[];
  readonly requests: number;
  /** Bytes searched: what was sent, and what the browser logged of requests, sockets and look-ups. */
  readonly searched: number;
}

/**
 * What the browsers ask of their makers by themselves, whatever page is open: updates, accounts, what kinds of fields
 * a form has. The proxy refuses it; it is searched for canaries like the rest.
 */
const MAKERS = / (?:[\w-]+\.)*(?:google|googleapis|gvt1|gstatic|mozilla|firefox)\.(?:com|org|net)[:/]/;

/** Runs flows in one browser and searches all that left it, and all that it logged. */
export const runTraffic = async (
  name: BrowserName,
  flows: number,
  random: Random,
  progress: (line: string) => void,
): Promise<Traffic> => {
  const site = await serveSite();
  const recording = await startRecording(site.port);
  const folder = mkdtempSync(path.join(tmpdir(), 'audit-'));
  const encoded: EncodedCanary[] = [];
  try {
    const browser = await BROWSERS[name]({ folder, proxyPort: recording.port });
    try {
      for (let done = 0; done < flows; done += 1) {
        const flow = done === 0 ? wholeFlow(random) : makeFlow(random);
        const packed = await runFlow(browser.driver, `http://localhost:${site.port}`, flow).catch(
          async (error: unknown) => {
            progress(`${name}: flow ${done + 1} broke off: ${JSON.stringify(flow)}`);
            progress(`The page said: ${await browser.driver.value('document.body.innerText').catch(String)}`);
            throw error;
          },
        );
        encoded.push(...encodedCanaries(flow.canaries, packed));
        progress(`${name}: flow ${done + 1} of ${flows}`);
      }
    } finally {
      await browser.close();
    }
    const log = path.join(folder, 'log');
    const logs = readdirSync(log).map((file) => readFileSync(path.join(log, file)));
    if (logs.length === 0) throw new Error(`${name} wrote no log of its traffic.`);
    const sent = recording.sent();
    const strays = recording
      .requests()
      .filter((request) => !request.includes(` localhost:${site.port}/`) && !MAKERS.test(request));
    return {
      found: [sent, ...logs].flatMap((bytes, place) =>
        findCanaries(bytes, encoded).map((what) => `${what} in ${place === 0 ? 'what was sent' : 'the browser’s log'}`),
      ),
      strays: [...new Set(strays)],
      requests: recording.requests().length,
      searched: [sent, ...logs].reduce((sum, { length }) => sum + length, 0),
    };
  } finally {
    await recording.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Flows of one browser process: its log grows with each. */
const PER_BROWSER = 20;

/** Half of the flows are run in Chromium, half in Firefox. */
export const run: RunAudit = async (options) => {
  const { seed, progress } = options;
  const count = countOf(options, { full: 200, quick: 2 });
  const random = randomFrom(seed);
  const found: string[] = [];
  const totals = { chromium: 0, firefox: 0, requests: 0, searched: 0, strays: new Set<string>() };
  for (const [name, share] of [
    ['chromium', Math.ceil(count / 2)],
    ['firefox', Math.floor(count / 2)],
  ] as const) {
    for (let done = 0; done < share; done += PER_BROWSER) {
      const flows = Math.min(PER_BROWSER, share - done);
      const traffic = await runTraffic(name, flows, random, progress);
      found.push(...traffic.found);
      totals[name] += flows;
      totals.requests += traffic.requests;
      totals.searched += traffic.searched;
      for (const stray of traffic.strays) totals.strays.add(stray);
    }
  }
  for (const line of [...found, ...totals.strays]) progress(line);
  return [
    {
      name: 'Traffic',
      figure:
        `${totals.chromium} flows in Chromium, ${totals.firefox} in Firefox: ${found.length} canaries in ${totals.requests} requests ` +
        `(${(totals.searched / 1e6).toFixed(0)} MB searched), ${totals.strays.size} requests to other hosts`,
      target: `${count} flows, 0 canaries, 0 requests to other hosts`,
      passed: found.length === 0 && totals.strays.size === 0 && totals.chromium + totals.firefox === count,
    },
  ];
};
