import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, type TestContext } from 'vitest';

/** LibreOffice, where it is installed: what another program makes of our files. */

const run = promisify(execFile);
export const HAS_OFFICE = spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0;
const CAN_READ_PDF = spawnSync('pdftotext', ['-v']).status === 0;
export const OFFICE_TIMEOUT_MS = 180_000;

export const unlessMissing = ({ skip }: TestContext) => {
  if (!HAS_OFFICE) skip('LibreOffice (soffice) is not on this machine');
};

/** Into a new folder in `folder`. A profile of its own, so that no LibreOffice that runs already takes the order. */
export async function convert(folder: string, files: readonly string[], to: string): Promise<string> {
  const out = await mkdtemp(path.join(folder, 'out-'));
  const profile = pathToFileURL(path.join(folder, 'profile')).href;
  await run(
    'soffice',
    [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', to, '--outdir', out, ...files],
    {
      timeout: OFFICE_TIMEOUT_MS,
    },
  );
  return out;
}

/** Besides its number, every page has something on it; true of a PDF that nothing here can read, too. */
export async function expectNoEmptyPage(pdf: string): Promise<void> {
  if (!CAN_READ_PDF) return;
  const { stdout } = await run('pdftotext', ['-layout', pdf, '-']);
  const pages = stdout.split('\f').slice(0, -1);
  expect(pages.length).toBeGreaterThan(0);
  for (const page of pages) expect(page.split('\n').filter((line) => line.trim() !== '').length).toBeGreaterThan(1);
}
