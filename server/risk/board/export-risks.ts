import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { parse } from 'yaml';
import { z } from 'zod';
import { bilingualSchema, type Locale } from '../../platform/bilingual.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { PROJECT_FOLDER } from '../../platform/project-folder.ts';
import { type WriteRow, writeRows } from '../../workbooks/write-rows.ts';
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

const MOST_ROWS = 10_000;
const ROWS_AT_ONCE = 200;

const wordsOf = <const Ids extends readonly string[]>(ids: Ids) => z.record(z.enum(ids), bilingualSchema);
export const riskWorkbookWords = z.strictObject({
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

let known: Promise<Words> | undefined;

export function readRiskWorkbookWords(): Promise<Words> {
  known ??= readFile(path.join(PROJECT_FOLDER, 'seeds', 'risk-workbook.yaml'), 'utf8').then((text) =>
    riskWorkbookWords.parse(parse(text)),
  );
  return known;
}

/** What the board shows this reader, as a workbook: the first 10,000 rows. */
export async function exportRisks(context: RequestContext, input: z.infer<typeof exportRisksInput>, locale: Locale) {
  const words = await readRiskWorkbookWords();
  // Read before the answer begins: a refusal must not come in the middle of a file.
  const first = await listRiskRows(context, { ...input, limit: ROWS_AT_ONCE });

  async function* rows() {
    let left = MOST_ROWS;
    for (let page = first; ; ) {
      for (const risk of page.items.slice(0, left)) yield writtenRow(risk, words, locale);
      left -= page.items.length;
      if (page.nextCursor === null || left <= 0) return;
      page = await listRiskRows(context, { ...input, cursor: page.nextCursor, limit: ROWS_AT_ONCE });
    }
  }

  return {
    fileName: `${words.fileName[locale]}.xlsx`,
    write: (stream: Writable) =>
      writeRows(stream, {
        sheet: words.sheet[locale],
        columns: COLUMNS.map(([key, width]) => ({ key, width, title: words.columns[key][locale] })),
        rows: rows(),
      }),
  };
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
