import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { incidentsOfPeriod } from '../../enterprises/incidents/incidents-of-period.ts';
import { INCIDENT_KINDS, type IncidentKind } from '../../enterprises/incidents/kinds.ts';
import type { Locale } from '../../platform/bilingual.ts';
import { announcementsOfPeriod } from '../../risk/measures/announcements-of-period.ts';
import { loadContributions, newestByDepartment } from '../contributions/contribution-store.ts';
import type { HalfFigures } from '../figures/schema.ts';
import { halfOf } from '../period.ts';
import { departmentsNamed } from './departments-named.ts';
import type { Contribution, DraftFacts } from './draft-text.ts';

/** Everything that a half-year's draft is made from: its figures, what departments reported, and what happened abroad. */
export async function loadDraftFacts(work: ZoneWork, figures: HalfFigures, locale: Locale): Promise<DraftFacts> {
  const incidents = await incidentsOfPeriod(work, figures.current);
  const announced = await announcementsOfPeriod(work, figures.current);
  const countOf = (kind: IncidentKind) => incidents.filter((incident) => incident.kind === kind).length;
  return {
    figures,
    contributions: await contributionsOf(work, figures.period, locale),
    departmentsMissing: figures.completeness.departments
      .filter(({ state }) => state === 'missing' || state === 'notYetDue')
      .map(({ name }) => name[locale]),
    incidents: Object.fromEntries(INCIDENT_KINDS.map((kind) => [kind, countOf(kind)])) as Record<IncidentKind, number>,
    announcements: announced.map(({ title, titleEn }) => (locale === 'en' && titleEn ? titleEn : title)),
  };
}

/** Q4: the newest word of each department, in the order of the zone. */
async function contributionsOf(work: ZoneWork, period: string, locale: Locale): Promise<Contribution[]> {
  const newest = newestByDepartment(await loadContributions(work.tx, work.zoneId, halfOf(period), 'all'));
  const departments = await departmentsNamed(work, [...newest.keys()]);
  return departments.flatMap(({ id, name }) => {
    const filed = newest.get(id);
    return filed ? [{ department: name[locale], ...filed.newest.content }] : [];
  });
}
