import { translator } from '../i18n/i18n.server.ts';
import type { LoadContext } from '../load-context.ts';
import { zonePath } from '../paths.ts';
import { orErrorPage } from '../refusal.server.ts';
import { readExplain } from '../ui/explain.tsx';
import { explainFigure } from './explain/explain-figure.ts';
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
  return explainFigure({ scores, request, t, locale, zonePath: zonePath(zone) });
}
