/** Common to all zones, so that different tables of tasks can be compared. */
export const THEMES = [
  'organisation',
  'admission',
  'quality-control',
  'risk',
  'platforms',
  'training',
  'publicity',
  'environment',
] as const;
export type Theme = (typeof THEMES)[number];
