import { v7 as uuidv7 } from 'uuid';
import { type CivilDate, toDateColumn } from '../../platform/calendar.ts';
import type { ReportChannel } from '../kinds.ts';
import { type NewItem, openItem, type RiskActor, type RiskRow, type RiskWrite } from '../store.ts';

/** What was reported besides the facts that the risk itself begins with. */
export interface NewReport {
  channel: ReportChannel;
  batch?: string;
  happenedOn: CivilDate | null;
  controlMeasures?: string;
  /** Who reported: a monitoring point, an enterprise, or neither. */
  departmentId?: string | null;
  reporterEnterpriseId?: string | null;
  reporterName: string;
  reporterContact?: string;
  receiptHash?: string;
}

/** R2, R10: a risk begins with a report, which is kept in the reporter's words whatever is corrected later (R13). */
export async function openReportedRisk(
  write: RiskWrite,
  actor: RiskActor,
  facts: NewItem,
  report: NewReport,
): Promise<{ item: RiskRow; reportId: string }> {
  const { tx, zoneId, now, today } = write;
  const item = await openItem(write, actor, facts);
  const { source, title, product, hsCode, country, hazard } = facts;
  const { happenedOn, reporterEnterpriseId = null, ...said } = report;
  const reportId = uuidv7();
  await tx.riskReport.create({
    data: {
      zoneId,
      id: reportId,
      itemId: item.id,
      source,
      title,
      product,
      hsCode,
      country,
      hazard,
      ...said,
      happenedOn: happenedOn && toDateColumn(happenedOn),
      enterpriseId: reporterEnterpriseId,
      reporterId: actor.userId,
      reportedOn: toDateColumn(today),
      reportedAt: now,
    },
  });
  await write.record({
    action: 'risk.report',
    objectType: 'risk',
    objectId: item.id,
    after: { state: item.state, source, channel: report.channel, report: reportId },
  });
  return { item, reportId };
}
