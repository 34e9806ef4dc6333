import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../server/platform/bilingual.ts';
import { formatCount, formatMoney, formatShare } from '../../server/platform/decimal-text.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { exportEnterpriseReport } from '../../server/quality/documents/export-enterprise-report.ts';
import { exportReport, readReportDocument } from '../../server/quality/documents/export-report.ts';
import { exportFigures } from '../../server/quality/documents/figures-workbook.ts';
import { officialDocument } from '../../server/quality/documents/official-document.ts';
import { reportDocumentInput } from '../../server/quality/documents/schema.ts';
import { readHalfFigures } from '../../server/quality/figures/read-half-figures.ts';
import type { HalfFigures } from '../../server/quality/figures/schema.ts';
import { serveApi, setPassword } from '../api/serve.ts';
import { partsOf, readDocument, readWorkbook } from '../enterprises/documents-reading.ts';
import { refusalOf } from '../enterprises/refusal-of.ts';
import { SUZHOU, ZHUHAI } from '../factories/installation.ts';
import { type DocumentsWorld, HOSTILE, openDocumentsWorld } from './documents-world.ts';

const NOW = '2026-07-12 10:00';
const NOWHERE = '019a0000-0000-7000-8000-000000000000';

let world: DocumentsWorld;
let figures: HalfFigures;
beforeAll(async () => {
  world = await openDocumentsWorld();
  figures = await readHalfFigures(world.at(world.office, NOW), { zone: SUZHOU, period: '2026-H1' });
}, 90_000);
afterAll(() => world.installation.close());

interface Wish {
  actor?: Actor;
  report?: string;
  zone?: string;
  revision?: number;
  when?: string;
}
const exported = (
  { actor = world.technical, report = world.report, zone = SUZHOU, when = NOW, revision }: Wish = {},
  locale: Locale = 'zh-CN',
) => exportReport(world.at(actor, when), reportDocumentInput.parse({ zone, report, revision }), locale);
const wordOf = async (wish: Wish = {}, locale: Locale = 'zh-CN') => readDocument((await exported(wish, locale)).bytes);

describe.each(LOCALES)("a half-year's report as a Word file in %s", (locale) => {
  const said = (chinese: string, english: string) => (locale === 'en' ? english : chinese);

  it("Q6: has the format's headings in their order, as headings that Word can navigate by", async () => {
    const { lines, xml } = await wordOf({}, locale);
    const headings = [
      said('1. 基本情况', '1. Basic facts'),
      said('1.1 检验监管情况', '1.1 Inspection and supervision'),
      said('1.2 业务统计数据', '1.2 Statistics'),
      said('2. 综合分析', '2. Analysis'),
      said('2.1 质量状况综述', '2.1 Quality overview'),
      said('（1）安全', '(1) Safety'),
      said('（2）卫生', '(2) Hygiene'),
      said('（3）健康', '(3) Health'),
      said('（4）环境保护', '(4) Environment'),
      said('（5）防止欺诈', '(5) Prevention of fraud'),
      said('（6）质量变化趋势', '(6) Quality trend'),
      said('2.2 建议', '2.2 Suggestions'),
      said('3. 典型案例', '3. Typical cases'),
    ];
    expect(lines.filter((line) => headings.includes(line))).toEqual(headings);
    expect(xml.match(/w:pStyle w:val="Heading1"/g)).toHaveLength(3);
    expect(xml.match(/w:pStyle w:val="Heading2"/g)).toHaveLength(4);
    expect(lines[0]).toBe('2026年上半年示范区出口产品质量分析报告');
    expect(lines.join('\n')).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}/);
  });

  it('has the texts as they were typed, and says where nothing was written', async () => {
    const { lines } = await wordOf({}, locale);
    expect(lines).toContain('企业质量管理体系运行正常，<第二段>。');
    expect(lines).toContain(said(`案例1：${HOSTILE}`, `Case 1: ${HOSTILE}`));
    expect(lines).toContain('原因是包装破损。');
    expect(lines.filter((line) => line === said('（本部分未填写）', '(Nothing has been written here.)'))).toHaveLength(
      1,
    );
  });

  it('numbers its pages, tables and charts, and stands on A4 with the margins of official papers', async () => {
    const { lines, xml, footer } = await wordOf({}, locale);
    expect(footer).toBe('-  -');
    expect(lines.filter((line) => line.startsWith(said('表', 'Table ')))).toHaveLength(6);
    expect(lines.filter((line) => new RegExp(said('^图\\d', '^Figure \\d')).test(line))).toHaveLength(3);
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(6);
  });

  it('names the months and lists that its figures leave out', async () => {
    const text = (await wordOf({}, locale)).lines.join('\n');
    expect(text).toContain(
      said('2026年上半年缺少检验监管数据的月份：2026年4月', 'H1 2026 lacks inspection figures for April 2026'),
    );
    expect(text).toContain(said('应报企业月度清单 12 份，已报 11 份', '12 monthly lists owed, 11 filed'));
    expect(text).toContain(
      said(
        '2025年下半年缺少检验监管数据的月份：2025年7月、2025年8月',
        'H2 2025 lacks inspection figures for July 2025, August 2025',
      ),
    );
  });

  it('a half-year without data says so in every table, and draws no chart of nothing', async () => {
    const { cells, lines } = await wordOf({ report: world.bare }, locale);
    expect(cells).toContain(said('无数据', 'No data'));
    expect(lines).toContain(said('本期无典型案例。', 'There are no typical cases in this half-year.'));
    expect(lines.filter((line) => new RegExp(said('^图\\d', '^Figure \\d')).test(line))).toHaveLength(1);
  });
});

