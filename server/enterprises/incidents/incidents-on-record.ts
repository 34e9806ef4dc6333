import { z } from 'zod';
import { type CivilDate, dateColumn, toDateColumn } from '../../platform/calendar.ts';
import type { Tx } from '../../platform/tenant.ts';
import { INCIDENT_KINDS, type IncidentKind } from './kinds.ts';

/** An incident abroad as figures count it. */
export interface IncidentOnRecord {
  id: string;
  kind: IncidentKind;
  happenedOn: CivilDate;
  reportedOn: CivilDate;
  enterprise: { id: string; name: string };
}

const kindOf = z.enum(INCIDENT_KINDS);

/** The incidents of some years, the oldest first. */
export async function loadIncidents(tx: Tx, zoneId: string, from: number, to: number): Promise<IncidentOnRecord[]> {
  const found = await tx.incident.findMany({
    where: { zoneId, happenedOn: { gte: toDateColumn(`${from}-01-01`), lte: toDateColumn(`${to}-12-31`) } },
    select: {
      id: true,
      kind: true,
      happenedOn: true,
      reportedOn: true,
      enterprise: { select: { id: true, name: true } },
    },
    orderBy: [{ happenedOn: 'asc' }, { id: 'asc' }],
  });
  return found.map(({ kind, happenedOn, reportedOn, ...incident }) => ({
    ...incident,
    kind: kindOf.parse(kind),
    happenedOn: dateColumn(happenedOn),
    reportedOn: dateColumn(reportedOn),
  }));
}
