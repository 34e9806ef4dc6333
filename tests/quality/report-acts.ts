import type { Actor } from '../../server/platform/permissions.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { reportContent, SECTIONS } from '../../server/quality/reports/content.ts';
import { saveReport } from '../../server/quality/reports/save-report.ts';
import { saveReportInput } from '../../server/quality/reports/schema.ts';
import { startReport } from '../../server/quality/reports/start-report.ts';
import { AUDIENCE } from '../../server/quality/steps/audience.ts';
import { concludeConsultation } from '../../server/quality/steps/conclude-consultation.ts';
import { consultOnReport } from '../../server/quality/steps/consult-on-report.ts';
import { correctReport, publishReport } from '../../server/quality/steps/publish-report.ts';
import { respondToReport } from '../../server/quality/steps/respond-to-report.ts';
import { reviewReport } from '../../server/quality/steps/review-report.ts';
import {
  concludeInput,
  consultInput,
  correctInput,
  publishInput,
  respondInput,
  reviewInput,
  submitInput,
} from '../../server/quality/steps/schema.ts';
import { submitReport } from '../../server/quality/steps/submit-report.ts';
import { SUZHOU } from '../factories/installation.ts';
import type { QualityWorld } from './world.ts';

/** A text in every part of the format. */
export const WHOLE = reportContent.parse({
  title: '2026年上半年质量分析报告',
  sections: Object.fromEntries(SECTIONS.map((section) => [section, `${section} 的内容`])),
  cases: [],
});

/** What people do with one report, each at the version that is stored at that moment. */
export function actsOn(world: QualityWorld) {
  const { at } = world;
  const versionOf = async (report: string) => {
    const { version } = await withZones(world.installation.platform.prisma, [SUZHOU], (tx) =>
      tx.qualityReport.findUniqueOrThrow({ where: { zoneId_id: { zoneId: SUZHOU, id: report } } }),
    );
    return version;
  };
  const on = async (report: string) => ({ zone: SUZHOU, report, version: await versionOf(report) });
  return {
    versionOf,
    async start(when: string, period = '2026-H1', content = WHOLE) {
      const { id } = await startReport(at(world.technical, when), { zone: SUZHOU, period }, 'zh-CN');
      const save = saveReportInput.parse({ ...(await on(id)), content, note: '' });
      await saveReport(at(world.technical, when), save);
      return id;
    },
    save: async (who: Actor, when: string, report: string, content = WHOLE) =>
      saveReport(at(who, when), saveReportInput.parse({ ...(await on(report)), content, note: '更正' })),
    submit: async (who: Actor, when: string, report: string) =>
      submitReport(at(who, when), submitInput.parse(await on(report))),
    review: async (who: Actor, when: string, report: string, wish: object = {}) =>
      reviewReport(at(who, when), reviewInput.parse({ ...(await on(report)), decision: 'accept', ...wish })),
    consult: async (who: Actor, when: string, report: string, wish: object) =>
      consultOnReport(
        at(who, when),
        consultInput.parse({ ...(await on(report)), mode: 'circulation', departments: ['drug-regulation'], ...wish }),
      ),
    respond: async (who: Actor, when: string, report: string, wish: object = {}) =>
      respondToReport(at(who, when), respondInput.parse({ ...(await on(report)), answer: 'agrees', ...wish })),
    conclude: async (who: Actor, when: string, report: string) =>
      concludeConsultation(
        at(who, when),
        concludeInput.parse({ ...(await on(report)), result: '无重大意见' }),
        'zh-CN',
      ),
    publish: async (who: Actor, when: string, report: string, audience: readonly string[] = AUDIENCE) =>
      publishReport(at(who, when), publishInput.parse({ ...(await on(report)), audience: [...audience] })),
    correct: async (who: Actor, when: string, report: string, reason = '数据有误') =>
      correctReport(at(who, when), correctInput.parse({ ...(await on(report)), reason })),
  };
}
export type ReportActs = ReturnType<typeof actsOn>;

/** A report that has come as far as `to`, with the days of July 2026. */
export async function reportAt(
  world: QualityWorld,
  acts: ReportActs,
  to: 'draft' | 'submitted' | 'reviewed' | 'consulting' | 'revising' | 'published',
  period = '2026-H1',
): Promise<string> {
  const report = await acts.start('2026-07-15 10:00', period);
  const steps = {
    submitted: () => acts.submit(world.technical, '2026-07-20 10:00', report),
    reviewed: () => acts.review(world.office, '2026-07-22 10:00', report),
    consulting: () => acts.consult(world.office, '2026-07-22 11:00', report, { endsOn: '2026-08-05' }),
    revising: async () => {
      await acts.respond(world.department, '2026-07-28 10:00', report);
      return acts.conclude(world.office, '2026-07-29 10:00', report);
    },
    published: () => acts.publish(world.office, '2026-08-15 10:00', report),
  };
  for (const [state, step] of Object.entries(steps)) {
    if (to === 'draft') break;
    await step();
    if (state === to) break;
  }
  return report;
}
