const MONTH = /^(19|20)\d{2}-(0[1-9]|1[0-2])$/;

/** A month of an address; null for none and for what is no month. */
export const monthAsked = (written: string | null): string | null =>
  written !== null && MONTH.test(written) ? written : null;
