import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../server/platform/permissions.ts';
import { serveApi, setPassword } from '../api/serve.ts';
import { addEnterprise, enterprisePerson } from '../factories/enterprise.ts';
import { type Installation, openInstallation, ZHUHAI } from '../factories/installation.ts';
import { readAll, TemporaryFiles } from '../workbooks/make-workbook.ts';
import { exportRows, listWorkbook } from './list-workbook.ts';

const PASSWORD = 'river-stones-7';
let installation: Installation;
let api: Awaited<ReturnType<typeof serveApi>>;
let office: Actor;
let enterprise: string;
const files = new TemporaryFiles();

beforeAll(async () => {
  installation = await openInstallation();
  await installation.importPack(ZHUHAI);
  office = await installation.person('office', { zone: ZHUHAI, role: 'office' });
  enterprise = await addEnterprise(installation, office, { name: '甲', events: [['admitted', '2025-02-01']] });
  await enterprisePerson(installation, ZHUHAI, enterprise, 'clerk');
  const other = await addEnterprise(installation, office);
  await enterprisePerson(installation, ZHUHAI, other, 'rival');
  for (const username of ['clerk', 'rival']) await setPassword(installation, username, PASSWORD);
  api = await serveApi(installation);
}, 60_000);
afterAll(async () => {
  await api.close();
  await installation.close();
  files.remove();
});

async function signedIn(username: string) {
  const call = api.client();
  expect((await call('POST', '/api/v1/session', { username, password: PASSWORD })).status).toBe(200);
  return call;
}

const LISTS = () => `/api/v1/zones/${ZHUHAI}/enterprises/${enterprise}/lists`;

describe('lists over HTTP', () => {
  it('EF4: are filed, read, refused with the rule, and listed by month', async () => {
    const call = await signedIn('clerk');
    const rows = Array.from({ length: 2_000 }, (_, index) => ({
      country: 'DE',
      product: `第${index}种${'长'.repeat(250)}`,
      quantity: '1',
      unit: '个',
      amountUsd: '0.10',
    }));
    const filed = await call('POST', `${LISTS()}/2025-03`, { hasExports: true, rows });
    expect([filed.status, filed.body.amountUsd]).toEqual([200, '200.00']);
    const read = await call('GET', `${LISTS()}/2025-03?limit=2`);
    expect(read.body).toMatchObject({ state: 'late', list: { revision: 1 }, rows: [{ countryName: '德国' }, {}] });
    const future = await call('POST', `${LISTS()}/2099-03`, { hasExports: false });
    expect([future.status, future.body.error.rule]).toEqual([422, 'EF4']);
    const wrong = await call('POST', `${LISTS()}/2025-04`, { hasExports: true, rows: [{ ...rows[0], quantity: 'x' }] });
    expect([wrong.status, Object.keys(wrong.body.error.fields)]).toEqual([400, ['rows.0.quantity']]);
    const year = await call('GET', `${LISTS()}?year=2025`);
    expect(year.body.months.map(({ state }: { state: string }) => state).slice(0, 4)).toEqual([
      'notOwed',
      'missing',
      'late',
      'missing',
    ]);
    expect((await (await signedIn('rival'))('GET', `${LISTS()}/2025-03`)).status).toBe(404);
  });

  it('EF4: come in and go out as workbooks', async () => {
    const call = await signedIn('clerk');
    const content = (await listWorkbook('monthly-list', exportRows(5), 'en')).toString('base64');
    const { body: file } = await call('POST', `/api/v1/zones/${ZHUHAI}/files`, { fileName: 'list.xlsx', content });
    const wish = { sha256: file.sha256, fileName: 'list.xlsx' };
    const { body: begun } = await call('POST', `${LISTS()}/2025-05/imports`, wish);
    await installation.platform.background.idle();
    const { body: done } = await call('GET', `/api/v1/zones/${ZHUHAI}/imports/${begun.id}`);
    expect(done).toMatchObject({ state: 'done', readRows: 5, problems: [] });
    const path = `/zones/${ZHUHAI}/enterprises/${enterprise}/lists`;
    expect((await api.client()('GET', `${path}/2025-05.xlsx`)).status).toBe(401);
    expect((await call('GET', `${path}/2025-05.xlsx`)).headers.get('content-disposition')).toContain('2025-05.xlsx');
    expect((await call('GET', `${path}/2025-06.xlsx`)).status).toBe(404);
    expect((await call('GET', `${path}/nonsense.xlsx`)).status).toBe(400);
    expect((await (await signedIn('rival'))('GET', `${path}/2025-05.xlsx`)).status).toBe(404);
  });

  it('have templates in both languages', async () => {
    const call = await signedIn('clerk');
    for (const kind of ['monthly-list', 'inspection-figures']) {
      const { body } = await call('GET', `/api/v1/list-templates/${kind}?locale=en`);
      expect(body.fileName).toMatch(/\.xlsx$/);
      const columns = [{ key: 'country', titles: ['Trade country', 'Destination country'] }];
      expect((await readAll(files.write(Buffer.from(body.content, 'base64')), { columns })).rows).toEqual([]);
    }
  });
});

it('npm run zone writes the templates', { timeout: 60_000 }, async () => {
  const out = files.path('template.xlsx');
  const args = [
    '--import',
    'tsx',
    'server/cli/zone.ts',
    'template',
    'monthly-list',
    '--language',
    'zh-CN',
    '--out',
    out,
  ];
  const { status } = spawnSync(process.execPath, args, { env: { NODE_ENV: 'test', PATH: process.env.PATH } });
  expect(status).toBe(0);
  expect((await readAll(out, { columns: [{ key: 'country', titles: ['贸易国家（地区）'] }] })).rows).toEqual([]);
  const refused = spawnSync(process.execPath, [...args, '--force', '--from', 'seeds']);
  expect([refused.status, String(refused.stderr)]).toEqual([2, expect.stringContaining('--from')]);
});
