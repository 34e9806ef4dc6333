import type { ZoneWrite } from '../../audit/write-in-zone.ts';
import { permit } from '../../platform/permissions.ts';
import { openReportedRisk } from './open-reported-risk.ts';

/** What an analysis found that has to be verified as a risk. */
export interface AnalysisFinding {
  title: string;
  product: string;
  hazard: string;
}

/** Q11, R10: a serious finding of the zone's analysis is a risk to be verified; in the same transaction as the finding. */
export async function openRiskFromAnalysis(
  write: ZoneWrite,
  { title, product, hazard }: AnalysisFinding,
): Promise<{ id: string; number: string }> {
  const { actor, zoneId } = write;
  permit(actor, 'risk.report', zoneId);
  const { item } = await openReportedRisk(
    write,
    actor,
    { source: 'zone-authority', title, product, hsCode: '', country: null, hazard, enterpriseId: null },
    { channel: 'authority', happenedOn: null, reporterName: actor.displayName },
  );
  return { id: item.id, number: item.number };
}
