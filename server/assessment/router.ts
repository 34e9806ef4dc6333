import { z } from 'zod';
import { storeFile } from '../files/store-file.ts';
import { operationsOf } from '../platform/rest-operation.ts';
import { procedure, router } from '../platform/trpc.ts';
import { decideAppeal, fileAppeal } from './appeals.ts';
import { closePlan, correctClosedPlan } from './close-plan.ts';
import { returnSubmission, verifySubmission, withdrawSubmission } from './decide-submission.ts';
import { handIn } from './hand-in.ts';
import { decideInapplicability, endInapplicability, proposeInapplicability } from './inapplicability.ts';
import { carryPlanToYear, revisePlan } from './plan-changes.ts';
import { carryPlanInput, planInput, planOutput, revisePlanInput } from './plan-schema.ts';
import { presentDepartment, presentScores, presentTask } from './present.ts';
import { readPulse } from './pulse.ts';
import { readDepartment } from './read-department.ts';
import { readMetricRows } from './read-metric-rows.ts';
import { readPlan } from './read-plan.ts';
import { readQueue } from './read-queue.ts';
import { readTask } from './read-task.ts';
import { readDashboard, readZoneScores, readZoneTrend } from './read-zone-scores.ts';
import {
  changedOutput,
  closeInput,
  correctInput,
  decideAppealInput,
  decideInapplicabilityInput,
  departmentInput,
  endInapplicabilityInput,
  fileAppealInput,
  handInInput,
  metricRowsInput,
  metricRowsOutput,
  ofPlan,
  ofZone,
  proposeInapplicabilityInput,
  reasonedSubmissionInput,
  scoresInput,
  taskInput,
  uploadInput,
  verifyInput,
} from './schema.ts';
import { dashboardOutput, departmentViewOutput, pulseOutput, scoresOutput, trendOutput } from './score-schema.ts';
import { queueOutput, taskViewOutput } from './task-schema.ts';

const planChanged = z.object({ year: z.number(), planVersion: z.number(), version: z.number() });
const closed = z.object({ year: z.number(), revision: z.number(), digest: z.string() });

const operation = operationsOf('assessment');

