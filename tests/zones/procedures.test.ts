import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locale } from '../../server/platform/bilingual.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { asProductError, createCallerFactory } from '../../server/platform/trpc.ts';
import { readPackWorkbook } from '../../server/zones/pack/read-workbook.ts';
import { zonesRouter } from '../../server/zones/router.ts';
import { type Installation, openInstallation, SUZHOU, ZHUHAI } from '../factories/installation.ts';

const createCaller = createCallerFactory(zonesRouter);

let installation: Installation;
let office: Actor;
let enterprise: Actor;
let leader: Actor;
let admin: Actor;
beforeAll(async () => {
  installation = await openInstallation();
  await installation.importPack(ZHUHAI);
  await installation.importPack(SUZHOU);
  office = await installation.person('office', { zone: ZHUHAI, role: 'office' });
  enterprise = await installation.person('enterprise', { zone: ZHUHAI, role: 'enterprise' });
  leader = await installation.person('leader', undefined, 'leader');
  admin = await installation.person('admin', undefined, 'admin');
});
afterAll(() => installation.close());

function as(actor: Actor, locale: Locale = 'en') {
  const now = new Date('2026-03-02T02:00:00Z');
  return createCaller({
    platform: installation.platform,
    actor: { ...actor, now },
    now,
    requestId: randomUUID(),
    locale,
    translate: (language, { key }) => `${language}:${key}`,
    address: '203.0.113.1',
    userAgent: null,
    sessionToken: null,
    cookie: { set: () => undefined, clear: () => undefined },
  });
}

const codeOf = async (call: Promise<unknown>) => {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error === null ? 'allowed' : asProductError(error).code;
};

describe('zones', () => {
  it('are listed as far as the caller may see them, in the own language', async () => {
    expect((await as(office).list({})).map(({ id, departments, years }) => [id, departments, years])).toEqual([
      [ZHUHAI, 8, [2017]],
    ]);
    expect((await as(leader, 'zh-CN').list({})).map(({ shortName }) => shortName)).toEqual([
      '苏州医疗器械示范区',
      '珠海打印耗材示范区',
    ]);
  });

  it('show departments under the names of the day asked for', async () => {
    const nameOn = async (asOf?: string) => {
      const { departments } = await as(office, 'zh-CN').get({ zone: ZHUHAI, asOf });
      return departments.find(({ id }) => id === 'market-regulation')?.name;
    };
    expect([await nameOn('2018-12-31'), await nameOn('2019-01-01'), await nameOn()]).toEqual([
      '市工商局',
      '市市场监督管理局',
      '市市场监督管理局',
    ]);
  });

  it('are not there for members of another zone', async () => {
    expect(await codeOf(as(office).get({ zone: SUZHOU }))).toBe('notFound');
    expect(await codeOf(as(office).rules({ zone: SUZHOU }))).toBe('notFound');
    expect(await codeOf(as(office).departmentChanges({ zone: SUZHOU }))).toBe('notFound');
    expect(await codeOf(as(office).departments({ zone: 'no-such-zone' }))).toBe('notFound');
  });
});

