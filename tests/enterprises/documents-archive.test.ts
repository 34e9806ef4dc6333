import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportArchive } from '../../server/enterprises/archive/export-archive.ts';
import { readArchiveWords } from '../../server/enterprises/documents/form-words.ts';
import { LOCALES, type Locale } from '../../server/platform/bilingual.ts';
import { plainCellText } from '../../server/platform/cell-text.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { writeSheets } from '../../server/workbooks/write-sheets.ts';
import { serveApi, setPassword } from '../api/serve.ts';
import { ZHUHAI } from '../factories/installation.ts';
import { readWorkbook } from './documents-reading.ts';
import { type DocumentsWorld, HOSTILE, openDocumentsWorld } from './documents-world.ts';
import { refusalOf } from './refusal-of.ts';

let world: DocumentsWorld;
beforeAll(async () => {
  world = await openDocumentsWorld();
}, 60_000);
afterAll(() => world.close());

const NOW = '2027-02-01 10:00';

async function bytesOf(actor: Actor, locale: Locale): Promise<Buffer> {
  const { zone, enterprise } = world;
  const archive = await exportArchive(world.at(actor, NOW), { zone, enterprise }, locale);
  const stream = new PassThrough();
  const [bytes] = await Promise.all([buffer(stream), archive.write(stream)]);
  return bytes;
}

const archiveOf = async (actor: Actor, locale: Locale = 'zh-CN') => readWorkbook(await bytesOf(actor, locale));

const GUARDED = `'${HOSTILE}`;

