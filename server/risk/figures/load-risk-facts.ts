import { z } from 'zod';
import { Prisma } from '../../generated/prisma/client.ts';
import { civilDate } from '../../platform/calendar.ts';
import { rows, type Tx } from '../../platform/tenant.ts';
import { assessorTrainings } from '../assessment/trainings.ts';
import { MEASURE_KINDS, MEASURE_STATES, RISK_LEVELS, RISK_SOURCES, URGENCIES, VIEWER_ROLES } from '../kinds.ts';
import { RISK_STATES } from '../lifecycle.ts';
import { technicalGroup } from '../technical-group.ts';
import { seenBySql } from '../visible.ts';
import type { RiskFacts } from './risk-facts.ts';
import type { RiskScope } from './scope.ts';

const day = z.string();
const dayIfAny = day.nullable();

const riskOnRecord = z.object({
  id: z.string(),
  number: z.string(),
  visibleTo: z.array(z.enum(VIEWER_ROLES)),
  source: z.enum(RISK_SOURCES),
  urgency: z.enum(URGENCIES).nullable(),
  isMajor: z.boolean(),
  reportedOn: day,
  verifiedOn: dayIfAny,
  assessedOn: dayIfAny,
  decidedOn: dayIfAny,
  closedOn: dayIfAny,
  retainUntil: dayIfAny,
  isMerged: z.boolean(),
  states: z.array(z.object({ state: z.enum(RISK_STATES), on: day })),
  levels: z.array(z.object({ level: z.enum(RISK_LEVELS), on: day })),
  measures: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(MEASURE_KINDS),
      state: z.enum(MEASURE_STATES),
      startsOn: day,
      endsOn: dayIfAny,
      liftedOn: dayIfAny,
    }),
  ),
  cases: z.array(z.object({ id: z.string(), dueOn: day, filedOn: dayIfAny })),
});

interface FactsWanted {
  timeZone: string;
  scope: RiskScope;
  /** The first year that is asked about. */
  fromYear: number;
}

/**
 * What the figures rest on, of the files in reach; one statement for all of them. A file whose retention ended before
 * the years asked about was closed long before them: no figure of theirs counts it, and the work stays as much as is
 * kept, however long the zone exists.
 */
export async function loadRiskFacts(
  tx: Tx,
  zoneId: string,
  { timeZone, scope, fromYear }: FactsWanted,
): Promise<RiskFacts> {
  const localDay = (instant: Prisma.Sql) => Prisma.sql`((${instant}) AT TIME ZONE ${timeZone})::date::text`;
  const listOf = (row: Prisma.Sql, from: Prisma.Sql, order: Prisma.Sql) => Prisma.sql`
    coalesce((SELECT json_agg(${row} ORDER BY ${order}) FROM ${from}
      WHERE x.zone_id = i.zone_id AND x.item_id = i.id), '[]'::json)`;
  const inReach = scope === 'all' ? Prisma.empty : Prisma.sql`AND ${seenBySql(scope)}`;
  const items = await rows(
    tx,
    riskOnRecord,
    Prisma.sql`
      SELECT i.id::text, i.number, i.visible_to AS "visibleTo", i.source, i.urgency, i.is_major AS "isMajor",
        i.reported_on::text AS "reportedOn", i.verified_on::text AS "verifiedOn", i.assessed_on::text AS "assessedOn",
        i.decided_on::text AS "decidedOn", i.closed_on::text AS "closedOn", i.retain_until::text AS "retainUntil",
        i.merged_into_id IS NOT NULL AS "isMerged",
        ${listOf(
          Prisma.sql`json_build_object('state', x.state, 'on', ${localDay(Prisma.sql`x.at`)})`,
          STATES,
          Prisma.sql`x.at, x.id`,
        )} AS states,
        ${listOf(
          Prisma.sql`json_build_object('level', x.level, 'on', x.assessed_on)`,
          Prisma.sql`risk_assessment x`,
          Prisma.sql`x.number`,
        )} AS levels,
        ${listOf(
          Prisma.sql`json_build_object('id', x.id, 'kind', x.kind, 'state', x.state, 'startsOn', x.starts_on,
            'endsOn', x.ends_on, 'liftedOn', x.lifted_on)`,
          Prisma.sql`risk_measure x`,
          Prisma.sql`x.id`,
        )} AS measures,
        ${listOf(
          Prisma.sql`json_build_object('id', x.id, 'dueOn', x.reduction_due_on,
            'filedOn', (SELECT min(f.filed_on) FROM risk_filing f
              WHERE f.zone_id = x.zone_id AND f.case_id = x.id AND f.kind = 'reduction-report'))`,
          Prisma.sql`risk_case x`,
          Prisma.sql`x.id`,
        )} AS cases
      FROM risk_item i
      WHERE i.zone_id = ${zoneId} AND (i.retain_until IS NULL OR i.retain_until >= ${`${fromYear}-01-01`}::date) ${inReach}
      ORDER BY i.reported_on, i.id`,
  );
  return { items, assessors: await loadAssessors(tx, zoneId, timeZone) };
}

/** The events that led to another state: what else happened to a file moves no figure. */
const STATES = Prisma.sql`(
  SELECT * FROM (
    SELECT e.*, lag(e.state) OVER (PARTITION BY e.zone_id, e.item_id ORDER BY e.at, e.id) AS before FROM risk_event e) e
  WHERE e.state IS DISTINCT FROM e.before) x`;

/** R27: who belongs to the technical group now, with the trainings on record, held here or elsewhere. */
async function loadAssessors(tx: Tx, zoneId: string, timeZone: string): Promise<RiskFacts['assessors']> {
  const members = await technicalGroup(tx, zoneId);
  const trainings = await assessorTrainings(tx, zoneId);
  return members.map(({ id, name, memberSince }) => ({
    id,
    name,
    since: civilDate(memberSince, timeZone),
    qualifications: trainings
      .filter(({ userId }) => userId === id)
      .toReversed()
      .map(({ trainedOn, validUntil, hasPassed }) => ({ trainedOn, validUntil, hasPassed })),
  }));
}
