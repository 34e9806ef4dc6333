import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { civilDate } from '../../server/platform/calendar.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { assignRisk } from '../../server/risk/collection/assign-risk.ts';
import { PUBLIC_LIMITS } from '../../server/risk/collection/public-limits.ts';
import { normaliseReceipt, RECEIPT_BYTES, receiptOf } from '../../server/risk/collection/receipt.ts';
import { rejectRisk } from '../../server/risk/collection/reject-risk.ts';
import { serveApi } from '../api/serve.ts';
import { SUZHOU, ZHUHAI } from '../factories/installation.ts';
import { openRiskWorld, type RiskWorld } from './world.ts';

let world: RiskWorld;
let api: Awaited<ReturnType<typeof serveApi>>;
beforeAll(async () => {
  world = await openRiskWorld();
  api = await serveApi(world.installation);
}, 60_000);
afterAll(async () => {
  await api.close();
  await world.installation.close();
});
// Each test has the limits of a fresh address.
beforeEach(() => world.installation.platform.prisma.signInLimit.deleteMany());

const REPORTS = `/api/v1/public/zones/${SUZHOU}/risk-reports`;
const reportOf = (wish: object = {}) => ({
  reporter: 'consumer',
  title: '注射器针头脱落',
  product: '一次性使用注射器',
  hazard: '使用时针头脱落，扎伤手指。',
  submission: randomUUID(),
  ...wish,
});
const send = (wish: object = {}, path = REPORTS) => api.client()('POST', path, reportOf(wish));
const lookUp = (receipt: unknown, zone = SUZHOU) =>
  api.client()('POST', `/api/v1/public/zones/${zone}/risk-reports/state`, { receipt });
const reports = () =>
  withZones(world.installation.platform.prisma, [SUZHOU], (tx) =>
    tx.riskReport.findMany({ include: { item: true }, orderBy: { id: 'asc' } }),
  );

describe('a report without an account', () => {
  it('R11: begins a risk, and is answered with a receipt that only the reporter knows', async () => {
    const { status, body } = await send({ name: '王女士', contact: '139 0000 0000', batch: 'L-7', country: 'CN' });
    expect(status).toBe(200);
    expect(normaliseReceipt(body.receipt)).toBe(body.receipt);
    expect(body.receivedOn).toBe(civilDate(new Date()));
    const report = (await reports()).at(-1);
    expect(report).toMatchObject({
      channel: 'public',
      source: 'consumer-complaint',
      reporterId: null,
      reporterName: '王女士',
      reporterContact: '139 0000 0000',
      item: { state: 'reported', title: '注射器针头脱落' },
    });
    expect(JSON.stringify(report)).not.toContain(body.receipt);
    const [entry] = await withZones(world.installation.platform.prisma, [SUZHOU], (tx) =>
      tx.auditEntry.findMany({ where: { objectId: report?.itemId ?? '' } }),
    );
    expect(entry).toMatchObject({ action: 'risk.report', actorId: null, actorName: 'public' });
    expect(JSON.stringify([entry?.before, entry?.after])).not.toMatch(/王女士|139|注射器/);
  });

  it('R11: sent twice, also at the same moment, it is one report with one receipt', async () => {
    const submission = randomUUID();
    const before = (await reports()).length;
    const [first, second] = await Promise.all([send({ submission }), send({ submission })]);
    const third = await send({ submission });
    expect([first?.body, second?.body]).toEqual([third.body, third.body]);
    expect(await reports()).toHaveLength(before + 1);
    // What was changed before it was sent again is not lost.
    const changed = await send({ submission, hazard: '针头脱落，另有渗漏。' });
    expect(changed.body.receipt).not.toBe(third.body.receipt);
    expect(await reports()).toHaveLength(before + 2);
  });

  it.each([
    ['media', 'media'],
    ['other', 'other'],
  ])('R10: comes from %s', async (reporter, source) => {
    await send({ reporter });
    expect((await reports()).at(-1)).toMatchObject({ source });
  });

  it('scripts are stored as the text that they are', async () => {
    const hazard = `<script>alert('x')</script> {{constructor}} '; DROP TABLE risk_item; --`;
    expect((await send({ hazard })).status).toBe(200);
    expect((await reports()).at(-1)).toMatchObject({ hazard, item: { hazard } });
  });

  it('what is wrong is named field by field', async () => {
    const before = (await reports()).length;
    const { status, body } = await send({
      title: ' ',
      product: 'x'.repeat(301),
      hazard: 'a\u0000b',
      country: 'XX',
      happenedOn: '2026-02-30',
      reporter: 'robot',
      submission: 'again',
      website: 'https://spam.example',
    });
    expect(status).toBe(400);
    expect(Object.keys(body.error.fields).sort()).toEqual(
      ['country', 'happenedOn', 'hazard', 'product', 'reporter', 'submission', 'title', 'website'].sort(),
    );
    const future = await send({ happenedOn: '2099-01-01' });
    expect(Object.keys(future.body.error.fields)).toEqual(['happenedOn']);
    expect(await reports()).toHaveLength(before);
  });

  it('goes to a zone that there is', async () => {
    const { items } = (await api.client()('GET', '/api/v1/public/zones')).body;
    expect(items.map(({ id }: { id: string }) => id)).toEqual([SUZHOU, ZHUHAI]);
    expect((await send({}, REPORTS.replace(SUZHOU, 'nowhere'))).status).toBe(404);
    expect((await send({}, REPORTS.replace(SUZHOU, ZHUHAI))).status).toBe(200);
  });
});

