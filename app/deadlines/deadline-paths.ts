import { deadlinesPath } from '../paths.ts';

/** Whose due days are shown: what the reader has to do, or all that they may know of. */
export const WHOSE = ['own', 'all'] as const;
export type Whose = (typeof WHOSE)[number];

export const deadlinesOf = (zone: string, month: string, whose: Whose): string =>
  `${deadlinesPath(zone)}?${new URLSearchParams({ month, whose })}`;
