import type { Permission } from '../../server/platform/permissions.ts';
import type { LoadContext } from '../load-context.ts';
import { openPages } from '../open-pages.server.ts';
import type { ActivityPage } from './activity-tabs.tsx';

/** Each page opens for whoever has one of these, in the zone or for their own department or enterprise. */
const NEEDS = {
  plan: ['activities.view'],
  calendar: ['training.view'],
  trainings: ['training.view'],
  laboratories: ['laboratory.view'],
  posts: ['post.view'],
  meetings: ['meeting.view'],
  inspections: ['inspection.view'],
  findings: ['inspection.view', 'finding.correct'],
  publicity: ['activities.view'],
} as const satisfies Record<ActivityPage, readonly Permission[]>;

/** The pages of the daily work that this reader may open. */
export const activityPages = (context: Pick<LoadContext, 'can' | 'actor'>, zone: string): ActivityPage[] =>
  openPages(NEEDS, context, zone);
