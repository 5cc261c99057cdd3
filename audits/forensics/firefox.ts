import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { WebSocket } from 'ws';
import { firefoxPath } from '../../tools/setup/firefox.mjs';
import { type BrowserSetting, type DrivenBrowser, type Driver, foldersIn, PATIENCE, waitUntil } from './driver';

type Preferences = Readonly<Record<string, string | number | boolean>>;

/** Nothing by the browser's own: updates, telemetry and look-ups are switched off. */
const preferencesFor = (downloads: string, proxyPort?: number): Preferences => ({
  'browser.download.folderList': 2,
  'browser.download.dir': downloads,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.trr.mode': 5,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'services.settings.server': 'data:,',
  ...(proxyPort !== undefined && {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.allow_hijacking_localhost': true,
  }),
});

const userFile = (preferences: Preferences): string =>
  Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');

export interface FirefoxSetting extends BrowserSetting {
  readonly preferences?: Preferences;
}

const addressOf = (browser: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    const give = setTimeout(() => reject(new Error(`Firefox did not start: ${said}`)), PATIENCE);
    browser.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (address) {
        clearTimeout(give);
        resolve(address);
      }
    });
  });

type Send = (method: string, params: object) => Promise<Record<string, unknown>>;

/** WebDriver BiDi over a WebSocket: https://www.w3.org/TR/webdriver-bidi/. */
const connect = async (address: string): Promise<{ readonly send: Send; readonly socket: WebSocket }> => {
  const socket = new WebSocket(`${address}/session`);
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const waiting = new Map<
    number,
    { resolve: (result: Record<string, unknown>) => void; reject: (error: Error) => void }
  >();
  socket.on('message', (data) => {
    const { id, result, error, message } = JSON.parse(String(data));
    const call = waiting.get(id);
    waiting.delete(id);
    if (error) call?.reject(new Error(`${error}: ${message}`));
    else call?.resolve(result);
  });
  let last = 0;
  const send: Send = (method, params) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  return { send, socket };
};

/** As WebDriver writes it. */
const SHIFT = '\uE008';

const driverOf = (send: Send, context: string): Driver => {
  const evaluate = async (expression: string): Promise<Record<string, unknown>> => {
    const answer = await send('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
      userActivation: true,
    });
    if (answer.type === 'exception') throw new Error(`${expression}: ${JSON.stringify(answer.exceptionDetails)}`);
    return answer.result as Record<string, unknown>;
  };
  const perform = (type: 'pointer' | 'key', actions: readonly object[]) =>
    send('input.performActions', { context, actions: [{ type, id: type, actions }] });
  const until: Driver['until'] = (expression) =>
    waitUntil(expression, async () => (await evaluate(`Boolean(${expression})`)).value === true);
  return {
    until,
    open: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    fill: async (id, text) => {
      await evaluate(`(() => { const one = document.getElementById('${id}'); one.focus(); one.select(); })()`);
      await perform(
        'key',
        [...text].flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      );
    },
    choose: async (id, value) =>
      void (await evaluate(
        `(() => { const one = document.getElementById('${id}'); one.value = '${value}'; one.dispatchEvent(new Event('change', { bubbles: true })); })()`,
      )),
    click: async (expression) => {
      // The page may move meanwhile, and the pointer come to where the element was: as a person would, it looks and tries again.
      const toElement = async () => {
        const { sharedId } = await evaluate(
          `(() => { const one = ${expression}; one.scrollIntoView({ block: 'center' }); return one; })()`,
        );
        return { type: 'pointerMove', x: 0, y: 0, origin: { type: 'element', element: { sharedId } } };
      };
      await waitUntil(`the pointer on ${expression}`, async () => {
        await perform('pointer', [await toElement()]);
        return (await evaluate(`(${expression}).matches(':hover')`)).value === true;
      });
      // Moved once more in the same breath as it presses: the page may have moved since it was asked.
      await perform('pointer', [
        await toElement(),
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]);
    },
    value: async (expression) => String((await evaluate(expression)).value),
    tapShift: async (times) => {
      const keys = Array.from({ length: times }, () => [
        { type: 'keyDown', value: SHIFT },
        { type: 'keyUp', value: SHIFT },
      ]);
      await perform('key', keys.flat());
    },
    back: async () => void (await send('browsingContext.traverseHistory', { context, delta: -1 })),
    print: async () => void (await send('browsingContext.print', { context })),
  };
};

/** Debian's Firefox as it is, told what to do by WebDriver BiDi. */
export const launchFirefox = async ({ folder, proxyPort, preferences }: FirefoxSetting): Promise<DrivenBrowser> => {
  const { profile, downloads, log } = foldersIn(folder);
  writeFileSync(path.join(profile, 'user.js'), userFile({ ...preferencesFor(downloads, proxyPort), ...preferences }));
  const browser = spawn(
    firefoxPath() ?? '',
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        ...process.env,
        HOME: profile,
        ...(proxyPort !== undefined && {
          MOZ_LOG: 'timestamp,nsHttp:5,nsSocketTransport:5,nsHostResolver:5',
          MOZ_LOG_FILE: path.join(log, 'firefox'),
        }),
      },
    },
  );
  const closed = new Promise<void>((resolve) => browser.once('close', () => resolve()));
  const { send, socket } = await connect(await addressOf(browser));
  await send('session.new', { capabilities: { alwaysMatch: { unhandledPromptBehavior: { default: 'accept' } } } });
  const { contexts } = (await send('browsingContext.getTree', {})) as { contexts: readonly { context: string }[] };
  const driver = driverOf(send, contexts[0]?.context ?? '');
  return {
    driver,
    newTab: async () => {
      const { context } = (await send('browsingContext.create', { type: 'tab' })) as { context: string };
      return driverOf(send, context);
    },
    close: async () => {
      await send('browser.close', {}).catch(() => undefined);
      socket.close();
      const end = setTimeout(() => browser.kill('SIGKILL'), PATIENCE);
      await closed;
      clearTimeout(end);
    },
  };
};