describe('rules', () => {
  it("are one row for each id of the sources, in the contract's shape and the caller's language", async () => {
    const rules = await as(enterprise).rules({ zone: ZHUHAI });
    expect(rules).toHaveLength(80);
    const keys = ['article', 'code', 'id', 'parameters', 'state', 'tests', 'title'];
    expect(new Set(rules.flatMap((rule) => Object.keys(rule)))).toEqual(new Set(keys));
    expect(rules.find(({ id }) => id === 'E10')).toEqual({
      id: 'E10',
      title: 'Restoration and re-application',
      article: 'Enterprise Measures, art. 10',
      parameters: [
        {
          name: 'reapplicationBanYears',
          value: '1',
          unit: 'years',
          label: 'Years after removal without a new application',
        },
      ],
      state: 'enforced',
      code: expect.arrayContaining(['server/enterprises/standing/lockout.ts']),
      tests: expect.arrayContaining([expect.stringMatching(/^E10: /)]),
    });
    const [first] = await as(enterprise, 'zh-CN').rules({ zone: ZHUHAI });
    expect(first?.article).toBe('企业管理办法第二条');
  });

  it("show each zone's own numbers", async () => {
    const ofZ25 = async (zone: string) =>
      (await as(leader).rules({ zone })).find(({ id }) => id === 'Z25')?.parameters.map(({ value }) => value);
    expect([await ofZ25(ZHUHAI), await ofZ25(SUZHOU)]).toEqual([['1'], []]);
  });

  it('of the procedure stand apart', async () =>
    expect((await as(office).procedure({ zone: ZHUHAI })).map(({ id }) => id)).toEqual([
      'A1',
      'A2',
      'A3',
      'A4',
      'A5',
      'A6',
      'A7',
      'A8',
      'A9',
      'A10',
    ]));
});

describe('departments', () => {
  it('are managed by the office and the platform administrator alone', async () => {
    const preview = (actor: Actor) =>
      as(actor).previewMerge({
        zone: ZHUHAI,
        from: [{ id: 'park', version: 1 }],
        into: { id: 'industry' },
        effectiveOn: '2026-03-02',
      });
    expect(await Promise.all([office, admin, enterprise, leader].map((actor) => codeOf(preview(actor))))).toEqual([
      'allowed',
      'allowed',
      'forbidden',
      'forbidden',
    ]);
    expect(await codeOf(as(leader).departmentTasks({ zone: ZHUHAI, department: 'park' }))).toBe('forbidden');
  });

  it('are previewed with what moves and what they then total', async () => {
    const preview = await as(office).previewMerge({
      zone: ZHUHAI,
      from: [{ id: 'park', version: 1 }],
      into: { id: 'industry' },
      effectiveOn: '2026-03-02',
    });
    expect(preview).toEqual({
      closes: ['park'],
      creates: [],
      members: [{ from: 'park', to: 'industry', count: 0 }],
      plans: [
        {
          year: 2017,
          planVersion: 2,
          effectiveFrom: '2017-12-31',
          moved: [{ number: 19, title: 'Public testing platform', from: 'park', to: 'industry' }],
          totals: [{ department: 'industry', total: '200' }],
        },
      ],
    });
  });
});

describe('importing and exporting a zone', () => {
  it('is for the platform administrator alone', async () => {
    const input = { fileName: 'zone.xlsx', content: Buffer.from('PK').toString('base64'), dryRun: true };
    for (const actor of [office, leader]) {
      expect(await codeOf(as(actor).importZone(input))).toBe('forbidden');
      expect(await codeOf(as(actor).template({}))).toBe('forbidden');
    }
  });

  it('gives a zone as it is now, which imports as no change', async () => {
    const { content, fileName } = await as(admin).template({ zone: SUZHOU });
    expect(fileName).toBe(`${SUZHOU}.xlsx`);
    const report = await as(admin).importZone({ fileName, content, dryRun: true });
    expect(report).toMatchObject({ outcome: 'checked', zone: SUZHOU, changes: [], problems: [] });
  });

  it('says problems in the words of the caller', async () => {
    const content = Buffer.from('no workbook').toString('base64');
    const report = await as(admin, 'zh-CN').importZone({ fileName: 'zone.xlsx', content, dryRun: true });
    expect(report.problems).toEqual([
      {
        place: 'zone.xlsx',
        source: 'zone.xlsx',
        line: null,
        column: null,
        field: null,
        message: 'zh-CN:pack.workbookBroken',
      },
    ]);
  });

  it('gives an empty template with examples that no import takes for data', async () => {
    const { content } = await as(admin).template({});
    const raw = await readPackWorkbook(Buffer.from(content, 'base64'), 'template.xlsx');
    expect([raw.plans, raw.zone]).toEqual([[], undefined]);
  });
});
