import { countryName } from '../../enterprises/register/countries.ts';
import type { Locale } from '../../platform/bilingual.ts';
import { operationsOf } from '../../platform/rest-operation.ts';
import { procedure, router } from '../../platform/trpc.ts';
import { fileEnterpriseReport } from './file-report.ts';
import { readCoverage, readOwnReports } from './list-reports.ts';
import { readEnterpriseReport } from './read-report.ts';
import {
  coverageInput,
  coverageOutput,
  type EnterpriseReportFigures,
  enterpriseReportOutput,
  filedReportOutput,
  fileReportInput,
  getReportInput,
  ownReportsInput,
  ownReportsOutput,
} from './schema.ts';

const operation = operationsOf('enterprise reports');

const OF_ENTERPRISE = '/zones/{zone}/enterprises/{enterprise}/half-year-reports';

export const enterpriseReportsRouter = router({
  get: procedure
    .meta(operation('GET', `${OF_ENTERPRISE}/{period}`, "An enterprise's report of a half-year with its figures (Z9)"))
    .input(getReportInput)
    .output(enterpriseReportOutput)
    .query(async ({ ctx, input }) => {
      const { filing, report, figures, ...found } = await readEnterpriseReport(ctx, input);
      return {
        ...found,
        filing: { ...filing, refusal: filing.refusal && ctx.translate(ctx.locale, filing.refusal) },
        report: report && { ...report, figures: withCountryNames(report.figures, ctx.locale) },
        figures: withCountryNames(figures, ctx.locale),
      };
    }),

  file: procedure
    .meta(operation('POST', `${OF_ENTERPRISE}/{period}`, 'File a half-year report, or correct the revision seen (Z9)'))
    .input(fileReportInput)
    .output(filedReportOutput)
    .mutation(({ ctx, input }) => fileEnterpriseReport(ctx, input)),

  coverage: procedure
    .meta(operation('GET', '/zones/{zone}/half-year-reports/{period}', 'Who owes a half-year report and who filed it'))
    .input(coverageInput)
    .output(coverageOutput)
    .query(({ ctx, input }) => readCoverage(ctx, input)),

  mine: procedure
    .meta(operation('GET', OF_ENTERPRISE, "An enterprise's half-years and what it filed for each (Z9)"))
    .input(ownReportsInput)
    .output(ownReportsOutput)
    .query(({ ctx, input }) => readOwnReports(ctx, input)),
});

const withCountryNames = (figures: EnterpriseReportFigures, locale: Locale) => ({
  ...figures,
  countries: figures.countries.map((each) => ({ ...each, countryName: countryName(each.country, locale) })),
});
