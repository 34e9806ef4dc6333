import { z } from 'zod';
import { bilingualSchema, type Locale } from '../../platform/bilingual.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { seedReader } from '../../platform/seed-file.ts';
import { listWorkbook } from '../../workbooks/list-workbook.ts';
import type { WriteRow } from '../../workbooks/write-rows.ts';
import { RISK_SOURCES, URGENCIES, VIEWER_ROLES } from '../kinds.ts';
import { RISK_STATES } from '../lifecycle.ts';
import { TERM_STEPS } from '../terms.ts';
import { listRiskRows } from './list-risks.ts';
import { LEVEL_FILTERS, listRisksInput, type RiskRowOutput } from './schema.ts';

/** The query of the board; where its page begins is no matter here. */
export const exportRisksInput = listRisksInput.omit({ cursor: true, limit: true });

const COLUMNS = [
  ['number', 14],
  ['title', 40],
  ['product', 30],
  ['enterprise', 30],
  ['source', 20],
  ['state', 14],
  ['urgency', 10],
  ['level', 10],
  ['holder', 16],
  ['owner', 14],
  ['step', 12],
  ['dueOn', 12],
  ['overdue', 10],
  ['reportedOn', 12],
  ['ageDays', 10],
  ['measuresInForce', 14],
] as const;
const KEYS = COLUMNS.map(([key]) => key);

const wordsOf = <const Ids extends readonly string[]>(ids: Ids) => z.record(z.enum(ids), bilingualSchema);
const riskWorkbookWords = z.strictObject({
  sheet: bilingualSchema,
  fileName: bilingualSchema,
  overdue: bilingualSchema,
  columns: wordsOf(KEYS),
  source: wordsOf(RISK_SOURCES),
  state: wordsOf(RISK_STATES),
  urgency: wordsOf(URGENCIES),
  level: wordsOf(LEVEL_FILTERS),
  role: wordsOf(VIEWER_ROLES),
  step: wordsOf(TERM_STEPS),
});
type Words = z.infer<typeof riskWorkbookWords>;

export const readRiskWorkbookWords = seedReader('risk-workbook.yaml', riskWorkbookWords);

/** What the board shows this reader, as a workbook: the first 10,000 rows. */
export async function exportRisks(context: RequestContext, input: z.infer<typeof exportRisksInput>, locale: Locale) {
  const words = await readRiskWorkbookWords();
  return listWorkbook({
    words,
    locale,
    columns: COLUMNS,
    page: (asked) => listRiskRows(context, { ...input, ...asked }),
    rowOf: (risk) => writtenRow(risk, words, locale),
  });
}

const writtenRow = (risk: RiskRowOutput, words: Words, locale: Locale): WriteRow => ({
  number: risk.number,
  title: risk.title,
  product: risk.product,
  enterprise: risk.enterprise?.name,
  source: words.source[risk.source][locale],
  state: words.state[risk.state][locale],
  urgency: risk.urgency && words.urgency[risk.urgency][locale],
  level: words.level[risk.level ?? 'none'][locale],
  holder: risk.holder && words.role[risk.holder][locale],
  owner: risk.owner?.name,
  step: risk.term && words.step[risk.term.step][locale],
  dueOn: risk.term?.dueOn,
  overdue: risk.term?.isOverdue ? words.overdue[locale] : null,
  reportedOn: risk.reportedOn,
  ageDays: risk.ageDays === null ? null : String(risk.ageDays),
  measuresInForce: String(risk.measuresInForce),
});
