import path from 'node:path';
import pg from 'pg';
import { openChainAnchors } from '../../server/audit/chain-anchors.ts';
import { lockMonth } from '../../server/enterprises/inspection/figure-store.ts';
import { refreshMonthInspections } from '../../server/enterprises/inspection/month-inspections.ts';
import { refreshMonthExports } from '../../server/enterprises/monthly-lists/month-exports.ts';
import { openDatabase, type Tx, withZones } from '../../server/platform/tenant.ts';
import { refreshMonthSums } from '../../server/quality/figures/refresh-month-sums.ts';
import { median } from './measure-alone.ts';
import { type Served, signIn, talk } from './served.ts';

const TIMES = 5;

/** Milliseconds, the median of some. */
export interface MonthSums {
  exportsMs: number;
  /** Lines of the month's lists, and of its inspection figures. */
  lines: number;
  inspectionsMs: number;
  inspected: number;
  /** One list of one line, with all that comes of it. */
  filingMs: number;
}

interface Sums {
  folder: string;
  appUrl: string;
  ownerUrl: string;
  zone: string;
  served: Served;
}

/** The sums of a zone's months: made anew for all of them, or for one, or by filing a list. */
export async function openMonthSums({ folder, appUrl, ownerUrl, zone, served }: Sums) {
  const database = openDatabase(appUrl, 4);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const platform = {
    prisma: database.prisma,
    anchors: openChainAnchors(path.join(folder, 'bench-audit'), 'bench'),
    timeZone: 'Asia/Shanghai',
  };
  const { rows } = await owner.query<{ enterprise: string; month: string; revision: number }>(NEWEST_LIST, [zone]);
  const [list] = rows;
  if (!list) throw new Error('the demonstration has no list');
  const headers = { cookie: await signIn(served.base, 'zhuhai.office') };
  const address = `${served.base}/api/v1/zones/${zone}/enterprises/${list.enterprise}/lists/${list.month}`;
  const filings: number[] = [];
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const from = performance.now();
    await work();
    return performance.now() - from;
  };
  const refreshing = async (refresh: (tx: Tx) => Promise<void>) => {
    const times: number[] = [];
    for (let time = 1; time <= TIMES; time += 1) {
      times.push(await timed(() => withZones(database.prisma, [zone], refresh)));
    }
    return median(times);
  };
  return {
    /** Corrects one enterprise's newest list, which moves the version of the zone's data. */
    async fileList(): Promise<void> {
      const line = { country: 'DE', product: 'bench', quantity: '1', unit: 'pcs', amountUsd: String(list.revision) };
      const wish = { hasExports: true, rows: [line], revision: list.revision, reason: 'bench' };
      filings.push(await timed(() => talk(address, headers, wish)));
      list.revision += 1;
    },
    /** Milliseconds, for all months of all zones. */
    renewAll: () => timed(() => refreshMonthSums(platform, new Date())),
    async measure(): Promise<MonthSums> {
      const counted = await owner.query<{ lines: number; inspected: number }>(ROWS_OF_MONTH, [
        zone,
        `${list.month}-01`,
      ]);
      return {
        lines: 0,
        inspected: 0,
        ...counted.rows[0],
        exportsMs: await refreshing((tx) => refreshMonthExports(tx, zone, list.month)),
        inspectionsMs: await refreshing(async (tx) => {
          await lockMonth(tx, zone, list.month);
          await refreshMonthInspections(tx, zone, list.month);
        }),
        filingMs: median(filings.splice(0)),
      };
    },
    async close() {
      await owner.end();
      await database.close();
    },
  };
}

const NEWEST_LIST = `SELECT enterprise_id AS enterprise, to_char(month, 'YYYY-MM') AS month, revision FROM monthly_list
  WHERE zone_id = $1 AND month IN (SELECT month FROM inspection_filing WHERE zone_id = $1)
  ORDER BY month DESC, enterprise_id, revision DESC LIMIT 1`;

const ROWS_OF_MONTH = `SELECT
  coalesce((SELECT row_count FROM month_exports WHERE zone_id = $1 AND month = $2 AND dimension = 'all'), 0) AS lines,
  coalesce((SELECT row_count FROM month_inspections WHERE zone_id = $1 AND month = $2 AND dimension = 'all'), 0) AS inspected`;

export const describeMonthSums = (scales: readonly string[], found: readonly MonthSums[]): string =>
  found
    .map(
      ({ exportsMs, lines, inspectionsMs, inspected, filingMs }, index) =>
        `a month's sums at ${scales[index]}: exports (${lines} lines) ${exportsMs.toFixed(1)} ms, inspections (${inspected} lines) ${inspectionsMs.toFixed(1)} ms; filing one list with them ${filingMs.toFixed(1)} ms`,
    )
    .join('\n');
