import type { Permission } from '../../server/platform/permissions.ts';
import type { LoadContext } from '../load-context.ts';
import { openPages } from '../open-pages.server.ts';
import type { QualityPage } from './quality-tabs.tsx';

/** Each page opens for whoever has one of these, in the zone or for their own department or enterprise. */
const NEEDS = {
  figures: ['quality.view'],
  reports: ['quality.read'],
  data: ['quality.view', 'quality.contribute'],
  enterpriseReports: ['quality.view', 'enterprise-report.file'],
  kpis: ['quality.view'],
} as const satisfies Record<QualityPage, readonly Permission[]>;

/** The pages of the quality area that this reader may open. */
export const qualityPages = (context: Pick<LoadContext, 'can' | 'actor'>, zone: string): QualityPage[] =>
  openPages(NEEDS, context, zone);
