import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FACT_FIELDS, type FormId } from '../../server/enterprises/admission/fact-fields.ts';
import { exportForm } from '../../server/enterprises/documents/export-form.ts';
import { readFormWords } from '../../server/enterprises/documents/form-words.ts';
import { FORMS, type Form } from '../../server/enterprises/documents/word-lists.ts';
import { EVALUATION_ITEMS } from '../../server/enterprises/evaluation/items.ts';
import { LOCALES, type Locale } from '../../server/platform/bilingual.ts';
import { toDateColumn } from '../../server/platform/calendar.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { serveApi, setPassword } from '../api/serve.ts';
import { ZHUHAI } from '../factories/installation.ts';
import { readDocument } from './documents-reading.ts';
import { type DocumentsWorld, HOSTILE, openDocumentsWorld } from './documents-world.ts';
import { refusalOf } from './refusal-of.ts';

let world: DocumentsWorld;
beforeAll(async () => {
  world = await openDocumentsWorld();
}, 60_000);
afterAll(() => world.close());

const NOW = '2027-02-01 10:00';
const NOWHERE = '019a0000-0000-7000-8000-000000000000';

async function exported(form: Form, locale: Locale, { id = world.ids[form], actor = world.office } = {}) {
  const { bytes } = await exportForm(world.at(actor, NOW), { zone: world.zone, form, id }, locale);
  return readDocument(bytes);
}

/** What stands in the cell after the one with this label. */
function beside(cells: readonly string[], label: string): string | undefined {
  const at = cells.findIndex((cell) => cell.replaceAll('\n', '') === label);
  return at < 0 ? undefined : cells[at + 1];
}

