/** What a rule's parameter counts, and with it how its value is written. */
export const PARAMETER_UNITS = [
  'years',
  'months',
  'days',
  'working-days',
  'count',
  'items',
  'usd',
  'points',
  'month-day',
] as const;
export type ParameterUnit = (typeof PARAMETER_UNITS)[number];
