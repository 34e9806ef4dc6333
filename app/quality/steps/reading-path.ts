import { qualityReportPath } from '../../paths.ts';

const READ = 'read';

/** What was published of a report, also for those who may open its workspace. */
export const readingPath = (zone: string, report: string): string => `${qualityReportPath(zone, report)}?${READ}=1`;

export const isReading = (search: URLSearchParams): boolean => search.has(READ);
