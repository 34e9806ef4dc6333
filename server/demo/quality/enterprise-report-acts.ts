import { type CivilDate, yearOf } from '../../platform/calendar.ts';
import { fileEnterpriseReport } from '../../quality/enterprise-reports/file-report.ts';
import type { Acts, FirmState } from '../enterprises/act-book.ts';
import type { Firm } from '../enterprises/firms.ts';
import { chance } from '../scenario.ts';

/** Z9: most enterprises of the zone file their own analysis of each half-year, some of them late, some not at all. */
export function halfYearReports(
  book: Acts,
  firm: Firm,
  state: FirmState,
  term: { admittedOn: CivilDate; leftOn: CivilDate | null },
): void {
  const { zone, office, today } = book.stage;
  const year = yearOf(today);
  for (const [period, endsOn, month] of [
    [`${year - 1}-H1`, `${year - 1}-06-30`, `${year - 1}-07`],
    [`${year - 1}-H2`, `${year - 1}-12-31`, `${year}-01`],
    [`${year}-H1`, `${year}-06-30`, `${year}-07`],
  ] as const) {
    const isThere = term.admittedOn <= endsOn && (term.leftOn === null || term.leftOn > endsOn);
    const draw = chance(firm.slug, period, 'half-year report');
    if (!isThere || draw > firm.diligence + 0.12) continue;
    const day = 4 + Math.floor(chance(firm.slug, period, 'day') * 11) + (draw > firm.diligence ? 9 : 0);
    book.add(`${month}-${String(day).padStart(2, '0')}`, 15, office, async (context) => {
      await fileEnterpriseReport(context, {
        zone,
        enterprise: state.id,
        period,
        content: {
          overview: `演示：本半年主要出口${firm.product}，生产和出口总体平稳。`,
          qualityControl: '演示：质量管理体系运行正常，来料、过程和成品检验按程序文件执行。',
          incidents: '演示：国外通报、召回和退货情况见档案，均已分析原因。',
          analysis: '演示：一次检验合格率保持稳定，个别批次外观不合格系运输包装所致。',
          measures: '演示：改进包装设计，对相关人员重新培训。',
          plan: '演示：下半年加强供应商评价，完善追溯记录。',
          signatory: '演示质量负责人',
        },
        reason: '',
      });
    });
  }
}
