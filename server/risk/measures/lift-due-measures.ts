import { v7 as uuidv7 } from 'uuid';
import { type SystemWrite, writeAsSystem } from '../../audit/write-in-zone.ts';
import { addDays, type CivilDate, civilDate, toDateColumn } from '../../platform/calendar.ts';
import type { Platform } from '../../platform/platform.ts';
import { allZoneIds, withZones } from '../../platform/tenant.ts';
import { addEvent, lockItemAsSystem, type RiskRow } from '../store.ts';
import { LIFT_JOB } from './lift-job.ts';
import { isDueToLift } from './measure.ts';
import { type MeasureRow, parseMeasure, recordMeasure, settleIfDone, updateMeasure } from './measure-store.ts';

type JobPlatform = Pick<Platform, 'prisma' | 'anchors' | 'timeZone'>;

/**
 * R23: measures whose term is over are lifted, dated the day after its last day, whenever this runs. Each risk is a
 * transaction of its own that looks again under its lock, so that a run that dies, comes late or meets another one
 * does no harm; one that fails holds up no other.
 *
 * @throws AggregateError of the risks that failed, once all were tried
 */
export async function liftDueMeasures(platform: JobPlatform, now: Date): Promise<void> {
  const today = civilDate(now, platform.timeZone);
  const failures: unknown[] = [];
  for (const zone of await allZoneIds(platform.prisma)) {
    for (const item of await itemsDue(platform, zone, today)) {
      const author = { platform, displayName: LIFT_JOB, now, requestId: uuidv7() };
      await writeAsSystem(author, zone, (write) => liftOfItem(write, item)).catch((error) => failures.push(error));
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} risks could not be lifted`);
}

const itemsDue = (platform: JobPlatform, zoneId: string, today: CivilDate): Promise<string[]> =>
  withZones(
    platform.prisma,
    [zoneId],
    async (tx) => {
      const due = await tx.riskMeasure.findMany({
        where: dueOn(zoneId, today),
        select: { itemId: true },
        distinct: ['itemId'],
        orderBy: { itemId: 'asc' },
      });
      return due.map(({ itemId }) => itemId);
    },
    { readOnly: true },
  );

const dueOn = (zoneId: string, today: CivilDate) => ({
  zoneId,
  state: 'approved',
  endsOn: { lt: toDateColumn(today) },
});

async function liftOfItem(write: SystemWrite, itemId: string): Promise<void> {
  const { tx, zoneId, author, today } = write;
  const item = await lockItemAsSystem(write, itemId);
  if (!item) return;
  const found = await tx.riskMeasure.findMany({
    where: { ...dueOn(zoneId, today), itemId },
    orderBy: [{ endsOn: 'asc' }, { id: 'asc' }],
  });
  for (const measure of found.map(parseMeasure)) await liftByTerm(write, item, measure);
  await settleIfDone(write, author, item);
}

async function liftByTerm(write: SystemWrite, item: RiskRow, measure: MeasureRow): Promise<void> {
  const { author, today } = write;
  if (measure.endsOn === null || !isDueToLift(measure, today)) return;
  const liftedOn = addDays(measure.endsOn, 1);
  await updateMeasure(write, measure.id, { state: 'lifted', liftedOn: toDateColumn(liftedOn), liftedBy: 'term' });
  await addEvent(write, author, item, { kind: 'lift', subjectId: measure.id });
  await recordMeasure(write, 'risk-measure.lift', measure, { liftedOn, liftedBy: 'term' });
}
