import { kpisInput } from '../../kpis/schema.ts';
import { procedure, router } from '../../platform/trpc.ts';
import { readEnterpriseRisk } from './enterprise-risk.ts';
import { readRiskKpiRows, readRiskKpis } from './read-risk-kpis.ts';
import { kpiRowsInput, kpiRowsOutput, kpisOutput, ofEnterpriseInput, ofEnterpriseOutput } from './schema.ts';

const get = (path: `/${string}`, summary: string) => ({
  openapi: { method: 'GET' as const, path, summary, tags: ['risk'], protect: true },
});

export const riskFiguresRouter = router({
  kpis: procedure
    .meta(get('/zones/{zone}/risk-kpis', 'Key figures of the risk area with their trend and the year before'))
    .input(kpisInput)
    .output(kpisOutput)
    .query(({ ctx, input }) => readRiskKpis(ctx, input)),

  kpiRows: procedure
    .meta(get('/zones/{zone}/risk-kpis/{kpi}', 'The files or incidents behind a key figure, by number'))
    .input(kpiRowsInput)
    .output(kpiRowsOutput)
    .query(({ ctx, input }) => readRiskKpiRows(ctx, input)),

  ofEnterprise: procedure
    .meta(get('/zones/{zone}/enterprises/{enterprise}/risk-record', 'Risk measures and cases that name an enterprise'))
    .input(ofEnterpriseInput)
    .output(ofEnterpriseOutput)
    .query(({ ctx, input }) => readEnterpriseRisk(ctx, input)),
});
