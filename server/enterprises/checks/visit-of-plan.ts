import { addActivityEvent } from '../../activities/events.ts';
import { mayVisit } from '../../activities/inspections/inspection-rules.ts';
import { type InspectionPlan, lockPlan } from '../../activities/inspections/inspection-store.ts';
import type { ZoneWrite } from '../../audit/write-in-zone.ts';
import type { CivilDate } from '../../platform/calendar.ts';
import { badField, enforce } from '../../platform/errors.ts';

interface Visit {
  inspection: string | null;
  enterprise: string;
  checkedOn: CivilDate;
  /** Why the visit was made after the last day of the plan. */
  whyLate: string;
}

/** The planned round that a check belongs to, if it names one: its enterprise and its day have to be the plan's. */
export async function planOfVisit(write: ZoneWrite, visit: Visit): Promise<InspectionPlan | null> {
  const { inspection, enterprise, checkedOn, whyLate } = visit;
  if (inspection === null) return null;
  const plan = await lockPlan(write, inspection);
  if (!plan) throw badField('inspection', { key: 'inspectionNotFound' });
  enforce(mayVisit(plan, { enterpriseId: enterprise, on: checkedOn }, whyLate));
  return plan;
}

/** A visit after the last day of the plan stands in the plan's history with its reason. */
export async function noteLateVisit(write: ZoneWrite, plan: InspectionPlan | null, visit: Visit): Promise<void> {
  if (!plan || visit.checkedOn <= plan.toOn) return;
  await addActivityEvent(write, {
    subject: 'inspection',
    subjectId: plan.id,
    kind: 'visited-late',
    note: visit.whyLate,
    details: { checkedOn: [plan.toOn, visit.checkedOn] },
  });
}
