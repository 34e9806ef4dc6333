import { exact, sum, toDecimal } from '../../assessment/exact.ts';
import { allowed, type Verdict } from '../../platform/errors.ts';
import {
  CHECKLIST_ITEMS,
  CHECKLIST_SECTIONS,
  type ChecklistItem,
  type ChecklistSection,
  type ReadinessAnswers,
  type ReadinessResult,
  SECTION_IDS,
} from './checklist.ts';

/** What an answer counts; null: it leaves the denominator. */
const POINTS = {
  ready: '1',
  partly: '0.5',
  missing: '0',
  'not-applicable': null,
} as const satisfies Record<ReadinessResult, string | null>;

export interface ReadinessScore {
  /** From 0 to 1 as a decimal string; null when nothing applies. */
  score: string | null;
  /** How many items have each result. */
  ready: number;
  partly: number;
  missing: number;
  notApplicable: number;
  /** Items that the checklist has and the answers don't. They count nothing and are named. */
  unanswered: ChecklistItem[];
}

/** Z14: the readiness of the whole laboratory. */
export const readinessScore = (answers: ReadinessAnswers): ReadinessScore => scoreOf(CHECKLIST_ITEMS, answers);

/** Z14: the readiness by main clause, in the order of the checklist. */
export const readinessBySection = (answers: ReadinessAnswers): ({ section: ChecklistSection } & ReadinessScore)[] =>
  SECTION_IDS.map((section) => ({ section, ...scoreOf(CHECKLIST_SECTIONS[section], answers) }));

function scoreOf(items: readonly ChecklistItem[], answers: ReadinessAnswers): ReadinessScore {
  const results = items.flatMap((item) => answers[item]?.result ?? []);
  const points = results.flatMap((result) => POINTS[result] ?? []);
  const count = (wanted: ReadinessResult) => results.filter((result) => result === wanted).length;
  return {
    score: points.length === 0 ? null : toDecimal(sum(points.map(exact)).div(points.length)),
    ready: count('ready'),
    partly: count('partly'),
    missing: count('missing'),
    notApplicable: count('not-applicable'),
    unanswered: unansweredItems(answers, items),
  };
}

export const unansweredItems = (
  answers: ReadinessAnswers,
  items: readonly ChecklistItem[] = CHECKLIST_ITEMS,
): ChecklistItem[] => items.filter((item) => answers[item] === undefined);

/** Z14: an assessment answers every item; what does not concern the laboratory is answered as not applicable. */
export function mayAssess(answers: ReadinessAnswers): Verdict {
  const open = unansweredItems(answers);
  if (open.length === 0) return allowed;
  return { ok: false, reason: 'laboratory.readinessIncomplete', rule: 'Z14', params: { count: open.length } };
}