/** The cells of the row that begins with this one. */
const rowOf = (cells: readonly string[], first: string, length: number) => {
  const at = cells.indexOf(first);
  return at < 0 ? null : cells.slice(at, at + length);
};

describe('the figures of a report', () => {
  it("Q6: equal the half-year's, rounded once: the three half-years side by side with their changes", async () => {
    const { cells } = await wordOf();
    const { current, lastYear } = figures;
    const wan = (usd: string | undefined) => formatMoney(usd ?? '', 'tenThousandUsd');
    expect(rowOf(cells, '出口额', 7)).toEqual([
      '出口额',
      '万美元',
      wan(current.exports?.amountUsd),
      '无数据',
      '不可比',
      wan(lastYear.exports?.amountUsd),
      '+85.14',
    ]);
    expect(rowOf(cells, '出口检验批次', 7)).toEqual(['出口检验批次', '批', '325', '无数据', '不可比', '390', '−16.67']);
    expect(rowOf(cells, '一次检验不合格批次', 4)?.[2]).toBe(formatCount(current.inspection?.failedBatches ?? -1));
    const rate = formatShare(current.failureRateByBatches ?? '').replace('%', '');
    // A rate's change is in percentage points: 30 of 325 against 18 of 390.
    expect(rowOf(cells, '一次检验不合格率（批次）', 7)).toEqual([
      '一次检验不合格率（批次）',
      '%',
      rate,
      '无数据',
      '不可比',
      '4.62',
      '+4.62',
    ]);
  });

  it('Q6: by country: batches, quantity and amount, and their total', async () => {
    const { cells } = await wordOf();
    const first = cells.indexOf('国家（地区）');
    expect(cells.slice(first + 4, first + 20)).toEqual([
      ...['美国', '15', '152.5', '0.17'],
      ...['圣文森特和格林纳丁斯', '10', '102.5', '0.11'],
      ...['德国', '5', '52.5', '0.06'],
      ...['合计', '30', '307.5', '0.33'],
    ]);
  });

  it('shows the largest fifteen countries, the others in one row, and the whole as total', async () => {
    const { cells } = await wordOf();
    expect(cells).toContain('其他 3 项');
    const total = cells.lastIndexOf('合计');
    expect(cells.slice(total, total + 3)).toEqual([
      '合计',
      formatMoney(figures.current.exports?.amountUsd ?? '', 'tenThousandUsd'),
      '100.00',
    ]);
  });
});

describe('the charts of a report', () => {
  it('are PNG pictures with their figures as alternative text', async () => {
    const { bytes } = await exported();
    const { xml } = await readDocument(bytes);
    const descriptions = [...xml.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, text]) => text);
    expect(descriptions).toHaveLength(3);
    expect(descriptions[0]).toContain('2026年: 1月 ');
    expect(descriptions[1]).toBe('2025年上半年 4.62; 2025年下半年 无数据; 2026年上半年 9.23');
    expect(descriptions[2]).toBe('美国 15; 圣文森特和格林纳丁斯 10; 德国 5');
    const [relations = ''] = await partsOf(bytes, ['word/_rels/document.xml.rels']);
    const pictures = [...relations.matchAll(/Target="(media\/[^"]+\.png)"/g)].map(([, target]) => `word/${target}`);
    expect(pictures).toHaveLength(3);
    for (const picture of await partsOf(bytes, pictures)) expect(picture.slice(1, 4)).toBe('PNG');
  });
});

