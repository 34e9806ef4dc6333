import type { MetricId } from '../../../server/assessment/metrics.ts';
import {
  enterprisePath,
  findingPath,
  laboratoryPath,
  meetingPath,
  meetingsPath,
  postPath,
  publicityItemPath,
  trainingPath,
} from '../../paths.ts';

/** Where the record behind a row stands, for metrics whose rows have a page of their own. */
const ROW_PAGES: Partial<Record<MetricId, (zone: string, id: string) => string>> = {
  'trainings-held': trainingPath,
  'joint-meetings-held': meetingPath,
  'meeting-actions-closed': (zone) => meetingsPath(zone),
  'labs-guided-to-cnas': laboratoryPath,
  'findings-corrected-in-time': findingPath,
  'zone-posts-in-time': postPath,
  'association-posts-in-time': postPath,
  'media-items-published': publicityItemPath,
};

/** The page of a row, or else of its enterprise; none for a row whose name is not told. */
export function rowHref(
  zone: string,
  metric: MetricId | null,
  { id, enterpriseId }: { id: string; enterpriseId: string | null },
): string | undefined {
  const page = metric && ROW_PAGES[metric];
  if (page && id !== '') return page(zone, id);
  return enterpriseId === null ? undefined : enterprisePath(zone, enterpriseId);
}
