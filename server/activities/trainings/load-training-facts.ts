import { z } from 'zod';
import { civilDate, dateColumn, toDateColumn, yearOf } from '../../platform/calendar.ts';
import type { Tx } from '../../platform/tenant.ts';
import { bodyNames } from '../body.ts';
import type { Correction, TrainingOnRecord } from '../metrics/metric-facts.ts';

const state = z.enum(['planned', 'held', 'cancelled']);
/** A correction that moved the day, among those that left it. */
const moved = z.object({ heldOn: z.tuple([z.string(), z.string()]) });

/** The trainings of a year, and those that a correction moved out of it after they had been held. */
export async function loadTrainingFacts(
  tx: Tx,
  zoneId: string,
  year: number,
  timeZone: string,
): Promise<TrainingOnRecord[]> {
  const moves = await loadMoves(tx, zoneId, timeZone);
  const left = [...moves].filter(([, each]) => each.some(({ from }) => yearOf(from) === year)).map(([id]) => id);
  const inYear = { gte: toDateColumn(`${year}-01-01`), lte: toDateColumn(`${year}-12-31`) };
  const trainings = await tx.training.findMany({
    where: { zoneId, OR: [{ heldOn: inYear }, { id: { in: left } }] },
    select: {
      id: true,
      title: true,
      departmentId: true,
      state: true,
      heldOn: true,
      _count: { select: { participants: { where: { attended: true } } } },
    },
    orderBy: [{ heldOn: 'asc' }, { id: 'asc' }],
  });
  const bodyOf = await bodyNames({ tx, zoneId });
  return trainings.map(({ id, title, departmentId, state: now, heldOn, _count }) => ({
    id,
    title,
    organiser: bodyOf(departmentId),
    state: state.parse(now),
    heldOn: dateColumn(heldOn),
    attended: _count.participants,
    moves: moves.get(id) ?? [],
  }));
}

async function loadMoves(tx: Tx, zoneId: string, timeZone: string) {
  const events = await tx.activityEvent.findMany({
    where: { zoneId, subject: 'training', kind: 'corrected' },
    select: { subjectId: true, details: true, note: true, at: true },
    orderBy: { id: 'asc' },
  });
  const moves = new Map<string, Correction[]>();
  for (const { subjectId, details, note, at } of events) {
    const { data } = moved.safeParse(details);
    if (!data) continue;
    const [from, to] = data.heldOn;
    moves.set(subjectId, [...(moves.get(subjectId) ?? []), { from, to, on: civilDate(at, timeZone), reason: note }]);
  }
  return moves;
}
