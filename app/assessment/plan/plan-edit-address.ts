import { planEditPath } from '../../paths.ts';

/** The parts of the plan editor, each with an address. */
export const PLAN_PARTS = ['tasks', 'weights', 'carry', 'close'] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];

/** What was done; keys of `plan.done`. */
export const PLAN_DONE = ['revised', 'removed', 'weighted', 'carried', 'closed', 'corrected'] as const;
export type PlanDone = (typeof PLAN_DONE)[number];

export interface PlanEditPlace {
  part?: PlanPart;
  /** A task to edit, or 'new'. */
  task?: string;
  done?: PlanDone;
}

export function planEditAddress(zone: string, year: number, { part, task, done }: PlanEditPlace = {}): string {
  const search = new URLSearchParams();
  if (part && part !== 'tasks') search.set('part', part);
  if (task) search.set('task', task);
  if (done) search.set('done', done);
  const more = search.toString();
  return more ? `${planEditPath(zone, year)}&${more}` : planEditPath(zone, year);
}
