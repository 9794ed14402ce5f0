/** Debian's Chromium, or the one CHROME_PATH names, started so that it keeps to itself. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Undefined where this machine has none: browser tests are then skipped, and say so. */
export const chromiumPath = [process.env['CHROME_PATH'], '/usr/bin/chromium'].find(
  (path) => path !== undefined && path !== '' && existsSync(path),
);

export const NO_CHROMIUM = 'no Chromium: `apt-get install -y chromium`, or set CHROME_PATH';

export const launchChromium = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
