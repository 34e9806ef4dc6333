import { operationsOf } from '../../platform/rest-operation.ts';
import { procedure, router } from '../../platform/trpc.ts';
import { convenePanel } from '../evaluation/convene-panel.ts';
import { listEvaluations, readEvaluation } from '../evaluation/read-evaluation.ts';
import { completeEvaluation, saveEvaluation } from '../evaluation/record-evaluation.ts';
import {
  completeEvaluationInput,
  convenePanelInput,
  evaluationOutput,
  evaluationSavedOutput,
  evaluationsOutput,
  ofEvaluation,
  saveEvaluationInput,
} from '../evaluation/schema.ts';
import { ofEnterprise } from '../register/schema.ts';
import { admitApplication, refuseApplication, returnApplication, withdrawApplication } from './decide-application.ts';
import { listApplications, readApplication } from './read-application.ts';
import { saveApplication } from './save-application.ts';
import {
  admitInput,
  applicationActInput,
  applicationOutput,
  applicationsOutput,
  listApplicationsInput,
  ofApplication,
  reasonedApplicationInput,
  saveApplicationInput,
  savedOutput,
  startApplicationInput,
  withdrawInput,
} from './schema.ts';
import { startApplication } from './start-application.ts';
import { submitApplication } from './submit-application.ts';

const operation = operationsOf('applications');
const ONE = '/zones/{zone}/applications/{application}';
const EVALUATION = '/zones/{zone}/evaluations/{evaluation}';

export const applicationsRouter = router({
  list: procedure
    .meta(operation('GET', '/zones/{zone}/applications', 'Applications, the newest first'))
    .input(listApplicationsInput)
    .output(applicationsOutput)
    .query(({ ctx, input }) => listApplications(ctx, input)),

  get: procedure
    .meta(operation('GET', ONE, 'An application with its forms, papers and what is missing'))
    .input(ofApplication)
    .output(applicationOutput)
    .query(async ({ ctx, input }) => {
      const application = await readApplication(ctx, input);
      return {
        ...application,
        missing: application.missing.map(({ message, ...place }) => ({
          ...place,
          message: ctx.translate(ctx.locale, message),
        })),
      };
    }),

  start: procedure
    .meta(
      operation(
        'POST',
        '/zones/{zone}/enterprises/{enterprise}/applications',
        'Opens an application, filled with what is known',
      ),
    )
    .input(startApplicationInput)
    .output(savedOutput)
    .mutation(({ ctx, input }) => startApplication(ctx, input)),

  save: procedure
    .meta(operation('PUT', ONE, 'Keeps the forms as typed so far (EF1-EF3)'))
    .input(saveApplicationInput)
    .output(savedOutput)
    .mutation(({ ctx, input }) => saveApplication(ctx, input)),

  submit: procedure
    .meta(operation('POST', `${ONE}/submission`, 'Hands the application to the office (E4)'))
    .input(applicationActInput)
    .output(savedOutput)
    .mutation(({ ctx, input }) => submitApplication(ctx, input)),

  withdraw: procedure
    .meta(operation('POST', `${ONE}/withdrawal`, 'Takes the application back'))
    .input(withdrawInput)
    .output(savedOutput)
    .mutation(({ ctx, input }) => withdrawApplication(ctx, input)),

  giveBack: procedure
    .meta(operation('POST', `${ONE}/return`, 'Returns the application to be completed'))
    .input(reasonedApplicationInput)
    .output(savedOutput)
    .mutation(({ ctx, input }) => returnApplication(ctx, input)),

  refuse: procedure
    .meta(operation('POST', `${ONE}/refusal`, 'Refuses the application with a reason'))
    .input(reasonedApplicationInput)
    .output(savedOutput)
    .mutation(({ ctx, input }) => refuseApplication(ctx, input)),

  admit: procedure
    .meta(operation('POST', `${ONE}/admission`, 'Admits the enterprise on a passed evaluation (E5)'))
    .input(admitInput)
    .output(savedOutput)
    .mutation(({ ctx, input }) => admitApplication(ctx, input)),

  convene: procedure
    .meta(operation('POST', '/zones/{zone}/enterprises/{enterprise}/evaluations', 'Calls an expert panel (E5)'))
    .input(convenePanelInput)
    .output(evaluationSavedOutput)
    .mutation(({ ctx, input }) => convenePanel(ctx, input)),

  evaluations: procedure
    .meta(
      operation(
        'GET',
        '/zones/{zone}/enterprises/{enterprise}/evaluations',
        "An enterprise's evaluations, the newest first",
      ),
    )
    .input(ofEnterprise)
    .output(evaluationsOutput)
    .query(({ ctx, input }) => listEvaluations(ctx, input)),

  evaluation: procedure
    .meta(operation('GET', EVALUATION, "A panel's evaluation with the self-assessment beside it (EF5)"))
    .input(ofEvaluation)
    .output(evaluationOutput)
    .query(({ ctx, input }) => readEvaluation(ctx, input)),

  saveEvaluation: procedure
    .meta(operation('PUT', EVALUATION, "Keeps the panel's answers so far"))
    .input(saveEvaluationInput)
    .output(evaluationSavedOutput)
    .mutation(({ ctx, input }) => saveEvaluation(ctx, input)),

  completeEvaluation: procedure
    .meta(operation('POST', `${EVALUATION}/completion`, 'Closes the evaluation with its outcome'))
    .input(completeEvaluationInput)
    .output(evaluationSavedOutput)
    .mutation(({ ctx, input }) => completeEvaluation(ctx, input)),
});
