import { z } from 'zod';
import { revisionWish } from '../../enterprises/filings/schema.ts';
import { FILING_STATES } from '../../enterprises/monthly-lists/filing.ts';
import { id, ofZone, text } from '../../platform/inputs.ts';
import { pageInput } from '../../platform/page.ts';
import { exportSums, inspectionSums } from '../figures/schema.ts';
import { ofPeriod } from '../period-input.ts';
import { REPORT_FILING_STATES } from './filing.ts';
import { LONGEST_REPORT_PART, type ReportPart } from './parts.ts';

/** Z9: an enterprise's own analysis of a half-year. Amounts in USD, quantities and shares are decimal strings; null is no data. */

const LONGEST_NAME = 100;

export const enterpriseReportContent = z.object({
  /** Production and exports of the half-year. */
  overview: text(LONGEST_REPORT_PART),
  /** How quality was controlled. */
  qualityControl: text(LONGEST_REPORT_PART),
  /** Notifications, recalls, returns, and their causes. */
  incidents: text(LONGEST_REPORT_PART),
  /** The trend of quality, and why. */
  analysis: text(LONGEST_REPORT_PART),
  /** Correction and prevention. */
  measures: text(LONGEST_REPORT_PART),
  /** The next half-year. */
  plan: text(LONGEST_REPORT_PART),
  /** Who answers for the report in the enterprise. */
  signatory: text(LONGEST_NAME),
} satisfies Record<ReportPart | 'signatory', z.ZodType>);

const value = z.string().nullable();
const sums = exportSums.extend({ ownBrandShare: value });

/** What its own monthly lists, and the inspection authority's figures of it, say of a half-year. */
export const enterpriseReportFigures = z.object({
  /** 'YYYY-H1' or 'YYYY-H2'. */
  period: z.string(),
  from: z.string(),
  to: z.string(),
  /** Null as long as no list of any of the months is on file. */
  exports: sums.nullable(),
  /** The half-year before and the same one of the year before. */
  before: z.object({ period: z.string(), exports: sums.nullable() }),
  lastYear: z.object({ period: z.string(), exports: sums.nullable() }),
  /** Month by month; figures are null without a list. */
  months: z.array(
    z.object({
      month: z.string(),
      state: z.enum(FILING_STATES),
      amountUsd: value,
      ownBrandAmountUsd: value,
      nonconformingRows: z.number().nullable(),
    }),
  ),
  /** Destinations, the largest first. */
  countries: z.array(z.object({ country: z.string(), amountUsd: z.string(), share: value })),
  /** Null as long as the inspection authority has reported nothing of this enterprise. */
  inspection: inspectionSums.nullable(),
  /** First-inspection failures of the batches inspected. */
  failureRateByBatches: value,
  returnRate: value,
  missing: z.object({
    /** Months for which the enterprise owes a list that is not on file. */
    listMonths: z.array(z.string()),
    /** Months without the inspection authority's figures. */
    inspectionMonths: z.array(z.string()),
  }),
});
export type EnterpriseReportFigures = z.infer<typeof enterpriseReportFigures>;

export const ofEnterpriseReport = ofPeriod.extend({ enterprise: id });
export const getReportInput = ofEnterpriseReport.extend({
  /** The newest one without it. */
  revision: revisionWish.revision,
});
export const fileReportInput = ofEnterpriseReport.extend({ content: enterpriseReportContent, ...revisionWish });
export const coverageInput = ofPeriod.extend({ state: z.enum(REPORT_FILING_STATES).optional(), ...pageInput });
export const ownReportsInput = ofZone.extend({ enterprise: id });

const filed = z.object({
  id: z.string(),
  revision: z.number(),
  filedOn: z.string(),
  filedBy: z.string(),
  filedAt: z.string(),
  /** Why it was corrected; empty for the first one. */
  reason: z.string(),
});
const state = z.enum(REPORT_FILING_STATES);

/** The same with destinations by name. */
const figuresOutput = enterpriseReportFigures.extend({
  countries: z.array(enterpriseReportFigures.shape.countries.element.extend({ countryName: z.string() })),
});

export const enterpriseReportOutput = z.object({
  enterprise: z.object({ id: z.string(), name: z.string(), uscc: z.string() }),
  period: z.string(),
  from: z.string(),
  to: z.string(),
  dueOn: z.string(),
  /** Of the first filing; null when the enterprise owes none for the half-year. */
  state: state.nullable(),
  /** Whether the reader may file or correct it today; the message says why the rule refuses. */
  filing: z.object({ isPermitted: z.boolean(), refusal: z.string().nullable(), rule: z.string().nullable() }),
  /** The revision that is shown, with the figures of its day; null as long as nothing has been filed. */
  report: filed.extend({ content: enterpriseReportContent, figures: figuresOutput }).nullable(),
  /** All of them, the newest first. */
  revisions: z.array(filed),
  /** As the newest lists say today: what a filing would take. */
  figures: figuresOutput,
  /** Whether they differ from the ones that were filed last. */
  isOutdated: z.boolean(),
});

export const filedReportOutput = z.object({
  id: z.string(),
  period: z.string(),
  revision: z.number(),
  dueOn: z.string(),
  filedOn: z.string(),
});

export const coverageOutput = z.object({
  period: z.string(),
  from: z.string(),
  to: z.string(),
  dueOn: z.string(),
  /** Of all enterprises that owe a report. */
  counts: z.object({
    owed: z.number(),
    onTime: z.number(),
    late: z.number(),
    missing: z.number(),
    notYetDue: z.number(),
  }),
  items: z.array(
    z.object({
      enterprise: z.object({ id: z.string(), name: z.string(), uscc: z.string() }),
      state,
      /** Of the first filing. */
      filedOn: z.string().nullable(),
      /** Of the newest one. */
      revision: z.number().nullable(),
    }),
  ),
  nextCursor: z.string().nullable(),
});

export const ownReportsOutput = z.object({
  enterprise: z.object({ id: z.string(), name: z.string() }),
  items: z.array(
    z.object({
      period: z.string(),
      dueOn: z.string(),
      state,
      filedOn: z.string().nullable(),
      revision: z.number().nullable(),
    }),
  ),
});
