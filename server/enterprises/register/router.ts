import { z } from 'zod';
import { kpisInput } from '../../kpis/schema.ts';
import { ofZone } from '../../platform/inputs.ts';
import { operationsOf } from '../../platform/rest-operation.ts';
import { procedure, router } from '../../platform/trpc.ts';
import { readKpiRows, readKpis } from '../kpis/read-kpis.ts';
import { kpiRowsInput, kpiRowsOutput, kpisOutput } from '../kpis/schema.ts';
import { readOwed } from '../owed/read-owed.ts';
import { owedOutput } from '../owed/schema.ts';
import { approveAdjustment, readAdjustment } from '../standing/adjustment-of-year.ts';
import { decideMeasure, restoreEnterprise } from '../standing/decide-measure.ts';
import { readHistory, readProposals, readStatusOn } from '../standing/read-standing.ts';
import {
  adjustmentInput,
  adjustmentOutput,
  approveAdjustmentInput,
  approvedOutput,
  decideMeasureInput,
  historyOutput,
  movedOutput,
  proposalsOutput,
  restoreInput,
  standingOutput,
  statusOnInput,
} from '../standing/schema.ts';
import { addCertificate, endCertificate } from './certificates.ts';
import { countryChoices, countryName } from './countries.ts';
import { listEnterprises } from './list-enterprises.ts';
import { readEnterprise, readFactsHistory } from './read-enterprise.ts';
import { registerEnterprise } from './register-enterprise.ts';
import {
  addCertificateInput,
  countriesOutput,
  createdOutput,
  endCertificateInput,
  enterpriseOutput,
  enterprisesOutput,
  factsHistoryOutput,
  factsRevisionInput,
  factsUpdatedOutput,
  listInput,
  ofEnterprise,
  registerInput,
  updateFactsInput,
} from './schema.ts';
import { updateFacts } from './update-facts.ts';

const operation = operationsOf('enterprises');
const ONE = '/zones/{zone}/enterprises/{enterprise}';

export const enterprisesRouter = router({
  list: procedure
    .meta(operation('GET', '/zones/{zone}/enterprises', 'Enterprises of the zone, searched and filtered, as of a day'))
    .input(listInput)
    .output(enterprisesOutput)
    .query(async ({ ctx, input }) => {
      const page = await listEnterprises(ctx, input);
      const named = (codes: readonly string[]) => codes.map((code) => ({ code, name: countryName(code, ctx.locale) }));
      return { ...page, items: page.items.map((item) => ({ ...item, markets: named(item.markets) })) };
    }),

  get: procedure
    .meta(operation('GET', ONE, 'An enterprise: standing, facts on file, certificates'))
    .input(ofEnterprise)
    .output(enterpriseOutput)
    .query(({ ctx, input }) => readEnterprise(ctx, input)),

  register: procedure
    .meta(operation('POST', '/zones/{zone}/enterprises', 'Takes an enterprise into the census of the zone'))
    .input(registerInput)
    .output(createdOutput)
    .mutation(({ ctx, input }) => registerEnterprise(ctx, input)),

  kpis: procedure
    .meta(operation('GET', '/zones/{zone}/enterprise-kpis', 'Key figures of the enterprise area with their trend'))
    .input(kpisInput)
    .output(kpisOutput)
    .query(({ ctx, input }) => readKpis(ctx, input)),

  kpiRows: procedure
    .meta(operation('GET', '/zones/{zone}/enterprise-kpis/{kpi}', 'The rows behind a key figure'))
    .input(kpiRowsInput)
    .output(kpiRowsOutput)
    .query(({ ctx, input }) => readKpiRows(ctx, input)),

  owed: procedure
    .meta(operation('GET', `${ONE}/owed`, 'What the enterprise owes, the most pressing first'))
    .input(ofEnterprise)
    .output(owedOutput)
    .query(({ ctx, input }) => readOwed(ctx, input)),

  countries: procedure
    .meta(operation('GET', '/countries', 'Countries and regions to choose from, by name'))
    .input(z.object({}))
    .output(countriesOutput)
    .query(({ ctx }) => countryChoices(ctx.locale)),

  facts: procedure
    .meta(operation('GET', `${ONE}/facts`, 'Every revision of the facts on file'))
    .input(factsRevisionInput)
    .output(factsHistoryOutput)
    .query(({ ctx, input }) => readFactsHistory(ctx, input)),

  updateFacts: procedure
    .meta(operation('POST', `${ONE}/facts`, 'Brings the facts on file up to date as a new revision'))
    .input(updateFactsInput)
    .output(factsUpdatedOutput)
    .mutation(({ ctx, input }) => updateFacts(ctx, input)),

  addCertificate: procedure
    .meta(operation('POST', `${ONE}/certificates`, 'Puts a certificate into the archive'))
    .input(addCertificateInput)
    .output(createdOutput)
    .mutation(({ ctx, input }) => addCertificate(ctx, input)),

  endCertificate: procedure
    .meta(
      operation(
        'POST',
        `${ONE}/certificates/{certificate}/end`,
        'Ends a certificate that was withdrawn or entered in error',
      ),
    )
    .input(endCertificateInput)
    .output(createdOutput)
    .mutation(({ ctx, input }) => endCertificate(ctx, input)),

  statusOn: procedure
    .meta(operation('GET', `${ONE}/status/{day}`, 'Status of the enterprise on a day'))
    .input(statusOnInput)
    .output(standingOutput)
    .query(({ ctx, input }) => readStatusOn(ctx, input)),

  history: procedure
    .meta(operation('GET', `${ONE}/history`, 'What moved the enterprise, by whom and on which ground'))
    .input(ofEnterprise)
    .output(historyOutput)
    .query(({ ctx, input }) => readHistory(ctx, input)),

  proposals: procedure
    .meta(
      operation(
        'GET',
        '/zones/{zone}/measures/proposed',
        'Suspensions and cancellations that the record gives reason to decide',
      ),
    )
    .input(ofZone.extend({ enterprise: ofEnterprise.shape.enterprise.optional() }))
    .output(proposalsOutput)
    .query(({ ctx, input }) => readProposals(ctx, input)),

  decideMeasure: procedure
    .meta(operation('POST', `${ONE}/measures`, 'Suspends an enterprise or removes it from the zone (E9)'))
    .input(decideMeasureInput)
    .output(movedOutput)
    .mutation(({ ctx, input }) => decideMeasure(ctx, input)),

  restore: procedure
    .meta(operation('POST', `${ONE}/restoration`, 'Restores a suspended enterprise (E10)'))
    .input(restoreInput)
    .output(movedOutput)
    .mutation(({ ctx, input }) => restoreEnterprise(ctx, input)),

  adjustment: procedure
    .meta(
      operation(
        'GET',
        '/zones/{zone}/adjustments/{year}',
        'Who moved in and out in a year, generated from the events (EF8)',
      ),
    )
    .input(adjustmentInput)
    .output(adjustmentOutput)
    .query(({ ctx, input }) => readAdjustment(ctx, input)),

  approveAdjustment: procedure
    .meta(
      operation(
        'POST',
        '/zones/{zone}/adjustments/{year}/approvals',
        'Approves the adjustment record of a year that is over',
      ),
    )
    .input(approveAdjustmentInput)
    .output(approvedOutput)
    .mutation(({ ctx, input }) => approveAdjustment(ctx, input)),
});
