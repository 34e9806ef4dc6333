import type { ZoneWork } from '../../audit/write-in-zone.ts';
import {
  badField,
  enforce,
  type Message,
  notFound,
  ProductError,
  refused,
  type Verdict,
  wordsOf,
} from '../../platform/errors.ts';
import { reductionOnRecord } from '../cases/reduction-on-record.ts';
import { isAddressed, isTermSound, mayLift } from './measure.ts';
import type { MeasureInput } from './schema.ts';

interface Proposed {
  measures: readonly MeasureInput[];
  lifts: readonly string[];
  responsible: readonly string[];
}

/** R19, R21, R23: every measure has its addressee and a sound term, and all that is named exists in the zone. */
export async function checkProposal(work: ZoneWork, itemId: string, proposed: Proposed): Promise<void> {
  for (const [index, measure] of proposed.measures.entries()) checkMeasure(measure, `measures.${index}`, work.today);
  await checkDepartments(work, proposed.measures);
  await checkEnterprises(work, proposed);
  await checkLifts(work, itemId, proposed.lifts);
}

function checkMeasure(measure: MeasureInput, at: string, today: string): void {
  const { kind, audience, startsOn, endsOn } = measure;
  refuseAt(isTermSound({ startsOn, endsOn }), `${at}.endsOn`);
  // A term that is over before anybody can decide would never be in force.
  if (endsOn !== null && endsOn < today) throw badField(`${at}.endsOn`, { key: 'riskMeasures.termPast' });
  const addressed = { kind, audience, departmentId: measure.department, enterpriseIds: measure.enterprises };
  refuseAt(isAddressed(addressed), `${at}.${kind === 'notice' || kind === 'circular' ? 'audience' : 'department'}`);
}

/** The refusal with its article, and beside the field that it is about. */
function refuseAt(verdict: Verdict, field: string): void {
  if (!verdict.ok) throw refused(verdict, { [field]: wordsOf(verdict) });
}

/** Those that are no departments of the zone, or no more. */
export async function notWorking({ tx, zoneId }: ZoneWork, departments: readonly string[]): Promise<string[]> {
  const working = await tx.department.findMany({
    where: { zoneId, closedOn: null, id: { in: [...departments] } },
    select: { id: true },
  });
  return departments.filter((department) => !working.some(({ id }) => id === department));
}

async function checkDepartments(work: ZoneWork, measures: readonly MeasureInput[]): Promise<void> {
  const gone = await notWorking(
    work,
    measures.flatMap(({ department }) => department ?? []),
  );
  const unknown = measures.flatMap(({ department }, index) =>
    department !== null && gone.includes(department) ? [`measures.${index}.department`] : [],
  );
  refuseFields(unknown, { key: 'riskMeasures.departmentUnknown' });
}

async function checkEnterprises({ tx, zoneId }: ZoneWork, { measures, responsible }: Proposed): Promise<void> {
  const named = [...new Set([...responsible, ...measures.flatMap(({ enterprises }) => enterprises)])];
  const found = await tx.enterprise.findMany({ where: { zoneId, id: { in: named } }, select: { id: true } });
  const isUnknown = (id: string) => !found.some((enterprise) => enterprise.id === id);
  const unknown = measures.flatMap(({ enterprises }, index) =>
    enterprises.some(isUnknown) ? [`measures.${index}.enterprises`] : [],
  );
  refuseFields([...unknown, ...(responsible.some(isUnknown) ? ['responsible'] : [])], {
    key: 'riskMeasures.enterpriseUnknown',
  });
}

function refuseFields(fields: readonly string[], message: Message): void {
  if (fields.length === 0) return;
  throw new ProductError(
    'badInput',
    { key: 'badInput' },
    { fields: Object.fromEntries(fields.map((field) => [field, message])) },
  );
}

async function checkLifts(work: ZoneWork, itemId: string, lifts: readonly string[]): Promise<void> {
  if (lifts.length === 0) return;
  const { tx, zoneId } = work;
  const own = await tx.riskMeasure.findMany({
    where: { zoneId, itemId, id: { in: [...lifts] } },
    select: { state: true },
  });
  if (own.length !== lifts.length) throw notFound('riskMeasureNotFound');
  if (own.some(({ state }) => state !== 'approved')) {
    throw refused(
      { ok: false, reason: 'liftNotApproved', rule: 'R23' },
      { lifts: { key: 'riskMeasures.liftNotApproved' } },
    );
  }
  await requireLiftable(work, itemId);
}

/** R22-R24: checked when lifting is proposed, and again when it is decided. */
export async function requireLiftable({ tx, zoneId }: Pick<ZoneWork, 'tx' | 'zoneId'>, itemId: string): Promise<void> {
  enforce(mayLift(await reductionOnRecord(tx, zoneId, itemId)));
}
