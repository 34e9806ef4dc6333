import type { Ground, Measure } from '../../../server/enterprises/standing/measures.ts';

/** Tells the proposals of a page apart: there is one for each enterprise, measure and ground. */
export const proposalKey = ({
  enterprise,
  measure,
  ground,
}: {
  enterprise: { id: string };
  measure: Measure;
  ground: Ground;
}): string => `${enterprise.id}:${measure}:${ground}`;

/** Its parts, as they were typed; null for what is none. */
export function readProposalKey(key: string): { enterprise: string; measure: string; ground: string } | null {
  const [enterprise, measure, ground, ...more] = key.split(':');
  return enterprise && measure && ground && more.length === 0 ? { enterprise, measure, ground } : null;
}