describe.each(LOCALES)('the Word forms in %s', (locale) => {
  const said = (chinese: string, english: string) => (locale === 'en' ? english : chinese);

  it.each(FORMS)('%s opens, names form and zone, and numbers its pages', async (form) => {
    const words = await readFormWords(locale);
    const document = await exported(form, locale);
    expect(document.lines).toContain(words.forms[form].title);
    expect(document.lines).toContain(words.forms[form].number);
    expect(document.lines.join('\n')).toContain(said('苏州高新区', 'Suzhou New District'));
    expect(document.footer).toMatch(locale === 'en' ? /^Page .* of / : /^第.*页/);
    expect(document.lines.join('\n')).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}/);
  });

  it.each<[FormId]>([['EF1'], ['EF2']])('%s has every text that was typed for it', async (form) => {
    const { lines } = await exported(form, locale);
    const plain = FACT_FIELDS.filter(
      ({ kind, forms }) =>
        (forms as readonly FormId[]).includes(form) && (kind === 'text' || kind === 'phone' || kind === 'email'),
    );
    expect(plain.length).toBeGreaterThan(4);
    for (const { name } of plain) expect(lines).toContain(world.facts[name as 'name']);
  });

  it('EF1: amounts in ten thousands, countries in words, choices ticked, the office decided', async () => {
    const { cells, lines } = await exported('EF1', locale);
    expect(beside(cells, said('上年生产销售总额（万美元）', 'Sales last year(10,000 USD)'))).toBe('1,250');
    expect(cells).toContain('1,875.00005');
    expect(cells).toContain('-1.5');
    expect(cells).toContain(said('美国、德国', 'United States, Germany'));
    expect(cells).toContain(`${said('☐ 无  ☑ 有', '☐ No  ☑ Yes')}\n示例牌`);
    expect(cells).toContain(HOSTILE);
    expect(lines).toContain(said('☑ 同意入区  ☐ 不同意入区', '☑ Admitted  ☐ Not admitted'));
    expect(lines).toContain('评定合格 <同意>');
    expect(lines.join('\n')).toContain(said('日期（盖章）：2026年1月25日', 'Date (seal): 25 January 2026'));
    // 23:30 in China is still that day.
    expect(lines).toContain(said('2026年1月10日', '10 January 2026'));
  });

  it('EF2: its three tables, certificates and attachments', async () => {
    const { cells, lines } = await exported('EF2', locale);
    const following = (cell: string, count: number) => cells.slice(cells.indexOf(cell) + 1).slice(0, count);
    expect(following('GB 15810', 1)).toEqual(['一次性使用无菌注射器']);
    expect(following('聚丙烯', 1)).toEqual(['示例塑料厂']);
    expect(following('拉力机', 2)).toEqual([
      '2',
      said(
        '☑ 进货检验  ☐ 过程检验  ☑ 成品检验  ☐ 其他',
        '☑ Incoming inspection  ☐ In-process inspection  ☑ Final inspection  ☐ Other',
      ),
    ]);
    expect(lines.join('\n')).toContain('☑ ISO 13485');
    expect(lines.join('\n')).toContain('☐ ISO 9000');
    expect(lines.join('\n')).toContain('Q-001');
    expect(lines).toContain(
      said('☑ 营业执照复印件：business-licence', '☑ Copy of the business licence: business-licence'),
    );
    expect(lines).toContain(said('☐ 其他见证材料', '☐ Other evidence'));
    expect(cells).toContain('第一行\n第二行\n第三行');
    expect(cells).toContain(said('2009年4月1日', '1 April 2009'));
    expect(beside(cells, said('上年产值（万元）', 'Output value last year(10,000 CNY)'))).toBe('8,800');
  });

  it("EF3, EF5: all sixteen items with their marks, the zone's limits, the panel and the outcome", async () => {
    const marks = (mark: string) =>
      said('☐ 符合  ☐ 一般符合  ☐ 不符合', '☐ Conforms  ☐ Partly  ☐ Does not conform').replace(
        `☐ ${mark}`,
        `☑ ${mark}`,
      );
    const words = await readFormWords(locale);
    const self = await exported('EF3', locale);
    const panel = await exported('EF5', locale);
    for (const { cells } of [self, panel]) {
      for (const item of EVALUATION_ITEMS) {
        const text = words.evaluation.items[item];
        expect(cells).toContain(item === '1' ? text : `${item} ${text}`);
      }
      const at = cells.indexOf(`3.3 ${words.evaluation.items['3.3']}`);
      expect(cells[at + 1]).toBe(marks(said('一般符合', 'Partly')));
    }
    const refused = panel.cells.indexOf(`4.4 ${words.evaluation.items['4.4']}`);
    expect(panel.cells[refused + 1]).toBe(marks(said('不符合', 'Does not conform')));
    expect(self.lines).toContain(
      said('符合 15 项，一般符合 1 项，不符合 0 项。', '15 items conform, 1 partly, 0 do not.'),
    );
    expect(panel.lines.join('\n')).toContain(said('超过 3 项', 'more than 3 items'));
    expect(panel.lines.join('\n')).toContain(said('年贸易额 100 万美元', '100 × 10,000 USD'));
    expect(panel.lines.join('\n')).toContain(said('☑ 评定合格', '☑ Passed'));
    const lead = panel.cells.indexOf('组长甲');
    expect(panel.cells.slice(lead - 1, lead + 3)).toEqual([
      said('组长', 'Lead'),
      '组长甲',
      '示例院',
      said('无利益关系', 'None'),
    ]);
  });

  it('EF4: a row for each product and country, and exact totals', async () => {
    const { cells } = await exported('EF4', locale);
    const first = cells.indexOf(HOSTILE);
    expect(cells.slice(first - 2, first + 8)).toEqual([
      '1',
      said('美国', 'United States'),
      HOSTILE,
      '901831',
      '120,000.5 支',
      '1,234,567.80',
      said('无', 'None'),
      '√',
      '',
      '',
    ]);
    const second = cells.indexOf('体温计');
    expect(cells.slice(second - 1, second + 8)).toEqual([
      said('德国', 'Germany'),
      '体温计',
      '',
      '100 台',
      '500.00',
      '包装破损',
      '',
      '40 台',
      '200.25',
    ]);
    expect(beside(cells, said('合计', 'Total'))).toBe('1,235,067.80');
  });

  it('EF6: the shipment, five pledges and both signatures with their days', async () => {
    const { cells, lines } = await exported('EF6', locale);
    expect(beside(cells, said('货物总值（美元）', 'Total value (USD)'))).toBe('12,500.50');
    expect(beside(cells, said('出口国家（地区）', 'Country (region) of destination'))).toBe(said('德国', 'Germany'));
    expect(beside(cells, said('企业地址', 'Address'))).toBe('苏州市高新区示例路1号');
    expect(cells).toContain(`TR-1\n${HOSTILE}`);
    expect(lines.filter((line) => /^☑ [1-5]\. /.test(line))).toHaveLength(5);
    expect(lines).toContain('the.quality-head');
    expect(lines).toContain('the.legal-person');
    expect(lines.filter((line) => line === said('日期：2026年3月20日', 'Date: 20 March 2026'))).toHaveLength(2);
  });

  it('EF7: six items, the facts of what does not conform, and who checked', async () => {
    const { cells } = await exported('EF7', locale);
    const words = await readFormWords(locale);
    const at = cells.indexOf(`2.2 ${words.check.items['2.2']}`);
    expect(cells.slice(at + 1, at + 3)).toEqual([
      said('☐ 符合\n☑ 不符合', '☐ Conforms\n☑ Does not conform'),
      `追溯不到原料批次\n${HOSTILE}`,
    ]);
    expect(beside(cells, words.labels.moveOut)).toBe(said('☐ 是  ☑ 否', '☐ Yes  ☑ No'));
    expect(cells).toContain(said('孙立、钱进', '孙立, 钱进'));
    expect(cells).toContain(
      said('苏州海关、市市场监督管理局', 'Suzhou Customs, Municipal Administration for Market Regulation'),
    );
  });

  it('EF8: who moved in, the totals, and who approved the record as it stands', async () => {
    const { cells } = await exported('EF8', locale);
    expect(beside(cells, world.facts.name)).toBe(said('调入', 'In'));
    expect(beside(cells, said('调入（家）', 'Moved in'))).toBe('1');
    expect(beside(cells, said('今年企业总数（家）', 'Total this year'))).toBe('1');
    expect(beside(cells, said('批准人：', 'Approved by:'))).toBe('office');
    expect(beside(cells, said('日期：', 'Date:'))).toBe(said('2027年1月8日', '8 January 2027'));
  });
});

