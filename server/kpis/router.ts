import { countryName } from '../enterprises/register/countries.ts';
import { ofZone } from '../platform/inputs.ts';
import { operationsOf } from '../platform/rest-operation.ts';
import { procedure, router } from '../platform/trpc.ts';
import { catalogueOutput, kpiRowsInput, kpiRowsOutput, valuesInput, valuesOutput } from './catalogue-schema.ts';
import type { KpiRow } from './kpi-row.ts';
import { readKpiCatalogue } from './read-catalogue.ts';
import { readKpiValues, readRowsOfKpi } from './read-values.ts';

const operation = operationsOf('key figures');

export const kpisRouter = router({
  catalogue: procedure
    .meta(operation('GET', '/zones/{zone}/kpi-catalogue', 'Every key figure with its definition'))
    .input(ofZone)
    .output(catalogueOutput)
    .query(({ ctx, input }) => readKpiCatalogue(ctx, input)),

  values: procedure
    .meta(operation('GET', '/zones/{zone}/kpis', 'The key figures of all areas that the reader may read'))
    .input(valuesInput)
    .output(valuesOutput)
    .query(({ ctx, input }) => readKpiValues(ctx, input)),

  rows: procedure
    .meta(operation('GET', '/zones/{zone}/kpis/{kpi}', 'The rows behind a key figure'))
    .input(kpiRowsInput)
    .output(kpiRowsOutput)
    .query(async ({ ctx, input }) => {
      const found = await readRowsOfKpi(ctx, input);
      const named = ({ kind, label }: KpiRow) => (kind === 'country' ? countryName(label, ctx.locale) : label);
      return { ...found, rows: found.rows.map((row) => ({ ...row, label: named(row) })) };
    }),
});
