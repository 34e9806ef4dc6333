/** Spreadsheets run a text that begins like this as a formula, wherever it came from. */
const RUNS = /^[=+\-@\t\r]/;
const GUARD = "'";

/** The text as it goes into a cell of an exported sheet: it can't run, and `plainCellText` gives it back. */
export const guardedCellText = (text: string): string => (RUNS.test(text) || isGuarded(text) ? GUARD + text : text);

/** The text of a cell without the guard. */
export const plainCellText = (text: string): string => (isGuarded(text) ? text.slice(GUARD.length) : text);

/** Also what was guarded before: a text of our own that begins with the guard comes back whole. */
const isGuarded = (text: string): boolean => /^'+[=+\-@\t\r]/.test(text);
