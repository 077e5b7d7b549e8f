import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** A real browser without a screen and with a profile of its own. Uses the Chromium of this machine, else Playwright's. Close it after. */
export async function openBrowser(): Promise<Browser> {
  // Loaded here: most tests have no browser.
  const { chromium } = await import('playwright-core');
  const executablePath = places.find((path) => existsSync(path));
  return chromium.launch({ headless: true, args: flags, ...(executablePath ? { executablePath } : {}) });
}
