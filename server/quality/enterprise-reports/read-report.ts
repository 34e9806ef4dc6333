import type { z } from 'zod';
import { readInZone } from '../../audit/write-in-zone.ts';
import { requireWithEvents } from '../../enterprises/enterprises-with-events.ts';
import { notFound, wordsOf } from '../../platform/errors.ts';
import { can } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readRulePack } from '../../zones/rule-pack.ts';
import { halfOf, windowOf } from '../period.ts';
import { enterpriseReportDueOn, filingState, mayFileReport, owesReport } from './filing.ts';
import { loadReportFigures } from './load-report-figures.ts';
import { areSameFigures } from './report-figures.ts';
import { loadReportRevisions, type ReportRevision } from './report-store.ts';
import type { getReportInput } from './schema.ts';

/**
 * Z9: an enterprise's report of a half-year: one revision with its figures, the list of all, and the figures as the newest
 * lists give them today.
 */
export function readEnterpriseReport(context: RequestContext, input: z.infer<typeof getReportInput>) {
  return readInZone(context, input.zone, 'zone.view', async (work) => {
    const { tx, zoneId, actor, today } = work;
    const enterprise = await requireWithEvents(work, 'archive.view', input.enterprise);
    const pack = await readRulePack(tx, zoneId);
    const half = halfOf(input.period);
    const revisions = await loadReportRevisions(tx, zoneId, enterprise.id, half);
    const verdict = mayFileReport(enterprise.events, half, pack, today);
    const dueOn = enterpriseReportDueOn(half, pack);
    const firstFiledOn = revisions.at(-1)?.filedOn ?? null;
    const figures = await loadReportFigures(work, enterprise, half, pack);
    const [newest] = revisions;
    return {
      enterprise: { id: enterprise.id, name: enterprise.name, uscc: enterprise.uscc },
      period: input.period,
      ...windowOf(half, pack),
      dueOn,
      state:
        firstFiledOn !== null || owesReport(enterprise.events, half, pack)
          ? filingState(firstFiledOn, dueOn, today)
          : null,
      filing: {
        isPermitted: can(actor, 'enterprise-report.file', zoneId, enterprise.id),
        rule: verdict.ok ? null : verdict.rule,
        refusal: verdict.ok ? null : wordsOf(verdict),
      },
      report: chosen(revisions, input.revision),
      revisions,
      figures,
      isOutdated: newest !== undefined && !areSameFigures(newest.figures, figures),
    };
  });
}

/** The revision asked for, the newest without one; null while nothing is filed. */
function chosen(revisions: readonly ReportRevision[], revision: number | undefined): ReportRevision | null {
  if (revision === undefined) return revisions[0] ?? null;
  const found = revisions.find((report) => report.revision === revision);
  if (!found) throw notFound('enterpriseReportNotFound');
  return found;
}
