import { taskAddress } from '../assessment/task-address.ts';
import { dutyHref } from '../enterprises/home/duty-link.ts';
import {
  checksPath,
  enterpriseReportsPath,
  findingPath,
  inspectionPath,
  laboratoryPath,
  listsPath,
  meetingPath,
  observationPath,
  qualityDataPath,
  qualityReportPath,
  qualityReportsPath,
  queuePath,
  riskMeasuresPath,
  riskPath,
  trainingPath,
} from '../paths.ts';
import type { DeadlineItem } from './deadline-title.ts';

/** The page on which a deadline is met. */
export function deadlineHref(
  zone: string,
  { kind, about: { id, task = 0, year = 0 }, enterprise }: Pick<DeadlineItem, 'kind' | 'about' | 'enterprise'>,
): string {
  const report = () => (id ? qualityReportPath(zone, id) : qualityReportsPath(zone));
  switch (kind) {
    case 'target':
      return taskAddress(zone, year, task, { target: id });
    case 'verification':
      return queuePath(zone);
    case 'zone-lists':
      return `${listsPath(zone)}?month=${id}`;
    case 'zone-checks':
      return checksPath(zone);
    case 'observation-release':
      return observationPath(zone, id);
    case 'risk-verify':
    case 'risk-assess':
    case 'risk-decide':
      return riskPath(zone, id);
    case 'risk-answer':
      return riskMeasuresPath(zone);
    case 'quality-data':
      return `${qualityDataPath(zone)}?period=${id}`;
    case 'quality-draft':
    case 'quality-review':
    case 'quality-opinion':
    case 'quality-consultation':
    case 'quality-publication':
      return report();
    case 'zone-half-year-reports':
      return `${enterpriseReportsPath(zone)}?period=${id}`;
    case 'training':
    case 'training-record':
      return trainingPath(zone, id);
    case 'lab-action':
      return laboratoryPath(zone, id);
    case 'meeting':
    case 'meeting-minutes':
    case 'meeting-action':
    case 'meeting-close':
      return meetingPath(zone, id);
    case 'inspection':
      return inspectionPath(zone, id);
    case 'finding-correction':
    case 'finding-recheck':
      return findingPath(zone, id);
    default:
      return dutyHref(zone, enterprise?.id ?? '', { duty: kind, id });
  }
}
