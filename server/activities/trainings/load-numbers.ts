import Fraction from 'fraction.js';
import { z } from 'zod';
import { toDecimal } from '../../assessment/exact.ts';
import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { rows } from '../../platform/tenant.ts';

/** How many came to a training, and what they thought of it. */
export interface TrainingNumbers {
  participants: number;
  attended: number;
  /** Enterprises known to the zone of which somebody attended. */
  enterprises: number;
  evaluations: number;
  /** Means from 1 to 5 as decimal strings; null without any. */
  content: string | null;
  trainer: string | null;
  organisation: string | null;
  /** Of all three. */
  overall: string | null;
}

const NOBODY: TrainingNumbers = {
  participants: 0,
  attended: 0,
  enterprises: 0,
  evaluations: 0,
  content: null,
  trainer: null,
  organisation: null,
  overall: null,
};

const counted = z.object({
  trainingId: z.string(),
  participants: z.number(),
  attended: z.number(),
  enterprises: z.number(),
  evaluations: z.number(),
  content: z.number(),
  trainer: z.number(),
  organisation: z.number(),
});

const MARKS = 3;

/** The numbers of several trainings, by their ids. */
export async function loadNumbers(
  { tx, zoneId }: Pick<ZoneWork, 'tx' | 'zoneId'>,
  trainingIds: readonly string[],
): Promise<(trainingId: string) => TrainingNumbers> {
  const found = await rows(
    tx,
    counted,
    Prisma.sql`
      SELECT p.training_id::text AS "trainingId",
        count(*)::int AS participants,
        (count(*) FILTER (WHERE p.attended))::int AS attended,
        (count(DISTINCT p.enterprise_id) FILTER (WHERE p.attended))::int AS enterprises,
        count(e.participant_id)::int AS evaluations,
        coalesce(sum(e.content), 0)::int AS content,
        coalesce(sum(e.trainer), 0)::int AS trainer,
        coalesce(sum(e.organisation), 0)::int AS organisation
      FROM training_participant p
      LEFT JOIN training_evaluation e ON e.zone_id = p.zone_id AND e.participant_id = p.id
      WHERE p.zone_id = ${zoneId} AND p.training_id = ANY (${[...trainingIds]}::uuid[])
      GROUP BY p.training_id`,
  );
  const byTraining = new Map(
    found.map(({ trainingId, content, trainer, organisation, ...counts }) => [
      trainingId,
      {
        ...counts,
        content: mean(content, counts.evaluations),
        trainer: mean(trainer, counts.evaluations),
        organisation: mean(organisation, counts.evaluations),
        overall: mean(content + trainer + organisation, counts.evaluations * MARKS),
      },
    ]),
  );
  return (trainingId) => byTraining.get(trainingId) ?? NOBODY;
}

const mean = (total: number, count: number): string | null =>
  count === 0 ? null : toDecimal(new Fraction(total).div(count));
