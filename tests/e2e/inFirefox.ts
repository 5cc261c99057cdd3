import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Driver } from '../../audits/forensics/driver';
import { type FirefoxSetting, launchFirefox } from '../../audits/forensics/firefox';
import { type FallibleHost, serveFallibly } from '../support/fallibleHost';

/** An expression of the write page: its form can be used. */
export const FORM_READY = `document.getElementById('name') && !document.getElementById('name').matches(':disabled')`;

/** Firefox as it is, with a new profile, and the built site on a host whose network a test can break. */
export const inFirefox = async (
  use: (driver: Driver, host: FallibleHost) => Promise<void>,
  preferences: FirefoxSetting['preferences'] = {},
): Promise<void> => {
  const host = await serveFallibly();
  const folder = mkdtempSync(path.join(tmpdir(), 'firefox-'));
  const firefox = await launchFirefox({ folder, preferences });
  try {
    await use(firefox.driver, host);
  } finally {
    await firefox.close();
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
