import type { ScoresOutput } from '../../server/assessment/score-schema.ts';
import { translator } from '../i18n/i18n.server.ts';
import type { LoadContext } from '../load-context.ts';
import { zonePath } from '../paths.ts';
import { orErrorPage } from '../refusal.server.ts';
import { type ExplainRequest, readExplain } from '../ui/explain.tsx';
import { explainFigure } from './explain/explain-figure.ts';
import { explainMetricRows } from './explain/explain-metric-rows.ts';
import type { Explanation } from './explain/explanation.ts';

/** What ?explain= asks of a page of one zone and year; the scores are read only then. */
export async function explanationAsked(
  { api, locale }: LoadContext,
  search: URLSearchParams,
  { zone, year }: { zone: string; year: number },
): Promise<Explanation | null> {
  const request = readExplain(search);
  if (!request) return null;
  const scores = await orErrorPage(locale, () => api.assessment.scores({ zone, year }));
  const t = translator(locale, 'assessment');
  const source = { scores, t, locale, zonePath: zonePath(zone) };
  const explanation = explainFigure({ ...source, request });
  const metric = explanation && measuredBy(scores, request);
  if (!metric) return explanation;
  const measured = await orErrorPage(locale, () => api.assessment.metricRows({ zone, year, metric }));
  return { ...explanation, rows: [...explanation.rows, ...explainMetricRows(source, measured)] };
}

/** The metric behind the figure, when it is a measured target that has been read. */
function measuredBy({ departments }: ScoresOutput, { kind, id }: ExplainRequest): string | null {
  if (kind !== 'target') return null;
  const targets = departments.flatMap(({ tasks }) => tasks.flatMap((task) => task.targets));
  return targets.find((target) => target.id === id)?.basis.reading?.metric ?? null;
}
