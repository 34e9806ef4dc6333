import { z } from 'zod';
import { hsCodeOrNone } from '../../enterprises/incidents/schema.ts';
import { countryInput } from '../../enterprises/register/countries.ts';
import { civilDateInput, id, ofZone, optionalText, slug, text, version } from '../../platform/inputs.ts';
import { pageInput } from '../../platform/page.ts';
import { RELIABILITIES, RISK_SOURCES, URGENCIES, VIEWER_ROLES } from '../kinds.ts';
import { RISK_STATES } from '../lifecycle.ts';
import { PUBLIC_STATES, REPORTER_STATES } from './coarse-state.ts';
import { LIKENESS_KINDS } from './duplicates.ts';

/** Inputs and outputs of reports, and of what is done with a risk before and beside its assessment. */

export const REPORT_TEXTS = { title: 200, product: 300, batch: 200, hazard: 5_000, controlMeasures: 5_000 } as const;

const facts = {
  title: text(REPORT_TEXTS.title),
  product: text(REPORT_TEXTS.product),
  hsCode: hsCodeOrNone,
  country: countryInput.nullable().default(null),
  hazard: text(REPORT_TEXTS.hazard),
};

export const reportRiskInput = ofZone.extend({
  /** The monitoring point that reports (R9); null for whoever acts for the whole zone. */
  department: slug.nullable().default(null),
  /** The enterprise that reports (R12), or that an authority's report is about. */
  enterprise: id.nullable().default(null),
  source: z.enum(RISK_SOURCES),
  ...facts,
  batch: optionalText(REPORT_TEXTS.batch),
  happenedOn: civilDateInput.nullable().default(null),
  controlMeasures: optionalText(REPORT_TEXTS.controlMeasures),
});
export const reportedOutput = z.object({
  /** Of the report. */
  id: z.string(),
  /** Of the risk that it began; null for those who don't see risks. */
  risk: z.string().nullable(),
  number: z.string(),
  version: z.number(),
});

export const myReportsInput = ofZone.extend(pageInput);
export const myReportsOutput = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      title: z.string(),
      reportedOn: z.string(),
      state: z.enum(REPORTER_STATES),
    }),
  ),
  nextCursor: z.string().nullable(),
});

export const REPORTER_KINDS = ['consumer', 'media', 'other'] as const;
export const PUBLIC_TEXTS = { title: 200, product: 300, batch: 200, hazard: 3_000, name: 100, contact: 200 } as const;

export const publicReportInput = ofZone.extend({
  reporter: z.enum(REPORTER_KINDS),
  title: text(PUBLIC_TEXTS.title),
  product: text(PUBLIC_TEXTS.product),
  hazard: text(PUBLIC_TEXTS.hazard),
  country: countryInput.nullable().default(null),
  batch: optionalText(PUBLIC_TEXTS.batch),
  happenedOn: civilDateInput.nullable().default(null),
  name: optionalText(PUBLIC_TEXTS.name),
  contact: optionalText(PUBLIC_TEXTS.contact),
  /** No person sees this field. It is refused in words, not dropped in silence: the right to report is a right. */
  website: z
    .string()
    .default('')
    .refine((value) => value === '', { params: { key: 'publicReports.leaveEmpty' } }),
  /** Made for each form that is opened: sent twice with the same content, it is one report with one receipt. */
  submission: z.uuidv4(),
});
export type PublicReport = z.infer<typeof publicReportInput>;
export const publicReportOutput = z.object({ receipt: z.string(), receivedOn: z.string() });

/** Any text: what is no number of ours gets the same answer as one that was never given out. */
export const receiptInput = ofZone.extend({ receipt: z.string() });
export const receiptOutput = z.object({ state: z.enum(PUBLIC_STATES), receivedOn: z.string() });

export const publicZonesOutput = z.object({
  items: z.array(z.object({ id: z.string(), name: z.string(), city: z.string(), industry: z.string() })),
});

const ofRisk = ofZone.extend({ risk: id });
export const duplicatesInput = ofRisk;
export const duplicatesOutput = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      title: z.string(),
      product: z.string(),
      state: z.enum(RISK_STATES),
      source: z.enum(RISK_SOURCES),
      reportedOn: z.string(),
      score: z.number(),
      reasons: z.array(z.object({ kind: z.enum(LIKENESS_KINDS), likeness: z.number() })),
    }),
  ),
});

const handling = ofRisk.extend({ version });
const reason = text(2_000);
export const verifyInput = handling.extend({
  urgency: z.enum(URGENCIES),
  note: text(5_000),
  ...facts,
  enterprise: id.nullable().default(null),
});
export const rejectInput = handling.extend({ reason });
export const mergeInput = handling.extend({ into: id, reason });
export const escalateInput = handling.extend({ reason });
export const reopenInput = handling.extend({ reason });
export const rateInput = ofZone.extend({ report: id, reliability: z.enum(RELIABILITIES), note: text(2_000) });
export const restrictInput = handling.extend({ visibleTo: z.array(z.enum(VIEWER_ROLES)).max(10), reason });
export const assignInput = handling.extend({ owner: id.nullable() });
