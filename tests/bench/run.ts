import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { benchArchiveGrowth } from './archive-growth.ts';
import { serveBare } from './bare.ts';
import { benchListImport, describeListImport } from './list-import.ts';
import { type Measured, measureLoad } from './measure-load.ts';
import { scriptWeight, styleWeight } from './page-weight.ts';
import { benchRiskGrowth } from './risk-growth.ts';
import { readAddresses, type Served, serve, signIn, usage } from './served.ts';

/**
 * `npm run bench`: how the product compares with the least that could serve the same data, in one run on one machine.
 * The figures are ratios to read, never a test: machines are noisy. Load goes to this machine only, bounded in time.
 */
const YEAR = new Date().getFullYear();
const ZONES = ['zhuhai-printing-consumables', 'suzhou-medical-devices'];

function table(measured: Measured[], base: Measured): string {
  const head = 'what                               req/s   x bare     p50 ms   p99 ms   CPU ms each';
  const lines = measured.map(({ what, perSecond, p50, p99, cpuMs }) =>
    [
      what.padEnd(33),
      perSecond.toFixed(0).padStart(7),
      (perSecond / base.perSecond).toFixed(2).padStart(8),
      p50.toFixed(1).padStart(10),
      p99.toFixed(1).padStart(8),
      cpuMs.toFixed(2).padStart(13),
    ].join(' '),
  );
  return [head, ...lines].join('\n');
}

async function measureAll(served: Served, appUrl: string): Promise<void> {
  const html = { cookie: await signIn(served.base, 'leader'), accept: 'text/html' };
  const [zone = ''] = ZONES;
  const bareZone = await serveBare(appUrl, [zone], YEAR);
  const bareAll = await serveBare(appUrl, ZONES, YEAR);
  const dashboard = `${served.base}/zones/${zone}`;
  const own = process.pid;
  const bare = await measureLoad('bare handler, one zone', bareZone.base, own);
  const rows = [
    bare,
    await measureLoad('bare handler, both zones', bareAll.base, own),
    await measureLoad('no database (/healthz)', `${served.base}/healthz`, served.pid),
    await measureLoad('session only (who am I)', `${served.base}/api/v1/session`, served.pid, html),
    await measureLoad(
      'scores as JSON',
      `${served.base}/api/v1/zones/${zone}/assessment/${YEAR}/scores`,
      served.pid,
      html,
    ),
    await measureLoad('dashboard as data', `${dashboard}.data`, served.pid, html),
    await measureLoad('dashboard page', dashboard, served.pid, html),
    await measureLoad('overview page', `${served.base}/overview`, served.pid, html),
  ];
  await bareZone.stop();
  await bareAll.stop();
  console.log(`\n${table(rows, bare)}\n`);
  console.log(whereTimeGoes(rows));
  const page = await (await fetch(dashboard, { headers: html })).text();
  const first = await (await fetch(`${served.base}/sign-in`)).text();
  console.log(
    `JavaScript, gzip: first page ${scriptWeight(first).kilobytes.toFixed(1)} kB, dashboard ${scriptWeight(page).kilobytes.toFixed(1)} kB; styles ${styleWeight().toFixed(1)} kB`,
  );
  console.log(`memory of the server after the load: ${usage(served.pid).memoryMb.toFixed(0)} MB`);
}

/** Each step does what the one before does and something more: the differences are what that costs. */
function whereTimeGoes(rows: Measured[]): string {
  const cpu = (what: string) => rows.find((row) => row.what.startsWith(what))?.cpuMs ?? 0;
  const steps: [string, number][] = [
    ['HTTP and security headers', cpu('no database')],
    ['session and memberships', cpu('session only') - cpu('no database')],
    ['scores: transaction, cache, JSON', cpu('scores as JSON') - cpu('session only')],
    ['trend, deadlines, rule pack', cpu('dashboard as data') - cpu('scores as JSON')],
    ['rendering the page', cpu('dashboard page') - cpu('dashboard as data')],
  ];
  return `where the CPU time of a dashboard goes:\n${steps.map(([what, ms]) => `  ${what.padEnd(34)}${ms.toFixed(2).padStart(7)} ms`).join('\n')}\n`;
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'qualizone-bench-'));
try {
  const cold = await serve(folder);
  console.log(`start into an empty folder, with the demonstration: ${cold.startSeconds.toFixed(1)} s`);
  await cold.stop();
  const served = await serve(folder);
  console.log(`warm start: ${served.startSeconds.toFixed(2)} s to ready`);
  try {
    const { appUrl, ownerUrl } = readAddresses(folder);
    await measureAll(served, appUrl);
    await benchRiskGrowth({ served, folder, appUrl, ownerUrl });
    await benchArchiveGrowth({ served, folder, appUrl, ownerUrl });
    console.log(describeListImport(await benchListImport()));
  } finally {
    await served.stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
