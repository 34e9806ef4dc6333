import { accountsRouter } from './accounts/router.ts';
import { attendedRouter, attendRouter, trainingCodesRouter } from './activities/attendance/router.ts';
import { activityFilesRouter } from './activities/files/router.ts';
import { inspectionsRouter } from './activities/inspections/router.ts';
import { laboratoriesRouter } from './activities/laboratories/router.ts';
import { meetingsRouter } from './activities/meetings/router.ts';
import { postsRouter } from './activities/posts/router.ts';
import { publicityRouter } from './activities/publicity/router.ts';
import { activitiesRouter } from './activities/router.ts';
import { trainingRollRouter, trainingsRouter } from './activities/trainings/router.ts';
import { gainsRouter } from './assessment/gains-router.ts';
import { assessmentRouter } from './assessment/router.ts';
import { auditRouter } from './audit/router.ts';
import { deadlinesRouter } from './deadlines/router.ts';
import { applicationsRouter } from './enterprises/admission/router.ts';
import { checksRouter } from './enterprises/checks/router.ts';
import { commitmentsRouter } from './enterprises/commitments/router.ts';
import { enterpriseFormsRouter } from './enterprises/documents/router.ts';
import { environmentRouter } from './enterprises/environment/router.ts';
import { enterpriseFilesRouter } from './enterprises/files/router.ts';
import { findingsRouter } from './enterprises/findings/router.ts';
import { observationsRouter } from './enterprises/incidents/observation-router.ts';
import { incidentsRouter } from './enterprises/incidents/router.ts';
import { inspectionRouter } from './enterprises/inspection/router.ts';
import { listsRouter } from './enterprises/monthly-lists/router.ts';
import { enterprisesRouter } from './enterprises/register/router.ts';
import { kpisRouter } from './kpis/router.ts';
import { inboxRouter, notificationSettingsRouter, webhooksRouter } from './notifications/router.ts';
import { overviewRouter } from './overview/router.ts';
import { createCallerFactory, router } from './platform/trpc.ts';
import { qualityDataRouter } from './quality/contributions/router.ts';
import { qualityDocumentsRouter } from './quality/documents/router.ts';
import { enterpriseReportsRouter } from './quality/enterprise-reports/router.ts';
import { qualityFiguresRouter } from './quality/figures/router.ts';
import { qualityReportsRouter } from './quality/reports/router.ts';
import { qualityStepsRouter } from './quality/steps/router.ts';
import { riskArchiveRouter } from './risk/archive/router.ts';
import { assessorsRouter, riskAssessmentsRouter } from './risk/assessment/router.ts';
import { risksRouter } from './risk/board/router.ts';
import { riskCasesRouter } from './risk/cases/router.ts';
import { riskHandlingRouter } from './risk/collection/handling-router.ts';
import { riskReportsRouter } from './risk/collection/router.ts';
import { riskFiguresRouter } from './risk/figures/router.ts';
import { announcementsRouter, riskMeasuresRouter } from './risk/measures/router.ts';
import { riskSupervisionRouter } from './risk/supervision/router.ts';
import { workingDaysRouter } from './working-days/router.ts';
import { zonesRouter } from './zones/router.ts';

/** Everything the pages can do; published as tRPC and, by the same procedures, as REST. */
export const apiRouter = router({
  accounts: accountsRouter,
  activities: activitiesRouter,
  activityFiles: activityFilesRouter,
  attend: attendRouter,
  attended: attendedRouter,
  trainingCodes: trainingCodesRouter,
  announcements: announcementsRouter,
  applications: applicationsRouter,
  assessment: assessmentRouter,
  assessors: assessorsRouter,
  audit: auditRouter,
  checks: checksRouter,
  commitments: commitmentsRouter,
  deadlines: deadlinesRouter,
  enterpriseFiles: enterpriseFilesRouter,
  enterpriseForms: enterpriseFormsRouter,
  enterpriseReports: enterpriseReportsRouter,
  enterprises: enterprisesRouter,
  environment: environmentRouter,
  findings: findingsRouter,
  gains: gainsRouter,
  inbox: inboxRouter,
  incidents: incidentsRouter,
  inspectionFigures: inspectionRouter,
  inspections: inspectionsRouter,
  kpis: kpisRouter,
  laboratories: laboratoriesRouter,
  lists: listsRouter,
  meetings: meetingsRouter,
  notificationSettings: notificationSettingsRouter,
  observations: observationsRouter,
  overview: overviewRouter,
  posts: postsRouter,
  publicity: publicityRouter,
  qualityData: qualityDataRouter,
  qualityFigures: qualityFiguresRouter,
  qualityReports: qualityReportsRouter,
  qualitySteps: qualityStepsRouter,
  qualityDocuments: qualityDocumentsRouter,
  riskMeasures: riskMeasuresRouter,
  riskAssessments: riskAssessmentsRouter,
  riskFigures: riskFiguresRouter,
  risks: risksRouter,
  riskArchive: riskArchiveRouter,
  riskCases: riskCasesRouter,
  riskSupervision: riskSupervisionRouter,
  riskHandling: riskHandlingRouter,
  riskReports: riskReportsRouter,
  trainingRoll: trainingRollRouter,
  trainings: trainingsRouter,
  webhooks: webhooksRouter,
  workingDays: workingDaysRouter,
  zones: zonesRouter,
});

export type ApiRouter = typeof apiRouter;
export const createApi = createCallerFactory(apiRouter);
/** How pages reach the server: the same procedures, called in the process. */
export type Api = ReturnType<typeof createApi>;
