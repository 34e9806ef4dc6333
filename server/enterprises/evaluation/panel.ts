import { allowed, type Verdict } from '../../platform/errors.ts';

/** What a member has said of a conflict of interest: none, one, or nothing yet. */
export const CONFLICT_STATES = ['none', 'declared', 'undeclared'] as const;
export type ConflictState = (typeof CONFLICT_STATES)[number];

export interface PanelMember {
  name: string;
  isLead: boolean;
  conflict: ConflictState;
}

/** EF5 is signed by a lead and by members: the form itself speaks of several. */
const FURTHER_MEMBERS = 2;

/**
 * E5: may this panel evaluate? One lead and at least two further members, all different people, each having declared
 * that no interest binds them, and none of them answering for the enterprise.
 * @param interested names of the enterprise's legal person and quality head
 */
export function mayConvene(panel: readonly PanelMember[], interested: readonly string[]): Verdict {
  const leads = panel.filter(({ isLead }) => isLead).length;
  if (leads !== 1) return { ok: false, reason: 'panel.lead', rule: 'E5', params: { leads } };
  if (panel.length - leads < FURTHER_MEMBERS) {
    return { ok: false, reason: 'panel.members', rule: 'E5', params: { minimum: FURTHER_MEMBERS } };
  }

  const names = panel.map(({ name }) => comparable(name));
  const twice = panel.find(({ name }, index) => names.indexOf(comparable(name)) !== index);
  if (twice) return { ok: false, reason: 'panel.duplicate', rule: 'E5', params: { name: twice.name } };

  const silent = panel.find(({ conflict }) => conflict === 'undeclared');
  if (silent) return { ok: false, reason: 'panel.undeclared', rule: 'E5', params: { name: silent.name } };
  const biased = panel.find(({ conflict }) => conflict !== 'none');
  if (biased) return { ok: false, reason: 'panel.conflict', rule: 'E5', params: { name: biased.name } };

  const enterprise = new Set(interested.map(comparable));
  const own = panel.find(({ name }) => enterprise.has(comparable(name)));
  return own ? { ok: false, reason: 'panel.interested', rule: 'E5', params: { name: own.name } } : allowed;
}

/** Forms pad names of two characters with a space (张　三), and not always. */
const comparable = (name: string): string => name.normalize('NFKC').replace(/\s/g, '').toLowerCase();
