import { afterEach, describe, expect, it } from 'vitest';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import { EMPTY_FORM } from '../../server/noscript/answers';
import type { RenderPoolOptions } from '../../server/render/RenderPool';
import { TODAY } from '../support/letters';
import { type NoScriptServer, startPlainServer, WILD } from '../support/noscriptServer';

const FORM = '/en/plain/repatriation/';
const { plain } = loadMessages('en');
let site: NoScriptServer;
const start = async (options: Partial<RenderPoolOptions> = {}): Promise<void> => {
  site = await startPlainServer(options);
};
afterEach(() => site.close());

const pdf = (name: string): Promise<Response> => site.post(FORM, { to: 'DE', name, date: TODAY, get: 'pdf' });
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe('a letter that the engine does not bring to an end', () => {
  it.each([
    [
      'takes too much of the processor',
      'Spinner',
      { longestRender: { processor: 300, clock: 60_000 } },
      503,
      plain.slow,
    ],
    ['does nothing', 'Sleeper', { longestRender: { processor: 60_000, clock: 300 } }, 503, plain.slow],
    ['takes too much memory', 'Eater', { megabytes: 32 }, 500, plain.failed],
    ['kills its process', 'Dier', {}, 500, plain.failed],
    ['is refused', 'Refuser', {}, 500, plain.failed],
  ])('%s: the person gets the text back, and the next letter is made', async (_, name, options, status, said) => {
    await start({ entry: WILD, execArgv: [], ...options });
    const response = await pdf(name);
    const page = await response.text();
    expect(response.status).toBe(status);
    expect(response.headers.has('retry-after')).toBe(status === 503);
    expect(page).toContain(said);
    expect(page).toContain(`value="${name}"`);
    expect((await pdf('Layla')).status).toBe(200);
  });
});

it('waits for a letter that takes long by the clock and not of the processor', async () => {
  await start({ entry: WILD, execArgv: [], longestRender: { processor: 400, clock: 60_000 } });
  expect((await pdf('Waiter')).status).toBe(200);
});

describe('dear letters', () => {
  it('leave one process for the others, which are made meanwhile', async () => {
    await start({ entry: WILD, execArgv: [], size: 2 });
    const dear = Array.from({ length: 4 }, (_, index) =>
      site.post(FORM, {
        to: 'DE',
        name: 'Sleeper',
        date: TODAY,
        get: 'pdf',
        cosigners: Array.from({ length: 150 }, (_, line) => `Organisation ${index} ${line} `.padEnd(79, 'x')).join(
          '\n',
        ),
      }),
    );
    for (const one of dear) one.catch(() => undefined);
    await until(() => site.live.size === dear.length);
    for (const name of ['Layla', 'Amina', 'Sara']) expect((await pdf(name)).status).toBe(200);
    expect(site.live.size).toBe(dear.length);
  });
});

describe('more letters than can be made', () => {
  it('are refused past the bound, text kept, with the time after which to try again', async () => {
    await start({ entry: WILD, execArgv: [], queue: 1 });
    void pdf('Sleeper').catch(() => undefined);
    await until(() => site.live.size === 1);
    const [first, second] = await Promise.all(
      [pdf('Layla'), pdf('Amina')].map((asked) => Promise.race([asked, pause()])),
    );
    const refused = [first, second].find((response) => response instanceof Response);
    expect(refused?.status).toBe(503);
    expect(refused?.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await refused?.text()).toContain(plain.busy);
  });

  it('are refused at once where too many forms wait already; the empty form still comes', async () => {
    site = await startPlainServer({ entry: WILD, execArgv: [] }, { mostWaiting: 0 });
    const response = await pdf('Layla');
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await response.text()).toContain(plain.refused.busy);
    expect((await fetch(`${site.origin}${FORM}`)).status).toBe(EMPTY_FORM);
  });

  it('wait no longer than a person would', async () => {
    await start({ entry: WILD, execArgv: [], longestWait: 200 });
    void pdf('Sleeper').catch(() => undefined);
    await until(() => site.live.size === 1);
    expect((await pdf('Layla')).status).toBe(503);
  });
});

describe('a server that stops', () => {
  it('answers every letter that it has taken, those being rendered too', async () => {
    await start();
    const letters = Array.from({ length: 6 }, (_, index) => pdf(`Layla ${index}`));
    await until(() => site.live.size === letters.length);
    const stopped = site.live.stop(site.server);
    for (const response of await Promise.all(letters)) {
      expect(response.status).toBe(200);
      expect(response.headers.get('connection')).toBe('close');
      expect(Buffer.from(await response.arrayBuffer()).toString('latin1')).toMatch(/^%PDF-[\s\S]*%%EOF\s*$/);
    }
    await stopped;
    await expect(fetch(`${site.origin}/health`)).rejects.toThrow();
  });
});

/** Long against an answer that is given at once; what has not come by then waits. Milliseconds. */
const pause = (): Promise<null> => new Promise((resolve) => setTimeout(() => resolve(null), 3000));
