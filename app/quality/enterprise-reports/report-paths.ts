import { enterpriseReportPath, enterpriseReportsPath } from '../../paths.ts';

/** Which enterprises have filed for a half-year. */
export const coverageOfHalfPath = (zone: string, period: string) => `${enterpriseReportsPath(zone)}?period=${period}`;

export interface OnReport {
  zone: string;
  enterprise: string;
  period: string;
}

export const reportPath = ({ zone, enterprise, period }: OnReport) => enterpriseReportPath(zone, enterprise, period);
