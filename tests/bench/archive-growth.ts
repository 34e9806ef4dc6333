import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { growEnterprises } from './grow-enterprises.ts';
import { type Alone, describeAlone, measureAlone } from './measure-alone.ts';
import { describeGrowth, type Measured, measureLoad } from './measure-load.ts';
import { describeMonthSums, type MonthSums, openMonthSums } from './month-sums.ts';
import { openQualityArea } from './quality-area.ts';
import { describeReport, type ReportCost } from './quality-report.ts';
import { readAddresses, type Served, serve } from './served.ts';

const ZONE = 'zhuhai-printing-consumables';
/** Multiplied one after the other: 1, 10 and 100 times the demonstration. */
const STEPS = [10, 10];

interface Instance {
  served: Served;
  folder: string;
  appUrl: string;
  ownerUrl: string;
}

interface Round {
  loaded: Measured[];
  cold: Alone[];
  sums: MonthSums;
  report: ReportCost;
}

/**
 * The pages of enterprises and of the quality area, what a filed list makes the zone work out anew, and what the sums of a
 * month cost, while enterprises, their lists and the inspection figures grow.
 * `npx tsx tests/bench/archive-growth.ts` runs it alone.
 */
export async function benchArchiveGrowth({ served, folder, appUrl, ownerUrl }: Instance): Promise<void> {
  const area = await openQualityArea(served, ZONE);
  const sums = await openMonthSums({ folder, appUrl, ownerUrl, zone: ZONE, served });
  const measure = async (): Promise<Round> => {
    const report = await area.renewReport();
    const loaded: Measured[] = [];
    for (const [what, url, headers] of area.pages) loaded.push(await measureLoad(what, url, served.pid, headers));
    const cold: Alone[] = [];
    for (const [what, url, headers] of area.afterFiling) {
      cold.push(await measureAlone(what, url, { pid: served.pid, headers, before: sums.fileList }));
    }
    return { loaded, cold, sums: await sums.measure(), report };
  };
  try {
    const scales = ['1x'];
    const rounds = [await measure()];
    for (const times of STEPS) {
      const { enterprises, lines, inspected } = await growEnterprises(ownerUrl, times);
      const renewedMs = await sums.renewAll();
      scales.push(`${times * Number.parseInt(scales.at(-1) ?? '', 10)}x`);
      console.log(
        `\n${scales.at(-1)} the demonstration: ${enterprises} enterprises, ${lines} lines of monthly lists, ${inspected} of inspection figures; the sums of all months of all zones anew: ${renewedMs.toFixed(0)} ms`,
      );
      rounds.push(await measure());
    }
    console.log(
      `\nremembered, under load:\n${describeGrowth(
        scales,
        rounds.map(({ loaded }) => loaded),
      )}`,
    );
    console.log(
      `\nthe first after a list was filed:\n${describeAlone(
        scales,
        rounds.map(({ cold }) => cold),
      )}`,
    );
    console.log(
      describeMonthSums(
        scales,
        rounds.map((round) => round.sums),
      ),
    );
    console.log(
      describeReport(
        scales,
        rounds.map(({ report }) => report),
      ),
    );
  } finally {
    await sums.close();
  }
}

if (process.argv[1] === import.meta.filename) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'qualizone-bench-'));
  try {
    const served = await serve(folder);
    await benchArchiveGrowth({ served, folder, ...readAddresses(folder) }).finally(() => served.stop());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
