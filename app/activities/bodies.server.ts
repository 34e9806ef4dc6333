import type { Permission } from '../../server/platform/permissions.ts';
import { translator } from '../i18n/i18n.server.ts';
import type { LoadContext } from '../load-context.ts';

/** How forms and addresses name the zone's office, which has no id among the bodies. */
export const OFFICE = 'office';

export interface BodyOption {
  /** A department's id, or 'office'. */
  value: string;
  label: string;
}

/** The bodies of a zone, the office first; with a permission, those that the reader may act for. */
export async function bodyOptions(context: LoadContext, zone: string, permission?: Permission): Promise<BodyOption[]> {
  const { departments } = await context.api.zones.departments({ zone });
  const office = { value: OFFICE, label: translator(context.locale, 'activities')('body.office') };
  const open = departments
    .filter(({ closedOn }) => closedOn === null)
    .map(({ id, name }) => ({ value: id, label: name }));
  if (permission === undefined) return [office, ...open];
  return [
    ...(context.can(permission, zone) ? [office] : []),
    ...open.filter(({ value }) => context.can(permission, zone, value)),
  ];
}

/** The body that a form chose, as the server takes it. */
export const bodyOf = (chosen: string): string | null => (chosen === OFFICE ? null : chosen);
