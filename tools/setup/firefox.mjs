import { existsSync } from 'node:fs';
import { run } from './run.mjs';

const PLACES = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** Where Firefox for the traffic witness is, or undefined. */
export const firefoxPath = () => [process.env.FIREFOX_PATH, ...PLACES].find((place) => place && existsSync(place));

/** Finds Firefox; on Debian as root installs it; else says in one line how to get it, and the tests that need it fail. */
export const ensureFirefox = async () => {
  if (firefoxPath()) return;
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    await run('apt-get', ['update', '-qq']);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'firefox-esr']);
  }
  if (!firefoxPath()) {
    console.error(
      'The traffic and disk witnesses need Firefox: install it ("apt install firefox-esr") or name it in FIREFOX_PATH.',
    );
  }
};
