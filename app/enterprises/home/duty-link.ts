import type { Duty } from '../../../server/enterprises/owed/schema.ts';
import {
  applicationPath,
  commitmentsPath,
  declarationPath,
  enterprisePath,
  enterpriseReportPath,
  incidentPath,
  monthlyListPath,
  observationPath,
  riskCasePath,
} from '../../paths.ts';

/** Where a duty is done; `id` is what the duty is about. */
export function dutyHref(zone: string, enterprise: string, { duty, id }: { duty: Duty; id: string }): string {
  const href: Record<Duty, () => string> = {
    application: () => applicationPath(zone, id),
    'monthly-list': () => monthlyListPath(zone, enterprise, id),
    'half-year-report': () => enterpriseReportPath(zone, enterprise, id),
    'observation-paper': () => observationPath(zone, id),
    declaration: () => observationPath(zone, id),
    signature: () => declarationPath(zone, id),
    tracing: () => incidentPath(zone, id),
    commitment: () => commitmentsPath(zone),
    certificate: () => `${enterprisePath(zone, enterprise)}?tab=certificates`,
    'reduction-report': () => riskCasePath(zone, id),
    'risk-notice': () => riskCasePath(zone, id),
    'risk-progress': () => riskCasePath(zone, id),
    'elimination-evaluation': () => riskCasePath(zone, id),
  };
  return href[duty]();
}
