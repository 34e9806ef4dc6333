import type { Kpi } from './read-kpis.server.ts';

/** The key figures by the question that they answer. */
export const KPI_GROUPS = {
  standing: ['admitted', 'suspended', 'removed', 'registered'],
  duties: ['monthly-lists-on-time', 'enterprises-checked', 'commitments-signed', 'under-observation'],
  yearAndCertificates: ['moved-in', 'moved-out', 'qms-certified', 'cnas-accredited'],
} as const satisfies Record<string, readonly Kpi['id'][]>;

export type KpiGroup = keyof typeof KPI_GROUPS;
export const KPI_GROUP_NAMES = Object.keys(KPI_GROUPS) as KpiGroup[];

/** Drawn over time: a line says more than a number there. */
export const COUNTS_OVER_TIME = ['admitted', 'suspended', 'under-observation'] as const satisfies readonly Kpi['id'][];
export const SHARES_OVER_TIME = [
  'monthly-lists-on-time',
  'enterprises-checked',
  'commitments-signed',
  'qms-certified',
  'cnas-accredited',
] as const satisfies readonly Kpi['id'][];
