import { z } from 'zod';
import { bilingualOutput } from '../../platform/bilingual.ts';
import { id, ofZone, optionalText, slug, text, version } from '../../platform/inputs.ts';
import { halfFigures } from '../figures/schema.ts';
import { COMMENT_ANSWERS, COMMENT_SECTIONS } from './comment-words.ts';
import { CHANGES, COMPARED_PARTS } from './compare-contents.ts';
import { type ReportContent, reportCase, reportContent, SECTIONS } from './content.ts';
import {
  COMMENT_LENGTH,
  FINDING_LENGTH,
  FINDING_TITLE_LENGTH,
  FOCUS_LENGTH,
  NOTE_LENGTH,
  PRODUCT_LENGTH,
} from './lengths.ts';
import { REPORT_MOVES, REPORT_STATES } from './lifecycle.ts';

/** Inputs and outputs of a report's content: texts, figures, revisions, comments, findings. */

const number = z.coerce.number().int().positive();

export const ofReport = ofZone.extend({ report: id });

/** Browsers send line ends of two characters. */
const unixLines = (content: ReportContent): ReportContent => {
  const plain = (words: string) => words.replaceAll('\r\n', '\n');
  return {
    title: content.title,
    sections: Object.fromEntries(
      SECTIONS.map((section) => [section, plain(content.sections[section])]),
    ) as ReportContent['sections'],
    cases: content.cases.map((each) => ({ ...each, text: plain(each.text) })),
  };
};

export const saveReportInput = ofReport.extend({
  version,
  content: reportContent.transform(unixLines),
  /** What was changed, or why. */
  note: optionalText(NOTE_LENGTH),
});
export const refreshFiguresInput = ofReport.extend({ version });
export const readRevisionInput = ofReport.extend({ number });
export const compareInput = ofReport.extend({ from: number, to: number });

export const commentInput = ofReport.extend({
  section: z.enum(COMMENT_SECTIONS),
  text: text(COMMENT_LENGTH),
  /** In whose name; may be left out by people of one department, and must be by everybody else. */
  department: slug.optional(),
});
export const answerInput = ofZone.extend({
  comment: id,
  version,
  answer: z.enum(COMMENT_ANSWERS),
  /** Why, unless it is adopted as it is. */
  note: optionalText(COMMENT_LENGTH),
});

export const addFindingInput = ofReport.extend({
  title: text(FINDING_TITLE_LENGTH),
  text: text(FINDING_LENGTH),
  isSerious: z.boolean(),
  /** What inspection shall look at from now on. */
  inspectionFocus: optionalText(FOCUS_LENGTH),
});
export const openRiskInput = ofZone.extend({
  finding: id,
  version,
  /** The product that it is about; the zone's exports as a whole if left out. */
  product: optionalText(PRODUCT_LENGTH),
});
export const openedRiskOutput = z.object({
  id: z.string(),
  version: z.number(),
  risk: z.object({ id: z.string(), number: z.string() }),
});

export const savedOutput = z.object({ id: z.string(), version: z.number(), revision: z.number() });

const state = z.enum(REPORT_STATES);
const department = z.object({ id: z.string(), name: bilingualOutput });

const revisionRow = z.object({
  number: z.number(),
  state,
  note: z.string(),
  savedBy: z.string(),
  savedAt: z.string(),
  figuresTakenAt: z.string(),
});

const comment = z.object({
  id: z.string(),
  version: z.number(),
  section: z.enum(COMMENT_SECTIONS),
  text: z.string(),
  department: department.nullable(),
  by: z.string(),
  at: z.string(),
  answer: z.object({ answer: z.enum(COMMENT_ANSWERS), note: z.string(), by: z.string(), at: z.string() }).nullable(),
});

const finding = z.object({
  id: z.string(),
  version: z.number(),
  title: z.string(),
  text: z.string(),
  isSerious: z.boolean(),
  inspectionFocus: z.string(),
  by: z.string(),
  at: z.string(),
  /** The risk that was opened for it, for readers of its file. */
  risk: z.object({ id: z.string(), number: z.string() }).nullable(),
});

export const reportOutput = z.object({
  id: z.string(),
  version: z.number(),
  period: z.string(),
  state,
  /** Who has to do the next step; null when nobody has to. */
  holder: z.enum(['technical', 'office']).nullable(),
  revision: z.number(),
  publishedRevision: z.number().nullable(),
  createdBy: z.string(),
  createdAt: z.string(),
  content: reportContent,
  figures: halfFigures,
  figuresTakenAt: z.string(),
  /** Of the countries in the figures, by code. */
  countryNames: z.record(z.string(), z.string()),
  /** For whoever may write now: what the figures and the half-year's files would say, to take over by hand. */
  suggested: reportContent.nullable(),
  /** Those that the reader may see, the newest first. */
  revisions: z.array(revisionRow),
  comments: z.array(comment),
  /** Its moves, the newest first. */
  events: z.array(
    z.object({
      id: z.string(),
      move: z.enum(['start', ...REPORT_MOVES]),
      state,
      note: z.string(),
      by: z.string(),
      at: z.string(),
    }),
  ),
  findings: z.array(finding),
  can: z.object({
    save: z.boolean(),
    /** In whose names the reader may comment; null stands for the zone's own bodies. Empty: not at all. */
    commentFor: z.array(department.nullable()),
    answer: z.boolean(),
    addFinding: z.boolean(),
    openRisk: z.boolean(),
  }),
});

export const revisionOutput = revisionRow.extend({
  content: reportContent,
  figures: halfFigures,
  countryNames: z.record(z.string(), z.string()),
});
export const compareOutput = z.object({
  from: z.number(),
  to: z.number(),
  /** Whether they hold figures taken at different moments. */
  hasOtherFigures: z.boolean(),
  /** The parts that differ. */
  parts: z.array(
    z.object({
      part: z.enum(COMPARED_PARTS),
      changes: z.array(z.object({ kind: z.enum(CHANGES), text: z.string() })),
    }),
  ),
});
export const offeredCasesOutput = z.object({
  /** What happened in the half-year, the newest first. */
  items: z.array(
    reportCase.extend({
      source: z.object({ kind: z.enum(['risk', 'incident']), id: z.string() }),
      on: z.string(),
      /** The report tells it already. */
      isTaken: z.boolean(),
    }),
  ),
});
