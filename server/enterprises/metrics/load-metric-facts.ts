import { z } from 'zod';
import { Prisma } from '../../generated/prisma/client.ts';
import { civilDate, dateColumn } from '../../platform/calendar.ts';
import { rows, type Tx } from '../../platform/tenant.ts';
import { type RulePack, ruleCountIfAny } from '../../zones/rule-pack.ts';
import { EVALUATION_RESULTS } from '../evaluation/items.ts';
import { OBSERVATION_PAPERS } from '../incidents/observation.ts';
import { EVENT_KINDS } from '../standing/lifecycle.ts';
import type { MetricFacts, MetricLimits } from './metric-facts.ts';

const day = z.string();
const days = z.array(day);

const certificateTerm = z.object({ from: day, expiresOn: day.nullable(), endedOn: day.nullable() });

const enterpriseRow = z.object({
  id: z.string(),
  name: z.string(),
  events: z.array(z.object({ kind: z.enum(EVENT_KINDS), on: day })),
  facts: z.array(z.object({ on: day, suppliers: z.number(), tellsRecord: z.boolean(), tellsQms: z.boolean() })),
  qmsCertificates: z.array(certificateTerm),
  cnasCertificates: z.array(certificateTerm),
  evaluations: z.array(
    z.object({
      on: day,
      suppliers: z.enum(EVALUATION_RESULTS).nullable(),
      incoming: z.enum(EVALUATION_RESULTS).nullable(),
    }),
  ),
  environment: days,
  committedOn: day.nullable(),
  lists: z.array(z.object({ month: z.string(), filedOn: day })),
});

/** A JSON list of one enterprise's rows, in the order of record; the instant's day is the zone's own. */
const listOf = (row: Prisma.Sql, from: Prisma.Sql, order: Prisma.Sql) =>
  Prisma.sql`coalesce((SELECT json_agg(${row} ORDER BY ${order}) FROM ${from}), '[]'::json)`;

