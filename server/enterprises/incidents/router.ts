import { z } from 'zod';
import type { Locale } from '../../platform/bilingual.ts';
import { operationsOf } from '../../platform/rest-operation.ts';
import { procedure, router } from '../../platform/trpc.ts';
import { countryName } from '../register/countries.ts';
import { listConducts, recordConduct } from './conducts.ts';
import { determineIncident } from './determine-incident.ts';
import { listIncidents, readIncident } from './read-incidents.ts';
import { reportIncident } from './report-incident.ts';
import {
  conductsOutput,
  createdOutput,
  determineIncidentInput,
  listConductsInput,
  listIncidentsInput,
  listIncidentsOutput,
  readIncidentInput,
  readIncidentOutput,
  recordConductInput,
  reportIncidentInput,
  traceIncidentInput,
} from './schema.ts';
import { traceIncident } from './trace-incident.ts';

const operation = operationsOf('incidents');

export const incidentsRouter = router({
  list: procedure
    .meta(
      operation('GET', '/zones/{zone}/incidents', 'Notifications, recalls and returns abroad, the newest first (E8)'),
    )
    .input(listIncidentsInput)
    .output(listIncidentsOutput)
    .query(async ({ ctx, input }) => {
      const { items, nextCursor } = await listIncidents(ctx, input);
      return { items: items.map((item) => withCountry(item, ctx.locale)), nextCursor };
    }),

  get: procedure
    .meta(operation('GET', '/zones/{zone}/incidents/{incident}', 'An incident with its papers and observations'))
    .input(readIncidentInput)
    .output(readIncidentOutput)
    .query(async ({ ctx, input }) => withCountry(await readIncident(ctx, input), ctx.locale)),

  report: procedure
    .meta(operation('POST', '/zones/{zone}/enterprises/{enterprise}/incidents', 'Report an incident abroad (E8)'))
    .input(reportIncidentInput)
    .output(createdOutput)
    .mutation(({ ctx, input }) => reportIncident(ctx, input)),

  determine: procedure
    .meta(
      operation(
        'POST',
        '/zones/{zone}/incidents/{incident}/determination',
        'Determine its cause and effect (E9a, E9b)',
      ),
    )
    .input(determineIncidentInput)
    .output(createdOutput)
    .mutation(({ ctx, input }) => determineIncident(ctx, input)),

  trace: procedure
    .meta(operation('POST', '/zones/{zone}/incidents/{incident}/tracing', 'Write down what its tracing found (E6)'))
    .input(traceIncidentInput)
    .output(createdOutput)
    .mutation(({ ctx, input }) => traceIncident(ctx, input)),

  conducts: procedure
    .meta(operation('GET', '/zones/{zone}/enterprises/{enterprise}/conducts', "An enterprise's conduct on record"))
    .input(listConductsInput)
    .output(conductsOutput)
    .query(({ ctx, input }) => listConducts(ctx, input)),

  recordConduct: procedure
    .meta(
      operation('POST', '/zones/{zone}/enterprises/{enterprise}/conducts', 'Record an offence or other conduct (E9)'),
    )
    .input(recordConductInput)
    .output(z.object({ id: z.string() }))
    .mutation(({ ctx, input }) => recordConduct(ctx, input)),
});

const withCountry = <T extends { country: string }>(item: T, locale: Locale) => ({
  ...item,
  country: { code: item.country, name: countryName(item.country, locale) },
});
