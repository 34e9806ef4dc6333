import { describe, expect, it } from 'vitest';
import type { Locale } from '../../platform/bilingual.ts';
import type { HalfFigures, HalfSums } from '../figures/schema.ts';
import { reportContent, SECTIONS } from './content.ts';
import { type DraftFacts, draftText } from './draft-text.ts';
import { readReportWords } from './report-words.ts';
import { sayIn } from './say.ts';

const inspection = {
  inspectedBatches: 200,
  inspectedQuantity: '1500.5000',
  inspectedAmountUsd: '1234567.00',
  failedBatches: 3,
  failedQuantity: '12',
  failedAmountUsd: '23456.78',
  returnedBatches: 0,
  returnedQuantity: '0',
  returnedAmountUsd: '0',
};

const sums = (period: string, changed: Partial<HalfSums> = {}): HalfSums => ({
  period,
  from: '2025-07-01',
  to: '2025-12-31',
  exports: { amountUsd: '5000000.00', ownBrandAmountUsd: '1000000.00', nonconformingRows: 0, lists: 12 },
  inspection,
  failureRateByBatches: '0.015',
  failureRateByAmount: '0.019',
  returnRate: '0',
  ownBrandShare: '0.2',
  concentration: '0.3125',
  missing: { inspectionMonths: [], listsOwed: 12, listsFiled: 12 },
  ...changed,
});

const nothing = (period: string, changed: Partial<HalfSums> = {}) =>
  sums(period, {
    exports: null,
    inspection: null,
    failureRateByBatches: null,
    failureRateByAmount: null,
    returnRate: null,
    ownBrandShare: null,
    concentration: null,
    ...changed,
  });

const figures = (changed: Partial<HalfFigures> = {}): HalfFigures => ({
  period: '2025-H2',
  current: sums('2025-H2'),
  before: nothing('2025-H1'),
  lastYear: nothing('2024-H2'),
  failuresByCountry: [{ key: 'US', batches: 3, quantity: '12', amountUsd: '23456.78' }],
  returnsByCountry: [],
  failuresByProduct: [],
  exportsByCountry: [{ key: 'US', amountUsd: '5000000.00', ownBrandAmountUsd: '0', share: '1' }],
  exportsByProduct: [],
  months: [],
  completeness: { enterprises: [], departments: [], isArranged: true },
  ...changed,
});

const NONE: Omit<DraftFacts, 'figures'> = {
  contributions: [],
  departmentsMissing: [],
  incidents: { notification: 0, recall: 0, return: 0 },
  announcements: [],
};

async function draft(facts: Partial<DraftFacts> = {}, locale: Locale = 'zh-CN') {
  const say = sayIn(locale, await readReportWords(locale), (code) => (code === 'US' ? '美国' : code));
  return draftText({ ...NONE, figures: figures(), ...facts }, say);
}

