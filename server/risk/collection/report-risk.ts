import type { z } from 'zod';
import { writeInZone, type ZoneWrite } from '../../audit/write-in-zone.ts';
import { badField, refused } from '../../platform/errors.ts';
import { can, ownersFor, permit } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { mayReport } from './control-measures.ts';
import { requireEnterpriseNamed } from './enterprise-named.ts';
import { openReportedRisk } from './open-reported-risk.ts';
import type { reportRiskInput } from './schema.ts';

type Report = z.infer<typeof reportRiskInput>;

/**
 * R9, R10, R12: an authority reports what it found, of any of the ten kinds of source; a producer reports in writing
 * what it found in its own goods, with its control measures.
 */
export function reportRisk(context: RequestContext, input: Report) {
  return writeInZone(context, input.zone, 'reportRisk', input, async (write) => {
    const { zoneId, actor, today } = write;
    const reporter = await reporterOf(write, input);
    if (input.happenedOn !== null && input.happenedOn > today) throw badField('happenedOn', { key: 'field.future' });
    const verdict = mayReport(reporter.channel, input.controlMeasures);
    if (!verdict.ok) throw refused(verdict, { controlMeasures: { key: 'field.required' } });
    const { title, product, hsCode, country, hazard, batch, happenedOn, controlMeasures } = input;
    const source = reporter.channel === 'enterprise' ? 'enterprise-report' : input.source;
    const { item, reportId } = await openReportedRisk(
      write,
      actor,
      { source, title, product, hsCode, country, hazard, enterpriseId: input.enterprise },
      { ...reporter, batch, happenedOn, controlMeasures, reporterName: actor.displayName },
    );
    const risk = can(actor, 'risk.view', zoneId) ? item.id : null;
    return { id: reportId, risk, number: item.number, version: item.version };
  });
}

/** In whose name the actor reports: a monitoring point, the zone's own bodies, or an enterprise. */
async function reporterOf(write: ZoneWrite, { department, enterprise }: Report) {
  const { tx, zoneId, actor } = write;
  const isEverywhere = ownersFor(actor, 'risk.report', zoneId) === 'all';
  if (department === null && !isEverywhere) {
    permit(actor, 'risk.report', zoneId, enterprise ?? undefined);
    return { channel: 'enterprise', reporterEnterpriseId: enterprise } as const;
  }
  permit(actor, 'risk.report', zoneId, department ?? undefined);
  const isKnown =
    department === null || (await tx.department.count({ where: { zoneId, id: department, closedOn: null } })) > 0;
  if (!isKnown) throw badField('department', { key: 'accounts.departmentUnknown' });
  await requireEnterpriseNamed(write, enterprise);
  return { channel: 'authority', departmentId: department } as const;
}
