import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carryPlanToYear } from '../../server/assessment/plan-changes.ts';
import { type Installation, openInstallation, SUZHOU, ZHUHAI } from '../factories/installation.ts';
import { serveApi, setPassword } from './serve.ts';

const PASSWORD = 'river-stones-7';
let installation: Installation;
let api: Awaited<ReturnType<typeof serveApi>>;

beforeAll(async () => {
  installation = await openInstallation();
  await installation.importPack(ZHUHAI);
  await installation.importPack(SUZHOU);
  const office = await installation.person('zhuhai.office', { zone: ZHUHAI, role: 'office' });
  await installation.person('zhuhai.commerce', { zone: ZHUHAI, role: 'department', department: 'commerce' });
  await installation.person('leader', undefined, 'leader');
  await carryPlanToYear(installation.at(office, '2026-01-05 10:00'), { zone: ZHUHAI, year: 2017, toYear: 2026 });
  for (const username of ['zhuhai.office', 'zhuhai.commerce', 'leader'])
    await setPassword(installation, username, PASSWORD);
  api = await serveApi(installation);
}, 60_000);
afterAll(async () => {
  await api.close();
  await installation.close();
});

async function signedIn(username: string) {
  const call = api.client();
  const answer = await call('POST', '/api/v1/session', { username, password: PASSWORD });
  expect(answer.status).toBe(200);
  return call;
}

const SCORES = `/api/v1/zones/${ZHUHAI}/assessment/2026/scores`;

describe('session', () => {
  it('is begun with the memberships, used by its cookie, and ended', async () => {
    const call = api.client();
    const { body } = await call('POST', '/api/v1/session', { username: 'zhuhai.commerce', password: PASSWORD });
    expect(body).toMatchObject({
      username: 'zhuhai.commerce',
      memberships: [{ zone: ZHUHAI, role: 'department', department: 'commerce' }],
    });
    expect((await call('GET', SCORES)).status).toBe(200);
    expect((await call('DELETE', '/api/v1/session')).status).toBe(200);
    expect((await call('GET', SCORES)).status).toBe(401);
  });

  it('is refused for a wrong password in the words of the reader', async () => {
    const wrong = { username: 'leader', password: 'wrong' };
    const { status, body } = await api.client()('POST', '/api/v1/session', wrong, { 'accept-language': 'en' });
    expect(status).toBe(401);
    expect(body.error.message).toMatch(/^en /);
  });
});

describe('scores', () => {
  it('have the shape that others rely on, totals 100 but for the one that is 95, and decimals as strings', async () => {
    const { body } = await (await signedIn('leader'))('GET', SCORES);
    expect(Object.keys(body)).toEqual(
      expect.arrayContaining([
        'zone',
        'year',
        'asOf',
        'planVersion',
        'percent',
        'coverage',
        'anomalies',
        'departments',
      ]),
    );
    expect(body).toMatchObject({
      zone: ZHUHAI,
      year: 2026,
      planVersion: 1,
      percent: { verified: '0', projected: '0' },
    });
    const totals = body.departments.map((department: { totalWeight: string }) => department.totalWeight);
    expect(totals).toEqual(['100', '100', '100', '95', '100', '100', '100', '100']);
    const [department] = body.departments;
    expect(department).toMatchObject({ id: 'commerce', name: '区商务局', percent: { verified: '0' } });
    expect(department.tasks[0].targets[0]).toMatchObject({
      id: '1.1',
      kind: 'measured',
      parts: '1',
      state: 'noData',
      completion: { verified: null, projected: null },
    });
  });

  it('can be asked for an earlier day, not for a coming one', async () => {
    const call = await signedIn('leader');
    expect((await call('GET', `${SCORES}?asOf=2026-01-31`)).body.asOf).toBe('2026-01-31');
    const future = await call('GET', `${SCORES}?asOf=2090-01-01`);
    expect([future.status, Object.keys(future.body.error.fields)]).toEqual([400, ['asOf']]);
  });

  it('speak the language that is asked for', async () => {
    const { body } = await (await signedIn('leader'))('GET', SCORES, undefined, { 'accept-language': 'en' });
    expect(body.departments[0].name).toBe('District Commerce Bureau');
  });
});

describe('rules', () => {
  it('are one row for each id of the sources', async () => {
    const { body } = await (await signedIn('zhuhai.office'))('GET', `/api/v1/zones/${ZHUHAI}/rules`);
    const ids = body.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ['E2', 'E9a', 'E13', 'EF1', 'EF8', 'R2', 'R30', 'Q4', 'Q11', 'Z1', 'Z26'])
      expect(ids).toContain(id);
    expect(Object.keys(body[0]).sort()).toEqual(['article', 'code', 'id', 'parameters', 'state', 'tests', 'title']);
  });
});

