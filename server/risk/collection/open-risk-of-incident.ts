import type { ZoneWrite } from '../../audit/write-in-zone.ts';
import type { IncidentKind } from '../../enterprises/incidents/kinds.ts';
import type { CivilDate } from '../../platform/calendar.ts';
import { can } from '../../platform/permissions.ts';
import type { RiskSource } from '../kinds.ts';
import { openReportedRisk } from './open-reported-risk.ts';

/** What the enterprise area knows of a notification, recall or return abroad. */
export interface ReportedIncident {
  id: string;
  enterpriseId: string;
  kind: IncidentKind;
  happenedOn: CivilDate;
  country: string;
  product: string;
  hsCode: string;
  description: string;
}

/** R10. */
const SOURCE_OF = {
  notification: 'foreign-recall',
  recall: 'foreign-recall',
  return: 'export-return',
} as const satisfies Record<IncidentKind, RiskSource>;

/** E8, R10: an incident abroad is a risk to be verified, from the same moment on. */
export async function openRiskOfIncident(write: ZoneWrite, incident: ReportedIncident): Promise<void> {
  const { actor, zoneId } = write;
  const { id, enterpriseId, kind, happenedOn, country, product, hsCode, description } = incident;
  // Whoever reports incidents of every enterprise is an authority; all others are the enterprise's own people.
  const isOwnReport = !can(actor, 'incident.report', zoneId);
  await openReportedRisk(
    write,
    actor,
    {
      source: SOURCE_OF[kind],
      title: titleOf(description),
      product,
      hsCode,
      country,
      hazard: description,
      enterpriseId,
      incidentId: id,
    },
    {
      channel: 'incident',
      happenedOn,
      reporterEnterpriseId: isOwnReport ? enterpriseId : null,
      reporterName: actor.displayName,
    },
  );
}

const TITLE_LENGTH = 60;

/** The first sentence, as far as a title goes. */
function titleOf(description: string): string {
  const sentences = description.split(/[。！？；\n]|[.!?;]\s/u).map((sentence) => sentence.trim());
  const signs = [...(sentences.find((sentence) => sentence !== '') ?? description)];
  return signs.length > TITLE_LENGTH ? `${signs.slice(0, TITLE_LENGTH - 1).join('')}…` : signs.join('');
}
