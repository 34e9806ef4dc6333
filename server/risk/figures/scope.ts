import { type Actor, can } from '../../platform/permissions.ts';
import type { ViewerRole } from '../kinds.ts';
import { viewingRoles } from '../visible.ts';

/** Whose files a figure counts: those that name one of these roles, or all of the zone. */
export type RiskScope = 'all' | readonly ViewerRole[];

/**
 * R28: who may open files counts the files that name one of their roles; who gets numbers only (a leader) counts the
 * whole zone. See docs/decisions/0011-risk-visibility.md.
 */
export const scopeOf = (actor: Actor, zoneId: string): RiskScope =>
  can(actor, 'risk.view', zoneId) ? viewingRoles(actor, zoneId) : 'all';