describe('E6: the archive workbook', () => {
  it.each(LOCALES)('has every sheet and heading in %s', async (locale) => {
    const words = await readArchiveWords(locale);
    expect(Object.keys(await archiveOf(world.office, locale))).toEqual(Object.values(words.sheets));
  });

  it("reads back what was typed: amounts as numbers, the rest as text that can't run", async () => {
    const archive = await archiveOf(world.office);
    const fact = (name: string) => archive.基本情况?.find((row) => row.项目 === name);
    expect(fact('企业名称')?.内容).toBe(world.facts.name);
    expect(fact('上年进出口贸易额')).toMatchObject({ 数值: 1875.00005, 单位: '万美元' });
    expect(fact('销售额同比增减')).toMatchObject({ 数值: 5.2, 单位: '%' });
    expect(fact('邮政编码')?.内容).toBe('215000');
    expect(fact('主要出口产品')?.内容).toBe(GUARDED);
    expect(plainCellText(GUARDED)).toBe(HOSTILE);
    expect(fact('设计开发能力')?.内容).toBe("'+1 自行设计");
    expect(fact('实验室认证认可情况')?.内容).toBe("'@CNAS");
    expect(archive.登记清单汇总).toEqual([
      expect.objectContaining({
        月份: '2026-02',
        版次: 1,
        行数: 2,
        '金额（美元）': 1235067.8,
        '自主品牌金额（美元）': 200.25,
      }),
    ]);
    expect(archive.登记清单明细).toEqual([
      expect.objectContaining({
        序号: 1,
        '国家（地区）': '美国',
        产品: GUARDED,
        数量: 120000.5,
        计量单位: '支',
        'HS 编码': '901831',
      }),
      expect.objectContaining({ 序号: 2, 产品: '体温计', 不合格情况: '包装破损', 自主品牌数量: 40 }),
    ]);
  });

  it('tells the whole story: history, standing, incidents, observation, declarations, checks, commitments, files', async () => {
    const archive = await archiveOf(world.office);
    expect(archive.情况变更记录?.[0]).toMatchObject({
      版次: 1,
      来源: '入区申请',
      项目: '企业名称',
      变更后: world.facts.name,
    });
    expect(archive.状态变动?.map(({ 变动, 日期 }) => [日期, 变动])).toEqual([
      ['2025-01-10', '登记'],
      ['2026-01-25', '准入'],
    ]);
    expect(archive.证书).toEqual([
      expect.objectContaining({ 认证项目: 'ISO 13485', 编号: 'Q-001', 有效期至: '2027-12-31' }),
    ]);
    expect(archive.通报召回退货).toEqual([
      expect.objectContaining({ 类型: '通报', 情况说明: GUARDED, 原因: '尚未认定' }),
    ]);
    expect(archive.跟踪观察).toEqual([
      expect.objectContaining({ 开始日期: '2026-03-11', '期限（月）': 6, 届满日期: '2026-09-11' }),
    ]);
    expect(archive.观察期材料).toEqual([expect.objectContaining({ 类型: '产品范围和流向说明', 内容: '范围和流向' })]);
    expect(archive.观察期货物).toEqual([expect.objectContaining({ '金额（美元）': 12500.5, 已签署声明数: 1 })]);
    expect(archive.符合性声明).toContainEqual(
      expect.objectContaining({
        项目: '生产批号',
        内容: 'B20260115',
        已作承诺数: 5,
        法人代表签署: 'the.legal-person 2026-03-20',
      }),
    );
    expect(archive.监督检查).toHaveLength(6);
    expect(archive.监督检查?.[4]).toMatchObject({ 检查结果: '不符合', 不符合事实: `追溯不到原料批次\n${HOSTILE}` });
    expect(archive.质量承诺).toEqual([expect.objectContaining({ 年度: 2026, 签署人: '张示例', 签署方式: '纸质签署' })]);
    expect(archive.文件目录).toHaveLength(5);
  });

  it('shows papers of an application only to those who may see the application', async () => {
    const archive = await archiveOf(world.inspection);
    expect(archive.文件目录).toEqual([]);
    expect(archive.登记清单明细).toHaveLength(2);
  });

  it('of an enterprise that has nothing on file has the sheets all the same', async () => {
    const archive = await exportArchive(
      world.at(world.newcomerClerk, NOW),
      { zone: world.zone, enterprise: world.newcomer },
      'en',
    );
    const stream = new PassThrough();
    const [bytes] = await Promise.all([buffer(stream), archive.write(stream)]);
    expect(Object.keys(await readWorkbook(bytes))).toHaveLength(14);
    expect(archive.fileName).toBe('Quality archive 空白企业.xlsx');
  });

  it('is not there for people of another enterprise or zone', async () => {
    const ask = async (actor: Actor, zone = world.zone) =>
      (await refusalOf(exportArchive(world.at(actor, NOW), { zone, enterprise: world.enterprise }, 'en'))).status;
    expect(await ask(world.rivalClerk)).toBe(404);
    expect(await ask(world.elsewhere)).toBe(404);
    expect(await ask(world.elsewhere, ZHUHAI)).toBe(404);
    const association = await world.installation.person('association', {
      zone: world.zone,
      role: 'association',
      department: 'association',
    });
    expect(await ask(association)).toBe(403);
  });

  it("comes over HTTP as a workbook under the enterprise's name", async () => {
    const api = await serveApi(world.installation);
    try {
      const path = `/zones/${world.zone}/enterprises/${world.enterprise}/archive.xlsx`;
      expect((await fetch(`${api.base}${path}`)).status).toBe(401);
      await setPassword(world.installation, 'office', 'correct horse battery 1');
      const client = api.client();
      await client('POST', '/api/v1/session', { username: 'office', password: 'correct horse battery 1' });
      const answer = await client('GET', path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toContain('spreadsheetml');
      expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain('质量档案 苏州 示例 医疗');
    } finally {
      await api.close();
    }
  });
});

describe('writing sheets', () => {
  it('waits for a slow reader and stops when the reader goes away', async () => {
    const stream = new PassThrough();
    let made = 0;
    function* rows() {
      for (; made < 500_000; made += 1) yield { text: `row ${made} ${Math.random()}` };
    }
    const written = writeSheets(stream, [
      { name: 'x', columns: [{ key: 'text', title: 'text', width: 9 }], rows: rows() },
    ]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(made).toBeLessThan(200_000);
    stream.destroy();
    await expect(written).rejects.toThrow();
  });
});
