import { z } from 'zod';
import { countryChoices } from '../../enterprises/register/countries.ts';
import { countriesOutput } from '../../enterprises/register/schema.ts';
import { operationsOf } from '../../platform/rest-operation.ts';
import { procedure, publicProcedure, router } from '../../platform/trpc.ts';
import { listDuplicates } from './list-duplicates.ts';
import { listMyReports } from './list-my-reports.ts';
import { listPublicZones } from './list-public-zones.ts';
import { lookUpReceipt } from './look-up-receipt.ts';
import { reportPublicly } from './report-publicly.ts';
import { reportRisk } from './report-risk.ts';
import {
  duplicatesInput,
  duplicatesOutput,
  myReportsInput,
  myReportsOutput,
  publicReportInput,
  publicReportOutput,
  publicZonesOutput,
  receiptInput,
  receiptOutput,
  reportedOutput,
  reportRiskInput,
} from './schema.ts';

const forMembers = operationsOf('risk-reports');
const forAll = operationsOf('risk-reports', { protect: false });

/** Reports of risks, with an account and without. */
export const riskReportsRouter = router({
  report: procedure
    .meta(forMembers('POST', '/zones/{zone}/risk-reports', 'Report a risk as an authority or an enterprise (R9, R12)'))
    .input(reportRiskInput)
    .output(reportedOutput)
    .mutation(({ ctx, input }) => reportRisk(ctx, input)),

  mine: procedure
    .meta(forMembers('GET', '/zones/{zone}/risk-reports/mine', 'What the own department or enterprise reported'))
    .input(myReportsInput)
    .output(myReportsOutput)
    .query(({ ctx, input }) => listMyReports(ctx, input)),

  duplicates: procedure
    .meta(forMembers('GET', '/zones/{zone}/risks/{risk}/duplicates', 'Risks that may be the same matter (R13)'))
    .input(duplicatesInput)
    .output(duplicatesOutput)
    .query(({ ctx, input }) => listDuplicates(ctx, input)),

  zones: publicProcedure
    .meta(forAll('GET', '/public/zones', 'Zones that take reports of risks (R11)'))
    .input(z.object({}))
    .output(publicZonesOutput)
    .query(({ ctx }) => listPublicZones(ctx.platform, ctx.locale)),

  countries: publicProcedure
    .meta(forAll('GET', '/public/countries', 'Countries and regions to choose from in a report, by name'))
    .input(z.object({}))
    .output(countriesOutput)
    .query(({ ctx }) => countryChoices(ctx.locale)),

  reportPublicly: publicProcedure
    .meta(forAll('POST', '/public/zones/{zone}/risk-reports', 'Report a risk without an account (R11)'))
    .input(publicReportInput)
    .output(publicReportOutput)
    .mutation(({ ctx, input }) => reportPublicly(ctx, input)),

  // Not in the address, where logs and histories would keep the number.
  receipt: publicProcedure
    .meta(forAll('POST', '/public/zones/{zone}/risk-reports/state', 'How far a report has come, by its receipt (R11)'))
    .input(receiptInput)
    .output(receiptOutput)
    .mutation(({ ctx, input }) => lookUpReceipt(ctx, input)),
});
