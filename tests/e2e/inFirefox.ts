import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Pilot } from '../../audits/forensics/driver';
import { launchFirefox } from '../../audits/forensics/firefox';
import { type FallibleHost, serveFallibly } from '../support/fallibleHost';

/** An expression of the write page: its form can be used. */
export const FORM_READY = `document.getElementById('name') && !document.getElementById('name').matches(':disabled')`;

/**
 * Firefox as it is, with a new profile, and the built site on a host whose network a test can break.
 *
 * @param preferences lines of the profile's prefs.js
 */
export const inFirefox = async (
  use: (pilot: Pilot, host: FallibleHost) => Promise<void>,
  preferences = '',
): Promise<void> => {
  const host = await serveFallibly();
  const folder = mkdtempSync(path.join(tmpdir(), 'firefox-'));
  const [profile, downloads] = [path.join(folder, 'profile'), path.join(folder, 'downloads')];
  for (const place of [profile, downloads]) mkdirSync(place);
  writeFileSync(path.join(profile, 'prefs.js'), preferences);
  const firefox = await launchFirefox({ profile, downloads, proxyPort: null, log: null });
  try {
    await use(firefox.pilot, host);
  } finally {
    await firefox.close();
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
