import { dateColumn } from '../../platform/calendar.ts';
import type { Tx } from '../../platform/tenant.ts';
import type { Judgement, Visit } from './guidance.ts';

/** A laboratory as Z14 counts it. */
export interface LaboratoryFacts {
  id: string;
  enterpriseId: string;
  name: string;
  /** In the order of their days; of one day, in the order of record. */
  judgements: readonly Judgement[];
  /** Of the year, withdrawn ones too. */
  visits: readonly Visit[];
}

/** Every laboratory of a zone with its judgements and the visits of a year, by name (Z14). */
export async function loadLaboratoryRows(tx: Tx, zoneId: string, year: number): Promise<LaboratoryFacts[]> {
  const visitedOn = { gte: new Date(`${year}-01-01`), lte: new Date(`${year}-12-31`) };
  const found = await tx.laboratory.findMany({
    where: { zoneId },
    select: {
      id: true,
      enterpriseId: true,
      name: true,
      judgements: {
        select: { judgedOn: true, isQualifying: true },
        orderBy: [{ judgedOn: 'asc' }, { id: 'asc' }],
      },
      visits: {
        where: { visitedOn },
        select: { id: true, visitedOn: true, withdrawnOn: true },
        orderBy: { id: 'asc' },
      },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return found.map(({ judgements, visits, ...laboratory }) => ({
    ...laboratory,
    judgements: judgements.map(({ judgedOn, isQualifying }) => ({ on: dateColumn(judgedOn), isQualifying })),
    visits: visits.map(({ id, visitedOn, withdrawnOn }) => ({
      id,
      on: dateColumn(visitedOn),
      withdrawnOn: withdrawnOn && dateColumn(withdrawnOn),
    })),
  }));
}
