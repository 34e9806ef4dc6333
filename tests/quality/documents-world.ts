import { fileEnterpriseReport } from '../../server/quality/enterprise-reports/file-report.ts';
import { fileReportInput } from '../../server/quality/enterprise-reports/schema.ts';
import { reportContent } from '../../server/quality/reports/content.ts';
import { SUZHOU } from '../factories/installation.ts';
import { actsOn } from './report-acts.ts';
import { fileExports, fileInspections, openQualityWorld } from './world.ts';

/** What a document must show as it was typed, and nothing may run. */
export const HOSTILE = '=1+1 <b>&"注射器"</b> _x0041_';
const LONG_PRODUCT = '一次性使用无菌静脉留置针和一次性使用精密过滤输液器组合包（含延长管、三通阀和无针接头）';

const MONTHS = (year: number, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `${year}-${String(from + at).padStart(2, '0')}`);
const COUNTRIES = [
  'US',
  'DE',
  'JP',
  'VC',
  'GB',
  'FR',
  'BR',
  'IN',
  'KR',
  'AU',
  'CA',
  'IT',
  'ES',
  'NL',
  'PL',
  'SE',
  'MX',
  'ZA',
];

const TEXT = {
  title: '2026年上半年示范区出口产品质量分析报告',
  sections: {
    supervision: '本期共检验出口医疗器械若干批。\n企业质量管理体系运行正常，<第二段>。',
    figures: '统计数据见下列图表。',
    overview: '总体质量稳定。',
    safety: '未发现重大安全问题。',
    hygiene: '',
    health: '无健康危害报告。',
    environment: '符合环保要求。',
    fraud: '未发现欺诈行为。',
    trend: '一次检验不合格率有所上升。',
    suggestions: '加强来料检验。\n对重点产品加严监管。',
  },
  cases: [{ title: HOSTILE, text: '某企业出口的注射器在境外被退货。\n原因是包装破损。', source: null }],
};

/**
 * A half-year with data of all kinds, and gaps: the rival owes May's list, April has no inspection figures, 2025's second
 * half has none at all. Reports of two half-years: 2026-H1 is drafted, 2025-H2 has hardly a number.
 */
export async function openDocumentsWorld() {
  const world = await openQualityWorld();
  const { at, enterprise, rival } = world;
  for (const month of [...MONTHS(2025, 1, 6), ...MONTHS(2026, 1, 6)]) {
    const scale = Number(month.slice(5)) + (month.startsWith('2026') ? 3 : 0);
    await fileExports(world, '2026-07-05 09:00', {
      enterprise,
      month,
      rows: COUNTRIES.map((country, index) => ({
        country,
        product: index % 3 === 0 ? '注射器' : LONG_PRODUCT,
        amountUsd: `${scale * (20 - index) * 1234}.56`,
        ...(index === 1 && { ownBrandQuantity: '10', ownBrandAmountUsd: `${scale * 1000}.10` }),
      })),
    });
    if (month === '2026-05') continue;
    await fileExports(world, '2026-07-05 09:00', { enterprise: rival, month, rows: [{ amountUsd: '5000.05' }] });
  }
  for (const month of [...MONTHS(2025, 1, 6), ...MONTHS(2026, 1, 6)].filter((each) => each !== '2026-04')) {
    const isNow = month.startsWith('2026');
    await fileInspections(world, '2026-07-06 09:00', {
      month,
      rows: [
        { inspectedBatches: 40, inspectedQuantity: '4000.5', inspectedAmountUsd: '90000.25', ...failed(isNow ? 3 : 1) },
        {
          country: 'DE',
          product: LONG_PRODUCT,
          inspectedBatches: 20,
          ...failed(isNow ? 1 : 0),
          ...returned(isNow ? 1 : 0),
        },
        { country: 'VC', product: HOSTILE, inspectedBatches: 5, ...failed(isNow ? 2 : 2) },
      ],
    });
  }
  const acts = actsOn(world);
  const report = await acts.start('2026-07-10 09:00', '2026-H1', reportContent.parse(TEXT));
  const bare = await acts.start(
    '2026-07-10 09:30',
    '2025-H2',
    reportContent.parse({ ...TEXT, sections: noTexts(), cases: [] }),
  );
  await fileEnterpriseReport(
    at(world.clerk, '2026-07-08 10:00'),
    fileReportInput.parse({
      zone: SUZHOU,
      enterprise,
      period: '2026-H1',
      content: {
        overview: `生产和出口平稳，${HOSTILE}`,
        qualityControl: '逐批检验。\n第二段。',
        incidents: '无。',
        analysis: '合格率稳定。',
        measures: '加强来料检验。',
        plan: '通过监督审核。',
        signatory: '张三',
      },
    }),
  );
  return { ...world, acts, report, bare };
}
export type DocumentsWorld = Awaited<ReturnType<typeof openDocumentsWorld>>;

const failed = (batches: number) => ({
  failedBatches: batches,
  failedQuantity: batches === 0 ? '0' : `${batches * 10}.5`,
  failedAmountUsd: batches === 0 ? '0' : `${batches * 111}.11`,
});
const returned = (batches: number) => ({
  returnedBatches: batches,
  returnedQuantity: String(batches * 7),
  returnedAmountUsd: batches === 0 ? '0' : `${batches * 77}.70`,
});
const noTexts = () => Object.fromEntries(Object.keys(TEXT.sections).map((section) => [section, '']));