describe('a form that is not filled in', () => {
  it('has blank cells and boxes that are not ticked', async () => {
    const actor = world.newcomerClerk;
    for (const form of ['EF1', 'EF2', 'EF3'] as const) {
      const { cells, lines } = await exported(form, 'zh-CN', { id: world.ids.draft, actor });
      expect(lines.join('\n')).not.toMatch(/☑|undefined|null|NaN/);
      if (form === 'EF1') expect(beside(cells, '上年生产销售总额（万美元）')).toBe('');
    }
  });

  it('EF8 of a year that runs says until when it counts, and nobody has approved it', async () => {
    const { bytes } = await exportForm(world.at(world.office, '2026-07-01 10:00'), {
      zone: world.zone,
      form: 'EF8',
      id: '2026',
    });
    const { cells, lines } = await readDocument(bytes);
    expect(lines).toContain('本年度尚未结束，统计截至 2026年7月1日。');
    expect(beside(cells, '调入（家）')).toBe('1');
  });

  it('EF8 of a year that nobody has approved names no approver', async () => {
    const { cells } = await exported('EF8', 'zh-CN', { id: '2025' });
    expect(beside(cells, '批准人：')).toBe('');
    expect(beside(cells, '调入（家）')).toBe('0');
  });

  it('EF4 with more rows than a document can hold sends its reader to the workbook', async () => {
    const id = uuidv7();
    await withZones(world.installation.platform.prisma, [world.zone], (tx) =>
      tx.monthlyList.create({
        data: {
          zoneId: world.zone,
          id,
          enterpriseId: world.enterprise,
          month: toDateColumn('2026-05-01'),
          revision: 1,
          dueOn: toDateColumn('2026-06-10'),
          filedOn: toDateColumn('2026-06-05'),
          hasExports: true,
          rowCount: 2_001,
          amountUsd: '9000000.10',
          ownBrandAmountUsd: '0',
          nonconformingRows: 0,
          filedById: world.clerk.userId,
          filedByName: 'clerk',
          filedAt: new Date('2026-06-05T01:00:00Z'),
        },
      }),
    );
    const { cells, lines } = await exported('EF4', 'zh-CN', { id });
    expect(lines.some((line) => line.includes('共 2001 行') && line.includes('工作簿'))).toBe(true);
    expect(beside(cells, '合计')).toBe('9,000,000.10');
  });
});

describe('who gets a form', () => {
  const refused = async (actor: DocumentsWorld['office'], form: string, id: string, zone = world.zone) =>
    (await refusalOf(exportForm(world.at(actor, NOW), { zone, form, id }))).status;

  it.each(FORMS.filter((form) => form !== 'EF8'))(
    '%s: its own people; for those of another enterprise or zone it is not there',
    async (form) => {
      await exported(form, 'zh-CN', { actor: world.clerk });
      expect(await refused(world.rivalClerk, form, world.ids[form])).toBe(404);
      expect(await refused(world.elsewhere, form, world.ids[form])).toBe(404);
      expect(await refused(world.elsewhere, form, world.ids[form], ZHUHAI)).toBe(404);
      expect(await refused(world.office, form, NOWHERE)).toBe(404);
      expect(await refused(world.office, form, 'x')).toBe(404);
    },
  );

  it("EF8 is the zone's: no enterprise gets it, no other zone finds it", async () => {
    expect(await refused(world.clerk, 'EF8', '2026')).toBe(403);
    expect(await refused(world.elsewhere, 'EF8', '2026')).toBe(404);
    expect(await refused(world.office, 'EF8', '1999')).toBe(404);
  });

  it('a form that does not exist is not there', async () => {
    expect(await refused(world.office, 'EF9', world.ids.EF1)).toBe(404);
  });
});

describe('over HTTP', () => {
  it("a form comes as a Word file under its name, the words in the caller's language", async () => {
    const api = await serveApi(world.installation);
    try {
      const path = `/zones/${world.zone}/enterprise-forms/EF7/${world.ids.EF7}.docx`;
      expect((await fetch(`${api.base}${path}`)).status).toBe(401);
      await setPassword(world.installation, 'office', 'correct horse battery 1');
      const client = api.client({ 'accept-language': 'en' });
      await client('POST', '/api/v1/session', { username: 'office', password: 'correct horse battery 1' });
      const answer = await client('GET', path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toContain('wordprocessingml');
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename=.*EF7/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      const words = await client('GET', '/api/v1/enterprise-forms');
      expect(words.body.facts.legalPerson).toBe('Legal representative');
      expect(words.body.units.usd).toBe('10,000 USD');
    } finally {
      await api.close();
    }
  });
});
