import type { Permission } from '../../server/platform/permissions.ts';
import type { LoadContext } from '../load-context.ts';
import { openPages } from '../open-pages.server.ts';
import type { RiskPage } from './risk-tabs.tsx';

/** Each page opens for whoever has one of these, in the zone or for their own department or enterprise. */
const NEEDS = {
  board: ['risk.view'],
  report: ['risk.report'],
  measures: ['risk.view', 'risk.answer', 'risk.case-view'],
  cases: ['risk.case-view'],
  supervision: ['risk.supervise'],
  figures: ['risk.figures'],
  matrix: ['risk.view'],
  assessors: ['risk.supervise', 'assessors.manage', 'risk.assess'],
} as const satisfies Record<RiskPage, readonly Permission[]>;

/** The pages of the risk area that this reader may open. */
export const riskPages = (context: Pick<LoadContext, 'can' | 'actor'>, zone: string): RiskPage[] =>
  openPages(NEEDS, context, zone);
