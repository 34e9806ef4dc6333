import type { ParseKeys } from 'i18next';
import type { ActorView } from '../load-context.ts';
import { HOME_PATH, zonePath } from '../paths.ts';

/** One entry of the main navigation. */
export interface NavItem {
  href: string;
  /** A key of the common catalogue. */
  label: ParseKeys<'common'>;
  /** Only this exact address is "here"; otherwise everything below it is, too. */
  exact?: boolean;
}

/** What this person finds in the navigation, in a zone or outside of one. Pages add their entries here. */
export function navigationFor(actor: ActorView | null, zoneId: string | null): NavItem[] {
  if (!actor) return [];
  if (!zoneId) return [{ href: HOME_PATH, label: 'nav.home', exact: true }];
  return [{ href: zonePath(zoneId), label: 'nav.home', exact: true }];
}
