/** What all 95 % intervals share. */

/** The standard normal's upper 2.5 %. */
export const Z_95 = 1.959964;

/** A bound as a decimal string; more places than these would pretend. */
export const boundText = (bound: number): string => bound.toFixed(6);
