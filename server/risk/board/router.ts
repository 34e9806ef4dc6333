import { countryName } from '../../enterprises/register/countries.ts';
import { operationsOf } from '../../platform/rest-operation.ts';
import { procedure, router } from '../../platform/trpc.ts';
import { listRisks } from './list-risks.ts';
import { readRisk } from './read-risk.ts';
import { listRisksInput, ofRisk, riskOutput, risksOutput } from './schema.ts';

const operation = operationsOf('risks');

export const risksRouter = router({
  list: procedure
    .meta(
      operation('GET', '/zones/{zone}/risks', 'The risks that the reader may see, the most pressing first (R17, R28)'),
    )
    .input(listRisksInput)
    .output(risksOutput)
    .query(({ ctx, input }) => listRisks(ctx, input)),

  get: procedure
    .meta(operation('GET', '/zones/{zone}/risks/{risk}', 'A risk with everything on its file (R2)'))
    .input(ofRisk)
    .output(riskOutput)
    .query(async ({ ctx, input }) => {
      const risk = await readRisk(ctx, input);
      const named = <T extends { country: string | null }>(row: T) => ({
        ...row,
        country: row.country === null ? null : { code: row.country, name: countryName(row.country, ctx.locale) },
      });
      return {
        ...named(risk),
        reports: risk.reports.map(({ department, ...report }) => ({
          ...named(report),
          department: department && { id: department.id, name: department.name[ctx.locale] },
        })),
      };
    }),
});
