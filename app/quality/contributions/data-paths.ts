import { qualityDataPath } from '../../paths.ts';

/** Departments' data of a half-year; of one department, if named. */
export function dataOfHalfPath(zone: string, period: string, department?: string | null): string {
  const search = new URLSearchParams({ period, ...(department && { department }) });
  return `${qualityDataPath(zone)}?${search}`;
}
