import { type CivilDate, yearsLater } from '../../platform/calendar.ts';

/** R27: a training with its examination, as far as it says who may be called a trained assessor. */
export interface Training {
  trainedOn: CivilDate;
  hasPassed: boolean;
  /** The last day on which it holds. */
  validUntil: CivilDate;
}

/** R27: the last day on which a training holds: the same civil day so many years later. */
export const trainingHoldsUntil = (trainedOn: CivilDate, trainingYears: number): CivilDate =>
  yearsLater(trainedOn, trainingYears);

/** R27: the training in force that day which holds longest; null for whoever is not trained then. */
export const trainingInForce = <T extends Training>(trainings: readonly T[], day: CivilDate): T | null =>
  trainings
    .filter(({ trainedOn, hasPassed, validUntil }) => hasPassed && trainedOn <= day && day <= validUntil)
    .toSorted((a, b) => b.validUntil.localeCompare(a.validUntil))[0] ?? null;
