import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sumAmounts } from '../../server/enterprises/filings/exact-sum.ts';
import { exportsOn } from '../../server/enterprises/monthly-lists/exports-on.ts';
import { monthDue } from '../../server/enterprises/monthly-lists/filing.ts';
import { loadExports } from '../../server/enterprises/monthly-lists/load-exports.ts';
import { addDays } from '../../server/platform/calendar.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { addEnterprise, usccOf } from '../factories/enterprise.ts';
import { type Installation, openInstallation, SUZHOU, ZHUHAI } from '../factories/installation.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await openInstallation();
  await installation.importPack(SUZHOU);
  await installation.importPack(ZHUHAI);
});
afterAll(() => installation.close());

/** The same numbers every time: a failure can be looked at again. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
}

interface List {
  enterpriseId: string;
  month: string;
  revision: number;
  filedOn: string;
  amountUsd: string;
}

function randomHistory(enterprises: readonly string[], below: (limit: number) => number): List[] {
  return enterprises.flatMap((enterpriseId) =>
    ['2024-11', '2024-12', '2025-01', '2025-02', '2025-03', '2025-12'].flatMap((month) => {
      let filedOn = addDays(monthDue(month, 1), below(40));
      return Array.from({ length: below(5) }, (_, index) => {
        filedOn = addDays(filedOn, below(25));
        const amountUsd = `${below(1_000_000_000)}.${String(below(100)).padStart(2, '0')}`;
        return { enterpriseId, month, revision: index + 1, filedOn, amountUsd };
      });
    }),
  );
}

/** Every list by the newest revision that was on file at the end of the day, added up one by one. */
function naively(lists: readonly List[], day: string) {
  const newest = new Map<string, List>();
  for (const list of lists) {
    if (list.month.startsWith(day.slice(0, 4)) && list.month <= day.slice(0, 7) && list.filedOn <= day) {
      newest.set(`${list.enterpriseId} ${list.month}`, list);
    }
  }
  const known = [...newest.values()];
  const through = known
    .map(({ month }) => month)
    .sort()
    .at(-1);
  return through === undefined ? null : { amountUsd: sumAmounts(known.map(({ amountUsd }) => amountUsd)), through };
}

it('the exports of any day are those of the newest revisions then, for random histories', async () => {
  const office = await installation.person('office', { zone: SUZHOU, role: 'office' });
  const enterprises: string[] = [];
  for (let index = 0; index < 6; index += 1) {
    const wish = { name: `示例企业${index}`, uscc: usccOf(810 + index), on: '2024-01-02', events: [] };
    enterprises.push(await addEnterprise(installation, office, wish));
  }
  const below = numbers(20_261_122);
  for (let round = 0; round < 4; round += 1) {
    const lists = randomHistory(enterprises, below);
    const changes = await withZones(installation.platform.prisma, [SUZHOU], async (tx) => {
      await tx.monthlyList.createMany({
        data: lists.map(({ month, filedOn, ...list }) => ({
          ...list,
          zoneId: SUZHOU,
          id: uuidv7(),
          // Lists are kept for good: another round has its own years.
          month: new Date(`${later(month, round)}-01`),
          dueOn: new Date(later(filedOn, round)),
          filedOn: new Date(later(filedOn, round)),
          hasExports: true,
          rowCount: 1,
          ownBrandAmountUsd: '0',
          nonconformingRows: 0,
          filedById: office.userId,
          filedByName: 'office',
          filedAt: new Date(),
        })),
      });
      return loadExports(tx, SUZHOU, 2024 + 5 * round, 2025 + 5 * round);
    });
    for (let day = '2024-11-01'; day < '2026-06-01'; day = addDays(day, 1)) {
      const found = exportsOn(changes, later(day, round));
      expect([day, found && { ...found, through: later(found.through, -round) }]).toEqual([day, naively(lists, day)]);
    }
  }
  const elsewhere = await withZones(installation.platform.prisma, [ZHUHAI], (tx) =>
    loadExports(tx, ZHUHAI, 2024, 2045),
  );
  expect(elsewhere).toEqual([]);
}, 60_000);

/** The same day or month so many times five years later; no history has a 29 February. */
const later = (day: string, rounds: number): string => `${Number(day.slice(0, 4)) + 5 * rounds}${day.slice(4)}`;
