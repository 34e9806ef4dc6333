import { operationsOf } from '../platform/rest-operation.ts';
import { procedure, router } from '../platform/trpc.ts';
import { readCalendar } from './calendar/read-calendar.ts';
import { calendarInput, calendarOutput } from './calendar/schema.ts';
import { readYearPlan } from './year-plan/read-year-plan.ts';
import { yearPlanInput, yearPlanOutput } from './year-plan/schema.ts';

const operation = operationsOf('activities');

export const activitiesRouter = router({
  plan: procedure
    .meta(
      operation(
        'GET',
        '/zones/{zone}/activities/plan',
        "A body's year against the targets that the logs of its daily work feed",
      ),
    )
    .input(yearPlanInput)
    .output(yearPlanOutput)
    .query(({ ctx, input }) => readYearPlan(ctx, input)),

  calendar: procedure
    .meta(
      operation(
        'GET',
        '/zones/{zone}/activities/calendar',
        'Trainings, meetings, inspections, visits and the days from which posts apply',
      ),
    )
    .input(calendarInput)
    .output(calendarOutput)
    .query(({ ctx, input }) => readCalendar(ctx, input)),
});