describe('the print page', () => {
  it.each(LOCALES)('shows the same paper as the Word file in %s', async (locale) => {
    const input = reportDocumentInput.parse({ zone: SUZHOU, report: world.report });
    const paper = officialDocument.parse(await readReportDocument(world.at(world.technical, NOW), input, locale));
    const { lines } = await wordOf({}, locale);
    const texts = paper.blocks.flatMap((block) => {
      if (block.kind === 'heading' || block.kind === 'paragraph') return [block.text];
      return block.kind === 'table' ? [block.caption, ...block.rows.flat(), ...block.notes] : [block.caption];
    });
    for (const text of [...paper.marks, ...texts, ...paper.closing]) expect(lines).toContain(text);
  });
});

describe('the figures workbook', () => {
  const workbook = async (actor: Actor, locale: Locale = 'zh-CN', period = '2026-H1') => {
    const made = await exportFigures(world.at(actor, NOW), { zone: SUZHOU, period }, locale);
    const stream = new PassThrough();
    const [bytes] = await Promise.all([buffer(stream), made.write(stream)]);
    return readWorkbook(bytes);
  };

  it('has exact numbers in USD, and names what is missing', async () => {
    const sheets = await workbook(world.office);
    expect(Object.keys(sheets)).toEqual(['总体指标', '按国别', '按产品', '按月份', '数据完整性']);
    const row = (sheet: string, key: string, value: string) => sheets[sheet]?.find((each) => each[key] === value);
    const { current, exportsByCountry } = figures;
    expect(row('总体指标', '指标', '出口额')).toMatchObject({
      单位: '美元',
      本期: Number(current.exports?.amountUsd),
      上期: '无数据',
    });
    expect(row('总体指标', '指标', '一次检验不合格率（批次）')?.本期).toBeCloseTo(30 / 325, 12);
    const us = exportsByCountry.find(({ key }) => key === 'US');
    expect(row('按国别', '代码', 'US')).toMatchObject({
      '国家（地区）': '美国',
      '出口额（美元）': Number(us?.amountUsd),
      一次检验不合格批次: 15,
      一次检验不合格数量: 152.5,
      国外退货批次: 0,
    });
    expect(row('按产品', '产品', `'${HOSTILE}`)).toMatchObject({ 一次检验不合格批次: 10 });
    expect(row('按月份', '月份', '2026-04')).toMatchObject({ 检验批次: '无数据' });
    expect(sheets.数据完整性).toContainEqual(expect.objectContaining({ 报送方: '检验监管机构', 缺报月份: '2026-04' }));
    expect(sheets.数据完整性).toContainEqual(expect.objectContaining({ 名称: '另一示例企业', 缺报月份: '2026-05' }));
  });

  it('of a half-year without data has no zero in it', async () => {
    const sheets = await workbook(world.office, 'en', '2025-H2');
    expect(sheets.Overview?.map((row) => row['This half-year'])).toEqual(Array.from({ length: 16 }, () => 'No data'));
    expect(sheets['By country']).toEqual([]);
  });

  it("is for those who see the zone's figures", async () => {
    expect((await refusalOf(workbook(world.clerk))).status).toBe(403);
    expect((await refusalOf(workbook(world.association))).status).toBe(403);
    expect((await refusalOf(workbook(world.elsewhere))).status).toBe(404);
  });
});

describe("an enterprise's half-year report as a Word file", () => {
  const word = async (actor: Actor, enterprise: string, locale: Locale = 'zh-CN') =>
    readDocument(
      (await exportEnterpriseReport(world.at(actor, NOW), { zone: SUZHOU, enterprise, period: '2026-H1' }, locale))
        .bytes,
    );

  it('Z9: has what was filed, who answers for it, and what its lists say', async () => {
    const { lines, cells } = await word(world.clerk, world.enterprise);
    expect(lines).toContain(`生产和出口平稳，${HOSTILE}`);
    expect(lines).toContain('企业质量负责人：张三');
    expect(lines).toContain('报送日期：2026年7月8日');
    expect(cells).toContain('2026年1月');
    expect(lines.join('\n')).not.toMatch(/空白模板|undefined|null|NaN/);
  });

  it('Z9: is a template with hints and figures as long as nothing is filed', async () => {
    const { lines, cells } = await word(world.rivalClerk, world.rival, 'en');
    expect(lines).toContain('Empty template, not filed (due on 15 July 2026)');
    expect(lines).toContain('(Write what is planned for the next half-year.)');
    expect(rowOf(cells, 'May 2026', 3)).toEqual(['May 2026', 'Missing', 'No data']);
  });

  it('is not there for competitors and other zones', async () => {
    const status = async (actor: Actor) => (await refusalOf(word(actor, world.enterprise))).status;
    expect(await status(world.rivalClerk)).toBe(404);
    expect(await status(world.elsewhere)).toBe(404);
    expect(await status(world.association)).toBe(403);
  });
});

