/** One catalogue for each area of the product, in each language: `app/i18n/<locale>/<area>.json`. */
export const AREAS = [
  'common',
  'errors',
  'accounts',
  'assessment',
  'zones',
  'overview',
  'audit',
  'rules',
  'enterprises',
  'admission',
  'lists',
  'incidents',
  'risk',
  'riskAssessment',
  'riskMeasures',
  'riskCases',
  'riskFigures',
  'public',
  'quality',
  'qualityFigures',
  'qualityReports',
  'qualitySteps',
  'qualityDocuments',
  'enterpriseReports',
  'kpis',
  'deadlines',
  'workingDays',
] as const;
export type Area = (typeof AREAS)[number];

export const DEFAULT_AREA = 'common' satisfies Area;
