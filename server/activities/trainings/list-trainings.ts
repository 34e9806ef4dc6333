import type { z } from 'zod';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { daysOfYear, readDayCursor } from '../../enterprises/newest-first.ts';
import { dateColumn } from '../../platform/calendar.ts';
import { toPage } from '../../platform/page.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { bodyNames } from '../body.ts';
import { loadNumbers } from './load-numbers.ts';
import { ownEnterprises } from './roll-reach.ts';
import type { listTrainingsInput } from './schema.ts';
import { presentTraining, typedTraining } from './store.ts';

/** Z14: the trainings of a zone, the newest day first, with how many came. Enterprises see which of their people did. */
export function listTrainings(context: RequestContext, input: z.infer<typeof listTrainingsInput>) {
  return readInZone(context, input.zone, 'training.view', async (read) => {
    const { tx, zoneId } = read;
    const after = readDayCursor(input.cursor);
    const found = await tx.training.findMany({
      where: {
        zoneId,
        heldOn: daysOfYear(input.year),
        state: input.state,
        departmentId: input.body,
        ...(after && { OR: [{ heldOn: { lt: after.day } }, { heldOn: after.day, id: { lt: after.id } }] }),
      },
      orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
      take: input.limit + 1,
    });
    const page = toPage(found, input.limit, ({ heldOn, id }) => [dateColumn(heldOn), id]);
    const ids = page.items.map(({ id }) => id);
    const [bodyOf, numbersOf, ownPeopleOf] = [
      await bodyNames(read),
      await loadNumbers(read, ids),
      await loadOwnPeople(read, ids),
    ];
    return {
      ...page,
      items: page.items.map(typedTraining).map((training) => ({
        ...presentTraining(training, bodyOf, numbersOf(training.id)),
        ownPeople: ownPeopleOf(training.id),
      })),
    };
  });
}

/** The people of the reader's own enterprise on several rolls. */
export async function loadOwnPeople(
  work: ZoneWork,
  trainingIds: readonly string[],
): Promise<(trainingId: string) => { name: string; attended: boolean }[]> {
  const { tx, zoneId } = work;
  const own = ownEnterprises(work);
  if (own.length === 0) return () => [];
  const people = await tx.trainingParticipant.findMany({
    where: { zoneId, trainingId: { in: [...trainingIds] }, enterpriseId: { in: own } },
    select: { trainingId: true, name: true, attended: true },
    orderBy: { id: 'asc' },
  });
  return (trainingId) =>
    people.filter((each) => each.trainingId === trainingId).map(({ name, attended }) => ({ name, attended }));
}