describe('refusals', () => {
  const missing = '/api/v1/zones/no-such-zone/assessment/2026/scores';
  it.each([
    ['401 without a session', null, 'GET', SCORES, undefined, 401, 'notSignedIn'],
    ['404 for an unknown zone', 'leader', 'GET', missing, undefined, 404, 'notFound'],
    [
      "404 for another zone's things",
      'zhuhai.office',
      'GET',
      `/api/v1/zones/${SUZHOU}/assessment/2026/scores`,
      undefined,
      404,
      'notFound',
    ],
    ['404 for a path that is none', 'leader', 'GET', '/api/v1/nonsense', undefined, 404, 'notFound'],
    ['404 for a year without a plan', 'leader', 'GET', SCORES.replace('2026', '2031'), undefined, 404, 'notFound'],
    ['400 for a year that is no number', 'leader', 'GET', SCORES.replace('2026', 'now'), undefined, 400, 'badInput'],
    ['400 for a body that is no JSON', 'leader', 'POST', `/api/v1/zones/${ZHUHAI}/files`, '{"no', 400, 'badInput'],
    [
      '403 for a role that may not',
      'leader',
      'POST',
      `/api/v1/zones/${ZHUHAI}/assessment/2026/targets/2.1/submission`,
      {},
      403,
      'forbidden',
    ],
    [
      '422 for a rule',
      'zhuhai.commerce',
      'POST',
      `/api/v1/zones/${ZHUHAI}/assessment/2026/targets/2.1/submission`,
      { submit: true },
      422,
      'refused',
    ],
  ])('%s', async (_what, username, method, path, body, status, code) => {
    const call = username ? await signedIn(username) : api.client();
    const answer = await call(method, path, body);
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
    expect(answer.body.error.message).toMatch(/^zh-CN /);
    expect(Object.keys(answer.body)).toEqual(['error']);
  });

  it('413 for a file above the limit, before it is read to the end', async () => {
    const call = await signedIn('zhuhai.commerce');
    const file = { fileName: 'a.txt', content: 'A'.repeat(2_100_000) };
    expect((await call('POST', `/api/v1/zones/${ZHUHAI}/files`, file)).status).toBe(413);
  });

  it("403 for a write that comes from another site's page", async () => {
    const call = await signedIn('zhuhai.commerce');
    const path = `/api/v1/zones/${ZHUHAI}/assessment/2026/targets/2.1/submission`;
    expect((await call('POST', path, {}, { origin: 'http://evil.example' })).status).toBe(403);
  });
});

describe('writes', () => {
  it('have one effect when they are sent twice with one Idempotency-Key, and 409 tells a lost update', async () => {
    const call = await signedIn('zhuhai.commerce');
    const path = `/api/v1/zones/${ZHUHAI}/assessment/2026/targets/3.1/submission`;
    const evidence = [{ kind: 'note', title: 'issued', text: 'document no. 3', happenedOn: '2026-01-05' }];
    const key = { 'idempotency-key': 'issue-3-1' };
    const first = await call('POST', path, { addEvidence: evidence }, key);
    const again = await call('POST', path, { addEvidence: evidence }, key);
    expect([again.status, again.body]).toEqual([200, first.body]);
    const stale = await call('POST', path, { note: 'x', version: first.body.version + 5 });
    expect([stale.status, stale.body.error.code, stale.body.error.current.version]).toEqual([
      409,
      'stale',
      first.body.version,
    ]);
    expect((await call('POST', path, {}, { 'idempotency-key': 'with space' })).status).toBe(400);
  });
});

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1, and every operation has a summary, typed output and its errors', async () => {
    const { body } = await api.client()('GET', '/api/v1/openapi.json');
    expect(body.openapi).toMatch(/^3\.1/);
    const result = await new Validator().validate(structuredClone(body));
    expect(result).toMatchObject({ valid: true });
    const operations = Object.values(body.paths).flatMap((path) => Object.values(path as object));
    expect(operations.length).toBeGreaterThan(30);
    for (const operation of operations) {
      expect(operation.summary).toBeTruthy();
      expect(operation.responses['200'].content['application/json'].schema).toBeTruthy();
      expect(Object.keys(operation.responses)).toEqual(
        expect.arrayContaining(['400', '401', '403', '404', '409', '422']),
      );
    }
  });
});

describe('probes', () => {
  it('answer without a session', async () => {
    expect((await api.client()('GET', '/healthz')).status).toBe(200);
    expect((await api.client()('GET', '/readyz')).status).toBe(200);
  });
});
