import { TRAINING_STATES, type TrainingState } from '../../../server/activities/trainings/lifecycle.ts';
import { bodyInAddress } from '../body-in-address.ts';

export interface TrainingFilters {
  year: number;
  /** 'office' or a department's id; empty for all bodies. */
  body: string;
  state: TrainingState | null;
}

const YEAR = /^20\d{2}$/;

/** Reads the filters of an address; what can't be understood is left out. Trainings are planned ahead: any year will do. */
export function readTrainingFilters(search: URLSearchParams, thisYear: number): TrainingFilters {
  const year = search.get('year') ?? '';
  return {
    year: YEAR.test(year) ? Number(year) : thisYear,
    body: bodyInAddress(search),
    state: TRAINING_STATES.find((known) => known === search.get('state')) ?? null,
  };
}

const YEARS_BACK = 3;

/** The years to choose from, the next one included; a year that is asked for is one of them. */
export function yearsAround(thisYear: number, asked: number): number[] {
  const years = Array.from({ length: YEARS_BACK + 2 }, (_, back) => thisYear + 1 - back);
  return years.includes(asked) ? years : [...years, asked].sort((a, b) => b - a);
}