/** Everything the metrics of a year rest on. One statement for the enterprises, so that 100 or 10,000 cost one round trip. */
export async function loadMetricFacts(tx: Tx, zoneId: string, year: number, timeZone: string): Promise<MetricFacts> {
  const first = `${year}-01-01`;
  const last = `${year}-12-31`;
  const localDay = (instant: Prisma.Sql) => Prisma.sql`((${instant}) AT TIME ZONE ${timeZone})::date::text`;
  const of = (alias: Prisma.Sql) => Prisma.sql`${alias}.zone_id = e.zone_id AND ${alias}.enterprise_id = e.id`;
  const certificates = (which: Prisma.Sql) =>
    listOf(
      Prisma.sql`json_build_object(
        'from', coalesce(c.issued_on::text, ${localDay(Prisma.sql`c.recorded_at`)}),
        'expiresOn', c.expires_on, 'endedOn', c.ended_on)`,
      Prisma.sql`certificate c WHERE ${of(Prisma.sql`c`)} AND ${which}`,
      Prisma.sql`c.id`,
    );
  const enterprises = await rows(
    tx,
    enterpriseRow,
    Prisma.sql`
      SELECT e.id::text, e.name,
        ${listOf(
          Prisma.sql`json_build_object('kind', v.kind, 'on', v.effective_on)`,
          Prisma.sql`enterprise_event v WHERE ${of(Prisma.sql`v`)}`,
          Prisma.sql`v.id`,
        )} AS events,
        ${listOf(
          Prisma.sql`json_build_object(
            'on', ${localDay(Prisma.sql`f.recorded_at`)},
            'suppliers', jsonb_array_length(coalesce(f.facts->'suppliers', '[]'::jsonb)),
            'tellsRecord', coalesce(f.facts->>'hadPenaltiesOrReturns', '') <> '',
            'tellsQms', coalesce(f.facts->>'hasQms', '') <> '')`,
          Prisma.sql`enterprise_facts f WHERE ${of(Prisma.sql`f`)}`,
          Prisma.sql`f.revision`,
        )} AS facts,
        ${certificates(Prisma.sql`c.kind = 'management' AND c.scheme IN ('iso9000', 'iso13485')`)} AS "qmsCertificates",
        ${certificates(Prisma.sql`c.kind = 'laboratory' AND c.scheme = 'cnas'`)} AS "cnasCertificates",
        ${listOf(
          Prisma.sql`json_build_object('on', a.completed_on,
            'suppliers', a.answers->'4.7'->>'result', 'incoming', a.answers->'4.8'->>'result')`,
          Prisma.sql`evaluation a WHERE ${of(Prisma.sql`a`)} AND a.state = 'completed'`,
          Prisma.sql`a.completed_on, a.id`,
        )} AS evaluations,
        ${listOf(
          Prisma.sql`x.assessed_on::text`,
          Prisma.sql`environment_assessment x WHERE ${of(Prisma.sql`x`)}`,
          Prisma.sql`x.assessed_on`,
        )} AS environment,
        (SELECT k.signed_on::text FROM commitment k WHERE ${of(Prisma.sql`k`)} AND k.year = ${year}) AS "committedOn",
        ${listOf(
          Prisma.sql`json_build_object('month', to_char(l.month, 'YYYY-MM'), 'filedOn', l.filed_on)`,
          Prisma.sql`monthly_list l WHERE ${of(Prisma.sql`l`)} AND l.revision = 1
            AND l.month BETWEEN ${first}::date AND ${last}::date`,
          Prisma.sql`l.month`,
        )} AS lists
      FROM enterprise e WHERE e.zone_id = ${zoneId} ORDER BY e.name, e.id`,
  );
  const inYear = { gte: new Date(first), lte: new Date(last) };
  const decided = await tx.application.findMany({
    where: {
      zoneId,
      state: { in: ['admitted', 'refused'] },
      decidedAt: { gte: new Date(`${year - 1}-12-31`), lt: new Date(`${year + 1}-01-02`) },
    },
    select: {
      id: true,
      enterpriseId: true,
      decidedAt: true,
      evaluations: { where: { state: 'completed' }, select: { completedOn: true } },
    },
    orderBy: { id: 'asc' },
  });
  const incidents = await tx.incident.findMany({
    where: { zoneId, happenedOn: inYear },
    select: { id: true, enterpriseId: true, happenedOn: true, reportedOn: true, tracedOn: true },
    orderBy: { id: 'asc' },
  });
  const checks = await rows(
    tx,
    z.object({
      id: z.string(),
      enterpriseId: z.string(),
      on: day,
      departments: z.number(),
      papers: z.number(),
      inspection: z.object({ id: z.string(), title: z.string(), firstOn: day.nullable() }).nullable(),
    }),
    Prisma.sql`
      SELECT c.id::text, c.enterprise_id::text AS "enterpriseId", c.checked_on::text AS on,
             cardinality(c.departments) AS departments, count(f.id)::int AS papers,
             (SELECT json_build_object('id', i.id, 'title', i.title, 'firstOn', (
                SELECT min(v.checked_on) FROM supervision_check v
                WHERE v.zone_id = i.zone_id AND v.inspection_id = i.id AND cardinality(v.departments) > 1))
              FROM inspection i WHERE i.zone_id = c.zone_id AND i.id = c.inspection_id) AS inspection
      FROM supervision_check c
      LEFT JOIN enterprise_file f ON f.zone_id = c.zone_id AND f.subject = 'check' AND f.subject_id = c.id
      WHERE c.zone_id = ${zoneId} AND c.checked_on BETWEEN ${first}::date AND ${last}::date
      GROUP BY c.zone_id, c.id ORDER BY c.checked_on, c.id`,
  );
  const observations = await tx.observation.findMany({
    where: { zoneId, openedOn: { lte: inYear.lte }, OR: [{ releasedOn: null }, { releasedOn: { gte: inYear.gte } }] },
    include: { papers: true },
    orderBy: { id: 'asc' },
  });
  const shipments = await tx.shipment.findMany({
    where: { zoneId, shippedOn: inYear, observationId: { not: null } },
    include: { declarations: { where: { state: 'signed' }, include: { signatures: true } } },
    orderBy: { id: 'asc' },
  });
  return {
    year,
    enterprises,
    decisions: decided
      .map(({ id, enterpriseId, decidedAt, evaluations }) => ({
        id,
        enterpriseId,
        decidedOn: decidedAt ? civilDate(decidedAt, timeZone) : '',
        evaluatedOn: evaluations.map(({ completedOn }) => completedOn && dateColumn(completedOn)).sort()[0] ?? null,
      }))
      .filter(({ decidedOn }) => decidedOn >= first && decidedOn <= last),
    incidents: incidents.map(({ happenedOn, reportedOn, tracedOn, ...incident }) => ({
      ...incident,
      happenedOn: dateColumn(happenedOn),
      reportedOn: dateColumn(reportedOn),
      tracedOn: tracedOn && dateColumn(tracedOn),
    })),
    checks,
    observations: observations.map((observation) => ({
      id: observation.id,
      enterpriseId: observation.enterpriseId,
      openedOn: dateColumn(observation.openedOn),
      endsOn: dateColumn(observation.endsOn),
      releasedOn: observation.releasedOn && dateColumn(observation.releasedOn),
      papers: observation.papers.map(({ kind, filedOn }) => ({
        kind: z.enum(OBSERVATION_PAPERS).parse(kind),
        filedOn: dateColumn(filedOn),
      })),
    })),
    shipments: shipments.map(({ id, enterpriseId, shippedOn, declarations }) => ({
      id,
      enterpriseId,
      on: dateColumn(shippedOn),
      // In force from the last of its signatures on.
      declaredOn: declarations.flatMap(
        ({ signatures }) =>
          signatures
            .map(({ signedAt }) => civilDate(signedAt, timeZone))
            .sort()
            .at(-1) ?? [],
      ),
    })),
  };
}

/** What the zone's rule pack says; a number it lacks leaves the metric without data, and nothing else fails. */
export const metricLimits = (pack: RulePack): MetricLimits => ({
  listDueDay: ruleCountIfAny(pack, 'EF4', 'listDueDay'),
  tracingDays: ruleCountIfAny(pack, 'Z21', 'tracingDays'),
  checksPerYear: ruleCountIfAny(pack, 'E11', 'checksPerYear'),
  declarationsPerShipment: ruleCountIfAny(pack, 'E8', 'declarationsPerShipment'),
});
