import type { z } from 'zod';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { incidentsOfPeriod } from '../../enterprises/incidents/incidents-of-period.ts';
import type { Locale } from '../../platform/bilingual.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { risksOfPeriod } from '../../risk/measures/risks-of-period.ts';
import { incidentCase, riskCase } from './case-text.ts';
import { languageOf, type ReportCase } from './content.ts';
import { sayingIn } from './draft-report.ts';
import type { ofReport } from './schema.ts';
import { requireReport } from './store.ts';

/** Q6, 3: what happened in the half-year, as cases that a report may tell; each with whether it tells it already. */
export function offeredCases(context: RequestContext, input: z.infer<typeof ofReport>) {
  return readInZone(context, input.zone, 'quality.revise', async (read) => {
    const { figures, content } = await requireReport(read, 'quality.revise', input.report);
    const taken = new Set(content.cases.map(({ source }) => source?.id));
    const offered = await casesOfPeriod(read, figures.current, languageOf(content));
    return { items: offered.map((each) => ({ ...each, isTaken: taken.has(each.source.id) })) };
  });
}

type OfferedCase = ReportCase & { source: NonNullable<ReportCase['source']>; on: string };

/** Those of a period that the reader may see (R28). A risk that an incident opened is told once, by the incident. */
export async function casesOfPeriod(
  work: ZoneWork,
  { from, to }: { from: string; to: string },
  locale: Locale,
): Promise<OfferedCase[]> {
  const { tx, zoneId } = work;
  const say = await sayingIn(locale);
  const incidents = await incidentsOfPeriod(work, { from, to });
  const risks = await risksOfPeriod(work, { from, to });
  const enterprises = await tx.enterprise.findMany({ where: { zoneId }, select: { name: true } });
  const names = enterprises.map(({ name }) => name);
  const ofIncidents = incidents.map((incident) => ({
    ...incidentCase(incident, names, say),
    source: { kind: 'incident' as const, id: incident.id },
    on: incident.happenedOn,
  }));
  const ofRisks = risks
    .filter(({ incidentId, announcement }) => incidentId === null || announcement !== null)
    .map((risk) => ({
      ...riskCase(risk, locale === 'en', say),
      source: { kind: 'risk' as const, id: risk.id },
      on: risk.reportedOn,
    }));
  return [...ofIncidents, ...ofRisks].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}
