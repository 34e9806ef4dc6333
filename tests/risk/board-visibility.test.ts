import { createWriteStream } from 'node:fs';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../server/platform/permissions.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { exportRisks } from '../../server/risk/board/export-risks.ts';
import { listRisks } from '../../server/risk/board/list-risks.ts';
import { readRisk } from '../../server/risk/board/read-risk.ts';
import { listRisksInput } from '../../server/risk/board/schema.ts';
import { SUZHOU, ZHUHAI } from '../factories/installation.ts';
import { TemporaryFiles } from '../workbooks/make-workbook.ts';
import { placeRisk } from './place-risk.ts';
import { openRiskWorld, type RiskWorld, refusal } from './world.ts';

let world: RiskWorld;
const files = new TemporaryFiles();
beforeAll(async () => {
  world = await openRiskWorld();
}, 60_000);
afterAll(async () => {
  await world.installation.close();
  files.remove();
});

const TODAY = '2026-03-20 10:00';
const list = (actor: Actor, query: object = {}, when = TODAY) =>
  listRisks(world.at(actor, when), listRisksInput.parse({ zone: SUZHOU, limit: 200, ...query }));
const read = (actor: Actor, risk: string) => readRisk(world.at(actor, TODAY), { zone: SUZHOU, risk });
const titles = async (actor: Actor, query: object = {}) => (await list(actor, query)).items.map(({ title }) => title);

type Placed = Parameters<typeof placeRisk> extends [unknown, ...infer Rest] ? Rest : never;
const risk = (...placed: Placed) => placeRisk(world, ...placed);

async function cells(actor: Actor, query: object = {}): Promise<string[]> {
  const file = files.path(`${crypto.randomUUID()}.xlsx`);
  const { write } = await exportRisks(world.at(actor, TODAY), listRisksInput.parse({ zone: SUZHOU, ...query }), 'en');
  await write(createWriteStream(file));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const found: string[] = [];
  workbook.worksheets[0]?.eachRow((row) => row.eachCell((cell) => void found.push(cell.text)));
  return found;
}

describe('confidentiality', () => {
  const SECRET = '只给技术和管理小组';
  let secret: string;
  let number: string;
  beforeAll(async () => {
    secret = await risk(
      SECRET,
      '2026-03-12',
      { visibleTo: ['office', 'technical', 'management'] },
      { source: 'consumer-complaint' },
    );
    number = (await read(world.technical, secret)).number;
  });

  it('R28: what is kept from a role is in none of its lists, counts, searches and files, and is not found', async () => {
    const { technical, inspection } = world;
    expect(await titles(technical)).toContain(SECRET);
    expect(await titles(inspection)).not.toContain(SECRET);
    for (const query of [{ search: SECRET }, { search: number }, { source: 'consumer-complaint' }]) {
      const hidden = await list(inspection, { state: 'all', ...query });
      expect(hidden).toMatchObject({
        items: [],
        total: 0,
        counts: { open: 0, overdue: 0, byState: { reported: 0 }, byLevel: { none: 0 } },
      });
    }
    const seen = (await list(technical)).counts;
    const kept = (await list(inspection)).counts;
    expect([seen.open - kept.open, seen.byState.reported - kept.byState.reported]).toEqual([1, 1]);
    expect(await refusal(read(inspection, secret))).toMatchObject({ code: 'notFound', key: 'riskNotFound' });
    expect(await refusal(read(inspection, '018f0000-0000-7000-8000-000000000000'))).toEqual(
      await refusal(read(inspection, secret)),
    );
    expect(await cells(technical)).toContain(SECRET);
    expect(await cells(inspection)).not.toContain(SECRET);
  });

  it('R28: whoever the norms leave out is refused whether it is there or not; strangers find no zone', async () => {
    const { leader, association, department, clerk, admin, elsewhere } = world;
    for (const actor of [leader, association, department, clerk, admin]) {
      for (const id of [secret, '018f0000-0000-7000-8000-000000000000'])
        expect(await refusal(read(actor, id)), actor.username).toMatchObject({ code: 'forbidden' });
      expect(await refusal(list(actor)), actor.username).toMatchObject({ code: 'forbidden' });
      expect(await refusal(cells(actor)), actor.username).toMatchObject({ code: 'forbidden' });
    }
    for (const work of [read(elsewhere, secret), list(elsewhere), cells(elsewhere)])
      expect(await refusal(work)).toMatchObject({ code: 'notFound' });
    expect(await refusal(readRisk(world.at(elsewhere, TODAY), { zone: ZHUHAI, risk: secret }))).toMatchObject({
      code: 'notFound',
      key: 'riskNotFound',
    });
  });

  it('R28: a merged risk names the other only to those who may see that one', async () => {
    const other = await risk('已并入', '2026-03-13');
    await withZones(world.installation.platform.prisma, [SUZHOU], (tx) =>
      tx.riskItem.update({
        where: { zoneId_id: { zoneId: SUZHOU, id: other } },
        data: { state: 'merged', mergedIntoId: secret },
      }),
    );
    expect((await read(world.technical, other)).mergedInto).toEqual({ id: secret, number });
    expect((await read(world.inspection, other)).mergedInto).toBeNull();
    expect((await read(world.technical, secret)).merged.map(({ id }) => id)).toEqual([other]);
  });
});
