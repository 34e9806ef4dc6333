import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { dateColumn } from '../../platform/calendar.ts';
import { can } from '../../platform/permissions.ts';
import { visibleTo } from '../visible.ts';
import { naming, noticesTo } from './measure-filters.ts';
import { parseMeasure } from './measure-store.ts';
import { presentTerm } from './present-measure.ts';

/**
 * R19, R22: the measures and cases that name an enterprise, for its archive. Its own people see the notices sent to them
 * and their cases; whoever works for the zone sees what belongs to files open to their role (R28).
 */
export async function measuresOnEnterprise(work: ZoneWork, enterpriseId: string) {
  const { tx, zoneId, actor, today } = work;
  const isOwn = !can(actor, 'risk.case-view', zoneId) && can(actor, 'risk.case-view', zoneId, enterpriseId);
  const seen = isOwn ? {} : { item: visibleTo(actor, zoneId) };
  const measures = await tx.riskMeasure.findMany({
    where: { zoneId, ...(isOwn ? noticesTo([enterpriseId]) : naming(enterpriseId)), ...seen },
    include: { item: { select: { id: true, number: true } } },
    orderBy: { id: 'desc' },
  });
  const cases = await tx.riskCase.findMany({
    where: { zoneId, enterpriseId, ...seen },
    include: { item: { select: { id: true, number: true } } },
    orderBy: { id: 'desc' },
  });
  return {
    measures: measures.map(({ item, ...row }) => {
      const measure = parseMeasure(row);
      return {
        id: measure.id,
        number: item.number,
        /** Null for the enterprise itself, which has no access to the file. */
        risk: isOwn ? null : item.id,
        kind: measure.kind,
        title: measure.title,
        ...presentTerm(measure, today),
      };
    }),
    cases: cases.map((found) => ({
      id: found.id,
      number: found.item.number,
      risk: isOwn ? null : found.item.id,
      openedOn: dateColumn(found.openedOn),
      reductionDueOn: dateColumn(found.reductionDueOn),
      closedOn: found.closedOn && dateColumn(found.closedOn),
    })),
  };
}
