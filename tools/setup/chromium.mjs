import { existsSync } from 'node:fs';
import { run, stop } from './run.mjs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Where the browser for the tests is, or undefined. */
export const chromiumPath = () => [process.env.CHROME_PATH, ...PLACES].find((place) => place && existsSync(place));

/** For a machine without a sandbox or a graphics card. What a browser does by itself in the background is switched off. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Finds Chromium; on Debian as root installs it; else says in one line how to get it. */
export const ensureChromium = async () => {
  if (chromiumPath()) return;
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    await run('apt-get', ['update', '-qq']);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  }
  if (!chromiumPath()) {
    stop('The browser tests need Chromium: install it ("apt install chromium") or name it in CHROME_PATH.');
  }
};