describe('the receipt', () => {
  it('R11: tells the day and a coarse state, however it is typed', async () => {
    const { receipt, receivedOn } = (await send()).body;
    const typed = receipt.toLowerCase().replaceAll('-', ' ');
    expect((await lookUp(typed)).body).toEqual({ state: 'received', receivedOn });
    const { item } = (await reports()).at(-1) ?? {};
    if (!item) throw new Error('no report');
    const { technical, at } = world;
    const of = { zone: SUZHOU, risk: item.id };
    const taken = await assignRisk(at(technical, '2026-11-22 10:00'), { ...of, version: 1, owner: technical.userId });
    expect((await lookUp(receipt)).body).toEqual({ state: 'verifying', receivedOn });
    await rejectRisk(at(technical, '2026-11-22 10:00'), { ...of, version: taken.version, reason: '查无实据' });
    expect((await lookUp(receipt)).body).toEqual({ state: 'concluded', receivedOn });
  });

  it('R11: malformed, forged, unknown or of another zone: one and the same answer', async () => {
    const { receipt } = (await send()).body;
    const unknown = await lookUp(receiptOf(new Uint8Array(RECEIPT_BYTES)));
    expect(unknown.status).toBe(404);
    const forged = receipt.slice(0, -1) + (receipt.endsWith('0') ? '1' : '0');
    for (const typed of ['', 'x', forged, '<script>', "' OR 1=1 --", 'A'.repeat(5_000), '回执']) {
      expect(await lookUp(typed)).toMatchObject({ status: 404, body: unknown.body });
    }
    expect(await lookUp(receipt, ZHUHAI)).toMatchObject({ status: 404, body: unknown.body });
    expect(await lookUp(receipt, 'nowhere')).toMatchObject({ status: 404, body: unknown.body });
  });
});

describe('too much', () => {
  it('R11: of reports from one address is refused with the time to wait, and counts for that address alone', async () => {
    for (let sent = 0; sent < PUBLIC_LIMITS.report.points; sent += 1) expect((await send()).status).toBe(200);
    const refused = await send();
    expect(refused.status).toBe(429);
    const wait = Number(refused.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(PUBLIC_LIMITS.report.windowSeconds);
    expect(refused.body.error).toMatchObject({ code: 'tooManyRequests', retryAfterSeconds: wait });
    expect(refused.body.error.message).toContain('publicReports.tooMany');
    // Look-ups are counted by themselves.
    expect((await lookUp('x')).status).toBe(404);
  });

  it('R11: of guesses at receipts is refused the same way', async () => {
    for (let asked = 0; asked < PUBLIC_LIMITS.lookUp.points; asked += 1) expect((await lookUp('x')).status).toBe(404);
    const refused = await lookUp('x');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it.each([
    ['REST', REPORTS],
    ['tRPC', '/trpc/riskReports.reportPublicly'],
  ])('of text is refused by %s: 10 MB, and just beyond the limit', async (_door, path) => {
    const before = (await reports()).length;
    for (const length of [10_000_000, 66_000]) {
      const { status, body } = await api.client()('POST', path, {
        ...reportOf(),
        zone: SUZHOU,
        hazard: 'a'.repeat(length),
      });
      expect(status).toBe(413);
      expect(JSON.stringify(body)).toContain('tooLarge');
    }
    expect(await reports()).toHaveLength(before);
  });

  it('of text is refused before it has come, by what the request says of its length', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': '10000000' };
      const call = request(`${api.base}${REPORTS}`, { method: 'POST', headers }, (response) => {
        resolve(response.statusCode);
        call.destroy();
      });
      call.on('error', reject);
      call.write('{"title":"');
    });
    expect(status).toBe(413);
  });
});
