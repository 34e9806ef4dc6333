import { existsSync } from 'node:fs';
import path from 'node:path';
import { packageScript, run, runNode } from './project.mjs';

const KNOWN_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A browser that is installed on this system; undefined when there is none. */
export function installedBrowser() {
  return [process.env.CHROMIUM_PATH, ...KNOWN_PLACES].find((file) => file && existsSync(file));
}

/**
 * A browser for the tests: the system's, else Debian's package where we may install it, else Playwright's download.
 * @returns {Promise<string | undefined>} its program, or undefined when none can be had
 */
export async function findBrowser() {
  return installedBrowser() ?? (await installDebianBrowser()) ?? (await downloadBrowser());
}

async function installDebianBrowser() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  process.stdout.write('installing chromium (apt-get)\n');
  const install = () =>
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], {
      quiet: true,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
  let result = await install();
  if (result.code !== 0) {
    await run('apt-get', ['update', '-qq'], { quiet: true });
    result = await install();
  }
  return installedBrowser();
}

async function downloadBrowser() {
  process.stdout.write('downloading chromium (playwright)\n');
  const { code } = await runNode([packageScript('@playwright', 'test', 'cli.js'), 'install', 'chromium'], {
    quiet: true,
  });
  if (code !== 0) return undefined;
  // Downloading does not mean that it runs: a bare system lacks its libraries.
  const { chromium } = await import('@playwright/test');
  const program = path.resolve(chromium.executablePath());
  const probe = await run(program, ['--version'], { quiet: true });
  return probe.code === 0 ? program : undefined;
}
