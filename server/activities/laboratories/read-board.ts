import type { z } from 'zod';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { dateColumn, daysBetween, yearOf } from '../../platform/calendar.ts';
import { readCursor, toPage } from '../../platform/page.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readRulePack, ruleCountIfAny } from '../../zones/rule-pack.ts';
import { LABORATORY_STATES, type LaboratoryState } from '../kinds.ts';
import { compareKeys } from './compare-keys.ts';
import { effectiveState, expiresSoon } from './effective-state.ts';
import { guidedBy, visitsThatCount } from './guidance.ts';
import {
  enterpriseView,
  type LaboratoryCertificate,
  laboratoryScope,
  loadCertificates,
  ofCnas,
  parseState,
} from './laboratory-store.ts';
import { readinessScore } from './readiness.ts';
import { type boardInput, type LaboratoryRow, readinessAnswers } from './schema.ts';

/**
 * Z14: the laboratories that the reader may see, by where they stand today: which of those that qualify still lack this
 * year's guidance, and whose accreditation ends soon. Enterprises see their own.
 */
export function readBoard(context: RequestContext, input: z.infer<typeof boardInput>) {
  return readInZone(context, input.zone, 'zone.view', async (read) => {
    const { tx, zoneId, today } = read;
    const visitsRequired = ruleCountIfAny(await readRulePack(tx, zoneId), 'Z14', 'guidanceVisitsPerYear');
    const all = await loadBoardRows(read, visitsRequired);
    const qualifying = all.filter(({ isQualifying, enterprise }) => isQualifying === true && enterprise.isInZone);
    const toGuide = visitsRequired === null ? [] : qualifying.filter((row) => row.guidedBy === null);
    const counts = Object.fromEntries(LABORATORY_STATES.map((state) => [state, 0])) as Record<LaboratoryState, number>;
    for (const { state } of all) counts[state] += 1;
    const found = all.filter((row) => isAskedFor(row, input, toGuide));
    const after = input.cursor === undefined ? null : readCursor(input.cursor, 3);
    const rest = after ? found.filter((row) => compareKeys(keyOf(row), after) > 0) : found;
    return {
      today,
      year: yearOf(today),
      visitsRequired,
      counts,
      qualifying: qualifying.length,
      guided: qualifying.length - toGuide.length,
      toGuide,
      expiring: all.filter(({ expiring }) => expiring !== null),
      total: found.length,
      ...toPage(rest.slice(0, input.limit + 1), input.limit, keyOf),
    };
  });
}

type Asked = Pick<z.infer<typeof boardInput>, 'state' | 'qualifying' | 'search'>;

function isAskedFor(row: LaboratoryRow, { state, qualifying, search }: Asked, toGuide: readonly LaboratoryRow[]) {
  const words = `${row.name}\n${row.enterprise.name}\n${row.scope}`.toLowerCase();
  return (
    (state === undefined || row.state === state) &&
    (qualifying === undefined || isJudged(row, qualifying, toGuide)) &&
    words.includes(search.toLowerCase())
  );
}

function isJudged(row: LaboratoryRow, wanted: NonNullable<Asked['qualifying']>, toGuide: readonly LaboratoryRow[]) {
  if (wanted === 'unguided') return toGuide.includes(row);
  if (wanted === 'unjudged') return row.isQualifying === null;
  return row.isQualifying === (wanted === 'yes');
}

/** In the order of enterprises and names; of like names, of their entry. */
const keyOf = ({ enterprise, name, id }: LaboratoryRow): [string, string, string] => [enterprise.name, name, id];

/** Every laboratory that the reader may see, in the order of the board. */
async function loadBoardRows(read: ZoneWork, visitsRequired: number | null): Promise<LaboratoryRow[]> {
  const { tx, zoneId } = read;
  const found = await tx.laboratory.findMany({
    where: { zoneId, ...laboratoryScope(read) },
    include: {
      enterprise: { select: { id: true, name: true, status: true } },
      visits: {
        where: { withdrawnOn: null },
        select: { visitedOn: true, withdrawnOn: true, actions: { where: { doneOn: null }, select: { dueOn: true } } },
      },
      readiness: { orderBy: [{ assessedOn: 'desc' }, { id: 'desc' }], take: 1 },
    },
  });
  const certificates = await loadCertificates(read, [...new Set(found.map(({ enterpriseId }) => enterpriseId))]);
  return found
    .map((laboratory) => rowOf(laboratory, ofCnas(certificates.get(laboratory.enterpriseId)), read, visitsRequired))
    .sort((a, b) => compareKeys(keyOf(a), keyOf(b)));
}

interface Found {
  id: string;
  name: string;
  scope: string;
  state: string;
  stateSince: Date;
  isQualifying: boolean | null;
  judgedOn: Date | null;
  enterprise: { id: string; name: string; status: string };
  visits: { visitedOn: Date; withdrawnOn: Date | null; actions: { dueOn: Date }[] }[];
  readiness: { assessedOn: Date; answers: unknown }[];
}

function rowOf(
  found: Found,
  certificates: LaboratoryCertificate[],
  { today }: Pick<ZoneWork, 'today'>,
  visitsRequired: number | null,
): LaboratoryRow {
  const year = yearOf(today);
  const visits = found.visits.map(({ visitedOn }) => ({ on: dateColumn(visitedOn), withdrawnOn: null }));
  const due = found.visits.flatMap(({ actions }) => actions.map(({ dueOn }) => dateColumn(dueOn)));
  const [newest] = found.readiness;
  const { id, name, scope, isQualifying, enterprise } = found;
  return {
    id,
    name,
    scope,
    enterprise: enterpriseView(enterprise),
    state: effectiveState(parseState(found.state), certificates, today),
    since: dateColumn(found.stateSince),
    isQualifying,
    judgedOn: found.judgedOn && dateColumn(found.judgedOn),
    guidedBy: visitsRequired === null ? null : guidedBy({ certificates, visits }, { year, day: today, visitsRequired }),
    visits: visitsThatCount(visits, year, today).length,
    lastVisitOn:
      visits
        .map(({ on }) => on)
        .sort()
        .at(-1) ?? null,
    openActions: due.length,
    overdueActions: due.filter((day) => day < today).length,
    readiness: newest
      ? {
          assessedOn: dateColumn(newest.assessedOn),
          score: readinessScore(readinessAnswers.parse(newest.answers)).score,
        }
      : null,
    expiring: expiryOf(certificates, today),
  };
}

/** Z14: the end of the accreditation, if it is near. */
export function expiryOf(certificates: readonly LaboratoryCertificate[], today: string) {
  const soon = expiresSoon(certificates, today);
  return soon && { number: soon.number, expiresOn: soon.expiresOn, daysLeft: daysBetween(today, soon.expiresOn) };
}
