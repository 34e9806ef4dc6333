import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { dateColumn } from '../../platform/calendar.ts';
import { admissionConditions } from './conditions.ts';
import { answersInput, resultsOf } from './schema.ts';

/** E3: the seven conditions as the panel's answers and the zone's record of accidents and offences show them. */
export async function conditionsOf(
  { tx, zoneId, today }: ZoneWork,
  enterpriseId: string,
  evaluation: { answers: unknown; legalPerson: boolean | null } | null,
  cleanRecordYears: number,
) {
  const conducts = await tx.conductRecord.findMany({
    where: {
      zoneId,
      enterpriseId,
      OR: [{ kind: 'offence' }, { kind: 'accident', effect: 'serious' }],
    },
    orderBy: { id: 'asc' },
  });
  return admissionConditions(
    {
      answers: resultsOf(answersInput.parse(evaluation?.answers ?? {})),
      independentLegalPersonInZone: evaluation?.legalPerson === true,
      seriousRecords: conducts.map(({ id, kind, happenedOn }) => ({ id, kind, happenedOn: dateColumn(happenedOn) })),
    },
    cleanRecordYears,
    today,
  );
}
