import { z } from 'zod';
import { type CivilDate, civilDate, dateColumn, toDateColumn } from '../../platform/calendar.ts';
import type { Tx } from '../../platform/tenant.ts';
import { INCIDENT_EFFECTS, type IncidentEffect } from '../standing/measures.ts';
import { INCIDENT_KINDS, type IncidentKind } from './kinds.ts';

/** An incident abroad as figures count it. */
export interface IncidentOnRecord {
  id: string;
  kind: IncidentKind;
  happenedOn: CivilDate;
  reportedOn: CivilDate;
  enterprise: { id: string; name: string };
  /** What it led to, since the day on which that was determined; null: not determined yet. */
  effect: { is: IncidentEffect; since: CivilDate } | null;
}

const kindOf = z.enum(INCIDENT_KINDS);
const effectOf = z.enum(INCIDENT_EFFECTS);

/** The incidents of some years, the oldest first. */
export async function loadIncidents(
  tx: Tx,
  zoneId: string,
  { from, to, timeZone }: { from: number; to: number; timeZone: string },
): Promise<IncidentOnRecord[]> {
  const found = await tx.incident.findMany({
    where: { zoneId, happenedOn: { gte: toDateColumn(`${from}-01-01`), lte: toDateColumn(`${to}-12-31`) } },
    select: {
      id: true,
      kind: true,
      happenedOn: true,
      reportedOn: true,
      effect: true,
      determinedAt: true,
      enterprise: { select: { id: true, name: true } },
    },
    orderBy: [{ happenedOn: 'asc' }, { id: 'asc' }],
  });
  return found.map(({ kind, happenedOn, reportedOn, effect, determinedAt, ...incident }) => ({
    ...incident,
    kind: kindOf.parse(kind),
    happenedOn: dateColumn(happenedOn),
    reportedOn: dateColumn(reportedOn),
    effect: determinedAt && { is: effectOf.parse(effect), since: civilDate(determinedAt, timeZone) },
  }));
}