export const assessmentRouter = router({
  scores: procedure
    .meta(
      operation(
        'GET',
        '/zones/{zone}/assessment/{year}/scores',
        'Scores of all departments, tasks and targets as of a day',
      ),
    )
    .input(scoresInput)
    .output(scoresOutput)
    .query(async ({ ctx, input }) => presentScores(await readZoneScores(ctx, input), ctx)),

  metricRows: procedure
    .meta(
      operation(
        'GET',
        '/zones/{zone}/assessment/{year}/metrics/{metric}',
        'The rows behind a measured target as of a day',
      ),
    )
    .input(metricRowsInput)
    .output(metricRowsOutput)
    .query(({ ctx, input }) => readMetricRows(ctx, input)),

  trend: procedure
    .meta(operation('GET', '/zones/{zone}/assessment/{year}/trend', 'Scores at the end of each month of the year'))
    .input(ofPlan)
    .output(trendOutput)
    .query(({ ctx, input }) => readZoneTrend(ctx, input)),

  dashboard: procedure
    .meta(
      operation(
        'GET',
        '/zones/{zone}/assessment/{year}/dashboard',
        'Scores, trend, due dates and open matters of a zone',
      ),
    )
    .input(scoresInput)
    .output(dashboardOutput)
    .query(async ({ ctx, input }) => {
      const { scored, trend, due, waiting, bands, dataVersion } = await readDashboard(ctx, input);
      const scores = presentScores(scored, ctx);
      return {
        scores,
        trend,
        waiting,
        bands,
        dataVersion,
        deadlines: due.map(({ taskTitle, title, ...item }) => ({
          ...item,
          taskTitle: taskTitle[ctx.locale],
          title: title[ctx.locale],
        })),
      };
    }),

  pulse: procedure
    .meta(operation('GET', '/zones/{zone}/assessment/pulse', 'A mark that changes with every write in the zone'))
    .input(ofZone)
    .output(pulseOutput)
    .query(({ ctx, input }) => readPulse(ctx, input)),

  department: procedure
    .meta(
      operation(
        'GET',
        '/zones/{zone}/assessment/{year}/departments/{department}',
        'What a department owes and has reached',
      ),
    )
    .input(departmentInput)
    .output(departmentViewOutput)
    .query(async ({ ctx, input }) => {
      const { scored, department, owed, canHandIn } = await readDepartment(ctx, input);
      return {
        year: scored.scores.year,
        asOf: scored.scores.asOf,
        plan: presentScores(scored, ctx).plan,
        department: presentDepartment(department, input.zone, ctx),
        canHandIn,
        owed: owed.map(({ taskTitle, title, ...item }) => ({
          ...item,
          taskTitle: taskTitle[ctx.locale],
          title: title[ctx.locale],
        })),
      };
    }),

  task: procedure
    .meta(
      operation(
        'GET',
        '/zones/{zone}/assessment/{year}/tasks/{number}',
        'A task with its evidence, marks, appeals and history',
      ),
    )
    .input(taskInput)
    .output(taskViewOutput)
    .query(async ({ ctx, input }) => {
      const { plan, department, task, ...view } = await readTask(ctx, input);
      return {
        ...view,
        year: plan.year,
        plan: { state: plan.state, basis: plan.basis, appealWorkingDays: plan.appealWorkingDays },
        department: { id: department.id, name: department.name[ctx.locale], totalWeight: department.totalWeight },
        task: presentTask(task, input.zone, ctx),
      };
    }),

  queue: procedure
    .meta(operation('GET', '/zones/{zone}/assessment/queue', 'What waits for a decision of the office'))
    .input(ofZone)
    .output(queueOutput)
    .query(async ({ ctx, input }) => ({
      items: (await readQueue(ctx, input)).map((item) => ({
        ...item,
        title: item.title[ctx.locale],
        department: item.department[ctx.locale],
      })),
    })),

  plan: procedure
    .meta(
      operation(
        'GET',
        '/zones/{zone}/assessment/{year}/plan',
        "The year's plan as it is edited, with versions and snapshots",
      ),
    )
    .input(planInput)
    .output(planOutput)
    .query(({ ctx, input }) => readPlan(ctx, input)),

  revisePlan: procedure
    .meta(
      operation(
        'POST',
        '/zones/{zone}/assessment/{year}/plan/versions',
        'Put a new version of the plan into force (A10)',
      ),
    )
    .input(revisePlanInput)
    .output(planChanged)
    .mutation(({ ctx, input }) => revisePlan(ctx, input)),

  carryPlan: procedure
    .meta(operation('POST', '/zones/{zone}/assessment/{year}/plan/carry', 'Carry the plan to another year'))
    .input(carryPlanInput)
    .output(planChanged)
    .mutation(({ ctx, input }) => carryPlanToYear(ctx, input)),

  closePlan: procedure
    .meta(operation('POST', '/zones/{zone}/assessment/{year}/close', 'Close the year with a frozen snapshot (A7)'))
    .input(closeInput)
    .output(closed)
    .mutation(({ ctx, input }) => closePlan(ctx, input)),

  correctClosedPlan: procedure
    .meta(
      operation('POST', '/zones/{zone}/assessment/{year}/corrections', 'Correct a closed year as a new revision (A7)'),
    )
    .input(correctInput)
    .output(closed)
    .mutation(({ ctx, input }) => correctClosedPlan(ctx, input)),

  upload: procedure
    .meta(operation('POST', '/zones/{zone}/files', 'Store a file (base64), to be named in evidence by its SHA-256'))
    .input(uploadInput)
    .output(z.object({ sha256: z.string(), sizeBytes: z.number(), mediaType: z.string(), fileName: z.string() }))
    .mutation(({ ctx, input }) => {
      const { zone, fileName, content } = input;
      return storeFile(ctx, { zone, fileName, bytes: Buffer.from(content, 'base64') });
    }),

  handIn: procedure
    .meta(
      operation(
        'POST',
        '/zones/{zone}/assessment/{year}/targets/{target}/submission',
        'Prepare or hand in evidence for a target',
      ),
    )
    .input(handInInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => handIn(ctx, input)),

  withdraw: procedure
    .meta(
      operation(
        'POST',
        '/zones/{zone}/submissions/{submission}/withdraw',
        'Take a submission back before it is verified',
      ),
    )
    .input(reasonedSubmissionInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => withdrawSubmission(ctx, input)),

  verify: procedure
    .meta(
      operation(
        'POST',
        '/zones/{zone}/submissions/{submission}/verify',
        'Verify a submission and set the completion (A1)',
      ),
    )
    .input(verifyInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => verifySubmission(ctx, input)),

  returnToDepartment: procedure
    .meta(
      operation('POST', '/zones/{zone}/submissions/{submission}/return', 'Return a submission, saying what is missing'),
    )
    .input(reasonedSubmissionInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => returnSubmission(ctx, input)),

  fileAppeal: procedure
    .meta(operation('POST', '/zones/{zone}/marks/{mark}/appeal', 'Appeal a mark, once and within the term (A4)'))
    .input(fileAppealInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => fileAppeal(ctx, input)),

  decideAppeal: procedure
    .meta(
      operation('POST', '/zones/{zone}/appeals/{appeal}/decision', 'Decide an appeal; not by the first verifier (A4)'),
    )
    .input(decideAppealInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => decideAppeal(ctx, input)),

  proposeInapplicability: procedure
    .meta(
      operation(
        'POST',
        '/zones/{zone}/assessment/{year}/targets/{target}/inapplicability',
        'Propose that a target does not apply (A6)',
      ),
    )
    .input(proposeInapplicabilityInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => proposeInapplicability(ctx, input)),

  decideInapplicability: procedure
    .meta(
      operation(
        'POST',
        '/zones/{zone}/inapplicabilities/{inapplicability}/decision',
        'Approve or reject it, by another person (A6)',
      ),
    )
    .input(decideInapplicabilityInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => decideInapplicability(ctx, input)),

  endInapplicability: procedure
    .meta(operation('POST', '/zones/{zone}/inapplicabilities/{inapplicability}/end', 'Let the target count again'))
    .input(endInapplicabilityInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => endInapplicability(ctx, input)),
});