describe('the drafted text', () => {
  it('Q6: tells what was inspected, failed, returned and exported in neutral sentences, in the sections of the format', async () => {
    const content = await draft();
    expect(content.title).toBe('2025年下半年度示范区出口产品质量分析报告');
    expect(Object.keys(content.sections)).toEqual([...SECTIONS]);
    expect(content.sections.figures.split('\n')).toEqual([
      '2025年下半年，出口检验200批，数量1,500.5，金额123.46万美元。',
      '一次检验不合格3批，数量12，金额2.35万美元；不合格率按批次为1.50%，按金额为1.90%。',
      '一次检验不合格按出口国别：美国3批、数量12、2.35万美元。',
      '国外退货0批。',
      '企业月度清单登记出口额500.00万美元，其中自主品牌100.00万美元，占20.00%。',
      '主要出口国家（地区）：美国（100.00%）。',
    ]);
    expect(reportContent.safeParse(content).success).toBe(true);
  });

  it('Q6: names missing data and never counts it as zero', async () => {
    const current = sums('2025-H2', {
      missing: { inspectionMonths: ['2025-09', '2025-11'], listsOwed: 12, listsFiled: 9 },
    });
    const { sections } = await draft({ figures: figures({ current }), departmentsMissing: ['商务局', '市场监管局'] });
    expect(sections.figures).toContain(
      '2025年下半年有2个月没有检验监管数据（2025年9月、2025年11月），上述数字不含这些月份。',
    );
    expect(sections.figures).toContain('应报送企业月度清单12份，已报送9份，缺3份，缺报部分不计入出口额。');
    expect(sections.supervision).toBe('未报送本期情况的部门：商务局、市场监管局。');
    expect(sections.trend).toContain('2024年下半年为无数据，2025年上半年为无数据，2025年下半年为1.50%');
    expect(sections.trend).toContain('数据不全');
  });

  it('Q6: says that there are no figures at all, without any zero', async () => {
    const { sections } = await draft({
      figures: figures({ current: nothing('2025-H2'), failuresByCountry: [], exportsByCountry: [] }),
    });
    expect(sections.figures.split('\n')).toEqual([
      '2025年下半年没有检验监管数据，出口检验、一次检验不合格和国外退货情况未作统计。',
      '2025年下半年没有企业月度清单，出口额未作统计。',
    ]);
    expect(sections.trend).toBe('');
  });

  it('Q6: compares with the half-year before and the same one last year, and says what cannot be compared', async () => {
    const before = sums('2025-H1', {
      inspection: { ...inspection, inspectedBatches: 160, failedBatches: 3, returnedBatches: 4 },
      exports: null,
    });
    const lastYear = sums('2024-H2', { inspection: { ...inspection, inspectedBatches: 250, failedBatches: 0 } });
    const { sections } = await draft({ figures: figures({ before, lastYear }) });
    expect(sections.figures).toContain(
      '与2025年上半年相比，检验批次增加25.00%，一次检验不合格批次持平，国外退货批次减少100.00%。',
    );
    expect(sections.figures).toContain('与2024年下半年相比，检验批次减少20.00%，一次检验不合格批次由0增至3');
    expect(sections.figures).toContain('与2024年下半年相比，出口额持平。');
    expect(sections.figures).not.toContain('与2025年上半年相比，出口额');
  });

  it('Q6: does not compare inspections with a half-year that lacks months, and says that lists are missing', async () => {
    const before = sums('2025-H1', { missing: { inspectionMonths: ['2025-01'], listsOwed: 12, listsFiled: 10 } });
    const { sections } = await draft({ figures: figures({ before }) });
    expect(sections.figures).toContain('与2025年上半年相比，检验监管数据有缺报月份，不作比较。');
    expect(sections.figures).toContain('与2025年上半年相比，出口额持平。\n出口额按已报送的清单比较，缺报情况如下。');
    expect(sections.figures).toContain('2025年上半年应报送企业月度清单12份，已报送10份，缺2份');
  });

  it('Q4, Q6: takes over what departments reported, each under its name', async () => {
    const { sections } = await draft({
      contributions: [
        { department: '商务局', supervision: '开展抽查。', problems: ' ', suggestions: '加强培训。' },
        { department: '海关', supervision: '', problems: '标签不符。', suggestions: '' },
      ],
    });
    expect(sections.supervision).toBe('商务局：开展抽查。');
    expect(sections.overview).toContain('海关：标签不符。');
    expect(sections.suggestions).toBe('商务局：加强培训。');
  });

  it('Q6: counts incidents abroad and names public announcements; aspects without data are left to people', async () => {
    const { sections } = await draft({
      incidents: { notification: 2, recall: 1, return: 0 },
      announcements: ['关于某类导管的公告'],
    });
    expect(sections.overview).toContain('本期登记国外通报2起、召回1起、退货0起。');
    expect(sections.overview).toContain('本期公开发布风险警示公告1项：关于某类导管的公告。');
    expect([sections.safety, sections.hygiene, sections.health, sections.environment, sections.fraud].join('')).toBe(
      '',
    );
  });

  it('Q6: speaks English to an English reader, in dollars', async () => {
    const content = await draft({}, 'en');
    expect(content.title).toBe("Quality analysis of the zone's exports in the second half of 2025");
    expect(content.sections.figures).toContain('an amount of USD 1,234,567');
  });

  it('Q6: stays within what a section takes, however much departments write', async () => {
    const contributions = Array.from({ length: 30 }, (_, index) => ({
      department: `部门${index}`,
      supervision: '查'.repeat(5_000),
      problems: '',
      suggestions: '',
    }));
    expect(reportContent.safeParse(await draft({ contributions })).success).toBe(true);
  });
});