describe('who gets a report', () => {
  const status = async (actor: Actor, wish: Wish = {}) => (await refusalOf(exported({ actor, ...wish }))).status;

  it('Q6: a draft is for its authors, the office and management; it says that it is one', async () => {
    for (const actor of [world.technical, world.office, world.management]) {
      expect((await wordOf({ actor })).lines).toContain('草稿，未发布（第 2 版，起草）');
    }
    for (const actor of [world.department, world.inspection, world.clerk, world.leader]) {
      expect(await status(actor)).toBe(404);
    }
    expect(await status(world.admin)).toBe(403);
    expect(await status(world.elsewhere)).toBe(404);
    expect(await status(world.elsewhere, { zone: ZHUHAI })).toBe(404);
    expect(await status(world.office, { report: NOWHERE })).toBe(404);
    expect(await status(world.office, { revision: 99 })).toBe(404);
  });

  it('Q10: what is published goes to its audience without the mark, and stays while a correction is drafted', async () => {
    const { acts, report } = world;
    await acts.submit(world.technical, '2026-07-15 10:00', report);
    await acts.review(world.office, '2026-07-17 10:00', report);
    await acts.consult(world.office, '2026-07-17 11:00', report, { endsOn: '2026-07-28' });
    expect((await wordOf({ actor: world.department, when: '2026-07-20 10:00' })).lines).toContain(
      '草稿，未发布（第 2 版，征求意见中）',
    );
    await acts.respond(world.department, '2026-07-21 10:00', report);
    await acts.conclude(world.office, '2026-07-29 10:00', report);
    await acts.publish(world.office, '2026-08-10 10:00', report);
    const when = '2026-08-11 10:00';
    for (const actor of [world.clerk, world.leader, world.office]) {
      const { lines } = await wordOf({ actor, when });
      expect(lines.join('\n')).not.toMatch(/草稿/);
      expect(lines.at(-1)).toBe('2026年8月10日');
      expect(lines.at(-2)).toBe('示范区建设管理办公室');
    }
    await acts.correct(world.office, '2026-08-12 10:00', report);
    const later = '2026-08-13 10:00';
    expect((await wordOf({ actor: world.clerk, when: later })).lines.join('\n')).not.toContain('草稿');
    expect(await status(world.clerk, { when: later, revision: 1 })).toBe(404);
    expect((await wordOf({ actor: world.office, when: later, revision: 1 })).lines.join('\n')).toContain('第 1 版');
  });
});

describe('over HTTP', () => {
  it("documents come under their names, in the caller's language; wrong addresses are refused in words", async () => {
    const api = await serveApi(world.installation);
    try {
      await setPassword(world.installation, 'office', 'correct horse battery 1');
      const zone = `/zones/${SUZHOU}`;
      expect((await fetch(`${api.base}${zone}/quality-reports/${world.report}.docx`)).status).toBe(401);
      const client = api.client({ 'accept-language': 'en' });
      await client('POST', '/api/v1/session', { username: 'office', password: 'correct horse battery 1' });
      const media = async (path: string) => {
        const { status, headers } = await client('GET', path);
        return [
          status,
          (headers.get('content-type') ?? '').split('.').at(-1),
          headers.get('content-disposition')?.split(';')[0],
        ];
      };
      expect(await media(`${zone}/quality-reports/${world.report}.docx`)).toEqual([200, 'document', 'attachment']);
      expect(await media(`${zone}/quality-reports/${world.report}.docx?revision=1`)).toEqual([
        200,
        'document',
        'attachment',
      ]);
      expect(await media(`${zone}/quality/2026-H1.xlsx`)).toEqual([200, 'sheet', 'attachment']);
      expect(await media(`${zone}/enterprises/${world.enterprise}/half-year-reports/2026-H1.docx`)).toEqual([
        200,
        'document',
        'attachment',
      ]);
      expect((await media(`${zone}/quality/2026-H3.xlsx`))[0]).toBe(400);
      expect((await media(`${zone}/quality-reports/x.docx`))[0]).toBe(400);
      const paper = await client('GET', `/api/v1${zone}/quality-reports/${world.report}/document`);
      expect(paper.status).toBe(200);
      expect(paper.body.blocks[0]).toEqual({ kind: 'heading', level: 1, text: '1. Basic facts' });
    } finally {
      await api.close();
    }
  });
});
