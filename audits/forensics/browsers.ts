import { launchChromium } from './chromium';
import { launchFirefox } from './firefox';

export const BROWSERS = { chromium: launchChromium, firefox: launchFirefox } as const;
export type BrowserName = keyof typeof BROWSERS;
