import stringify from 'safe-stable-stringify';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { lockWithEvents } from '../../enterprises/enterprises-with-events.ts';
import { nextRevision } from '../../enterprises/filings/next-revision.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readRulePack } from '../../zones/rule-pack.ts';
import { halfOf } from '../period.ts';
import { enterpriseReportDueOn, mayFileReport } from './filing.ts';
import { loadReportFigures } from './load-report-figures.ts';
import { areSameFigures } from './report-figures.ts';
import { loadReportRevisions, type ReportRevision } from './report-store.ts';
import type { fileReportInput } from './schema.ts';

/**
 * Z9: an enterprise, or the office for it on paper, files its analysis of a half-year, or corrects the revision that was
 * seen. The figures beside it are those of the newest lists at that moment.
 *
 * @throws ProductError as `nextRevision`; 'refused' by Z9; 'notFound' for another enterprise's
 */
export function fileEnterpriseReport(context: RequestContext, input: z.infer<typeof fileReportInput>) {
  return writeInZone(context, input.zone, 'fileEnterpriseReport', input, async (write) => {
    const { tx, zoneId, actor, now, today } = write;
    const { period, content } = input;
    const enterprise = await lockWithEvents(write, 'enterprise-report.file', input.enterprise);
    const pack = await readRulePack(tx, zoneId);
    const half = halfOf(period);
    enforce(mayFileReport(enterprise.events, half, pack, today));
    const [newest = null] = await loadReportRevisions(tx, zoneId, enterprise.id, half);
    const revision = nextRevision(newest, input);
    const figures = await loadReportFigures(write, enterprise, half, pack);
    if (newest && isSame(newest, { content, figures })) {
      enforce({ ok: false, reason: 'enterpriseReport.unchanged', rule: 'Z9', params: { revision: newest.revision } });
    }
    const id = uuidv7();
    const dueOn = enterpriseReportDueOn(half, pack);
    const reason = newest ? input.reason : '';
    await tx.enterpriseReport.create({
      data: {
        zoneId,
        id,
        enterpriseId: enterprise.id,
        ...half,
        revision,
        content,
        figures,
        dueOn: toDateColumn(dueOn),
        filedOn: toDateColumn(today),
        reason,
        filedById: actor.userId,
        filedByName: actor.displayName,
        filedAt: now,
      },
    });
    await write.record({
      action: newest ? 'enterprise-report.correct' : 'enterprise-report.file',
      objectType: 'enterprise-report',
      objectId: id,
      before: newest && { period, revision: newest.revision, content: newest.content },
      after: { enterprise: enterprise.id, period, revision, dueOn, filedOn: today, content, ...(newest && { reason }) },
    });
    return { id, period, revision, dueOn, filedOn: today };
  });
}

type Said = Pick<ReportRevision, 'content' | 'figures'>;

const isSame = (newest: Said, next: Said): boolean =>
  stringify(newest.content) === stringify(next.content) && areSameFigures(newest.figures, next.figures);
