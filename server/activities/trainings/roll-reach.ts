import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { ownersFor } from '../../platform/permissions.ts';
import { mayActFor } from '../body.ts';
import type { TrainingRow } from './store.ts';

/** How much of a roll a reader sees: every name, those of the own enterprise's people, or numbers. */
export type RollReach = 'all' | 'own' | 'numbers';

/** Names are for who organises the training, and for the zone's office. */
export function rollReach(work: ZoneWork, { departmentId }: Pick<TrainingRow, 'departmentId'>): RollReach {
  const { actor, zoneId } = work;
  if (mayActFor(actor, 'training.roll', zoneId, departmentId)) return 'all';
  return ownEnterprises(work).length > 0 ? 'own' : 'numbers';
}

/** The enterprises that the reader belongs to in this zone. */
export const ownEnterprises = ({ actor, zoneId }: Pick<ZoneWork, 'actor' | 'zoneId'>): string[] => {
  const owners = ownersFor(actor, 'training.roll', zoneId);
  if (owners === 'all') return [];
  const own = actor.memberships.filter((membership) => membership.zoneId === zoneId);
  return own.flatMap(({ enterpriseId }) => (enterpriseId && owners.includes(enterpriseId) ? [enterpriseId] : []));
};
