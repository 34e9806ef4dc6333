import { qualityReportPath } from '../../paths.ts';

/** The sides of a report's workspace, each with its own address. */
export const REPORT_VIEWS = ['text', 'comments', 'findings', 'versions'] as const;
export type ReportView = (typeof REPORT_VIEWS)[number];

export const viewOf = (search: URLSearchParams): ReportView =>
  REPORT_VIEWS.find((view) => view === search.get('view')) ?? 'text';

/** One side of a report, with what else the address asks for. */
export function reportViewPath(
  zone: string,
  report: string,
  view: ReportView,
  asked: Record<string, string | number> = {},
): string {
  const search = new URLSearchParams();
  if (view !== 'text') search.set('view', view);
  for (const [name, value] of Object.entries(asked)) search.set(name, String(value));
  const path = qualityReportPath(zone, report);
  return search.size > 0 ? `${path}?${search}` : path;
}
