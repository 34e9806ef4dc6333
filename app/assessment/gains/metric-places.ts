import type { MetricId } from '../../../server/assessment/metrics.ts';
import type { Permission } from '../../../server/platform/permissions.ts';
import {
  adjustmentPath,
  applicationsPath,
  checksPath,
  commitmentsPath,
  enterpriseReportsPath,
  enterprisesPath,
  environmentPath,
  findingsPath,
  incidentsPath,
  inspectionsPath,
  laboratoriesPath,
  listsPath,
  measuresPath,
  meetingsPath,
  postsPath,
  publicityPath,
  qualityDataPath,
  qualityPath,
  qualityReportsPath,
  riskAssessorsPath,
  riskCasesPath,
  riskMeasuresPath,
  risksPath,
  trainingsPath,
} from '../../paths.ts';

interface MetricPlace {
  /** Where the work is done that the metric measures. */
  path: (zone: string) => string;
  /** Whoever has it, in the zone or for their own, finds the page open. */
  needs: Permission;
  /**
   * What raises it: 'mend' where a row that does not count can still come to count, 'add' where only further rows help,
   * because what was late stays late.
   */
  by: 'mend' | 'add';
}

/** Where to act on each metric, and how. */
export const METRIC_PLACES = {
  'enterprises-surveyed': { path: enterprisesPath, needs: 'enterprises.view', by: 'mend' },
  'serious-incidents-listed': { path: enterprisesPath, needs: 'enterprises.view', by: 'mend' },
  'qms-status-known': { path: enterprisesPath, needs: 'enterprises.view', by: 'mend' },
  'joint-meetings-held': { path: meetingsPath, needs: 'meeting.view', by: 'add' },
  'meeting-actions-closed': { path: meetingsPath, needs: 'meeting.view', by: 'mend' },
  'checks-with-papers': { path: checksPath, needs: 'archive.view', by: 'add' },
  'findings-corrected-in-time': { path: findingsPath, needs: 'inspection.view', by: 'add' },
  'admissions-evaluated': { path: applicationsPath, needs: 'application.view', by: 'add' },
  'commitments-signed': { path: commitmentsPath, needs: 'archive.view', by: 'mend' },
  'monthly-lists-on-time': { path: listsPath, needs: 'archive.view', by: 'add' },
  'risk-items-in-time': { path: risksPath, needs: 'risk.view', by: 'add' },
  'half-year-reports-filed': { path: enterpriseReportsPath, needs: 'archive.view', by: 'mend' },
  'zone-posts-in-time': { path: postsPath, needs: 'post.view', by: 'add' },
  'association-posts-in-time': { path: postsPath, needs: 'post.view', by: 'add' },
  'trainings-held': { path: trainingsPath, needs: 'training.view', by: 'add' },
  'labs-guided-to-cnas': { path: laboratoriesPath, needs: 'laboratory.view', by: 'mend' },
  'media-items-published': { path: publicityPath, needs: 'activities.view', by: 'add' },
  'suppliers-evaluated': { path: enterprisesPath, needs: 'enterprises.view', by: 'mend' },
  'incidents-traced-in-time': { path: incidentsPath, needs: 'archive.view', by: 'add' },
  'markets-diversified': { path: qualityPath, needs: 'quality.view', by: 'add' },
  'own-brand-growing': { path: qualityPath, needs: 'quality.view', by: 'add' },
  'foreign-notifications-falling': { path: qualityPath, needs: 'quality.view', by: 'add' },
  'qms-certified': { path: enterprisesPath, needs: 'enterprises.view', by: 'mend' },
  'incoming-ledgers-kept': { path: enterprisesPath, needs: 'enterprises.view', by: 'mend' },
  'joint-inspections-held': { path: inspectionsPath, needs: 'inspection.view', by: 'add' },
  'environment-assessed': { path: environmentPath, needs: 'archive.view', by: 'mend' },
  'enterprises-checked': { path: checksPath, needs: 'archive.view', by: 'mend' },
  'observation-papers-complete': { path: measuresPath, needs: 'archive.view', by: 'mend' },
  'declarations-complete': { path: measuresPath, needs: 'archive.view', by: 'mend' },
  'adjustment-record-balanced': { path: (zone) => adjustmentPath(zone), needs: 'archive.view', by: 'mend' },
  'warnings-lifted-in-time': { path: riskMeasuresPath, needs: 'risk.view', by: 'add' },
  'reduction-reports-in-time': { path: riskCasesPath, needs: 'risk.case-view', by: 'add' },
  'assessors-trained': { path: riskAssessorsPath, needs: 'risk.view', by: 'mend' },
  'quality-reports-on-time': { path: qualityReportsPath, needs: 'quality.read', by: 'add' },
  'department-figures-complete': { path: qualityDataPath, needs: 'quality.view', by: 'add' },
  'risk-archive-retained': { path: risksPath, needs: 'risk.view', by: 'mend' },
} as const satisfies Record<MetricId, MetricPlace>;
