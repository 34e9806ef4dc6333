import type { Membership } from '../platform/permissions.ts';

/** People who belong to the same: their own deadlines are the same. */
export interface MembershipSet {
  memberships: Membership[];
  userIds: string[];
}

/** The people of a zone by what they belong to. */
export function membershipSets(members: readonly (Membership & { userId: string })[]): MembershipSet[] {
  const byUser = new Map<string, Membership[]>();
  for (const { userId, ...membership } of members) {
    const own = byUser.get(userId);
    if (own) own.push(membership);
    else byUser.set(userId, [membership]);
  }
  const sets = new Map<string, MembershipSet>();
  for (const [userId, memberships] of byUser) {
    const key = JSON.stringify(memberships.map(inKey).sort());
    const known = sets.get(key);
    if (known) known.userIds.push(userId);
    else sets.set(key, { memberships, userIds: [userId] });
  }
  return [...sets.values()];
}

/** The post belongs to it: who has to sign a declaration goes by it. */
const inKey = ({ role, departmentId, enterpriseId, post }: Membership): string =>
  [role, departmentId, enterpriseId, post].map((part) => part ?? '').join('/');

/** Enterprises may be thousands; everybody else is few. */
export const isOfEnterprises = ({ memberships }: MembershipSet): boolean =>
  memberships.every(({ enterpriseId }) => Boolean(enterpriseId));

/**
 * Sets whose deadlines are read in one go: enterprises by `size`, each once in a batch, since who has to sign goes by the
 * reader's post in it. Everybody else is read alone: what they may see follows from all that they belong to.
 */
export function inBatches(sets: readonly MembershipSet[], size: number): MembershipSet[][] {
  const alone = sets.filter((set) => !isOfOneEnterprise(set)).map((set) => [set]);
  const batches: { sets: MembershipSet[]; enterprises: Set<string> }[] = [];
  for (const set of sets.filter(isOfOneEnterprise)) {
    const enterprise = set.memberships[0]?.enterpriseId ?? '';
    const open = batches.slice(-MOST_OPEN).find((each) => each.sets.length < size && !each.enterprises.has(enterprise));
    if (open) {
      open.sets.push(set);
      open.enterprises.add(enterprise);
    } else {
      batches.push({ sets: [set], enterprises: new Set([enterprise]) });
    }
  }
  return [...alone, ...batches.map((batch) => batch.sets)];
}

/** Full ones need not be looked at again; an enterprise has as many sets as there are posts. */
const MOST_OPEN = 8;

const isOfOneEnterprise = (set: MembershipSet): boolean => set.memberships.length === 1 && isOfEnterprises(set);
